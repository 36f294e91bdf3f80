import type { Event } from '../event/event';
import type { Correction } from './correction';
import type { StreamFold } from './history';
import { settle, type Settleable } from './settle';

/**
 * Returns the state of a recorded stream: settles it, and folds the events that hold in the order in which they happened.
 *
 * Folding a stream in the order of its recording gives a wrong state after a late entry, and none after a correction.
 *
 * @example
 * const state = foldRecorded(folds.client, await office.recorded(stream));
 */
export const foldRecorded = <S, E extends Event>(
  { initial, evolve }: StreamFold<S, E>,
  recorded: readonly Settleable<E | Correction<E>>[],
): S => settle<E>(recorded).reduce((state, { event }) => evolve(state, event), initial);
