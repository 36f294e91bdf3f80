import { isPause, sound } from '../callbacks';
import type { LiveModel } from './model';
import type { StopReason } from './stop-reason';

/** Returns for how long to pause for these read models after a number of failures. They stop if the host cannot say. */
export const pauseFor = (
  models: readonly LiveModel[],
  pauseMs: (failures: number) => number,
  stop: (model: LiveModel, why: StopReason) => void,
): ((failures: number) => number) =>
  sound({ name: 'pauseMs', call: pauseMs, isFine: isPause, otherwise: () => 0 }, (why) => {
    for (const model of models) stop(model, why);
  });
