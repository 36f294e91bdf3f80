import * as E from 'fp-ts/Either';
import { MODELS } from '../host';
import { holds } from '../untrue';
import type { World } from '../world';

const PATIENCE_MS = 10_000;

/** A wait ends once its read models show what was waited for, or says truly why not. */
export const waitsAreTrue = (world: World): void => {
  for (const wait of world.waits) {
    const {
      answer,
      shown,
      position,
      controller,
      begunAt,
      endedAt = begunAt,
      process,
      from,
      to = from,
    } = wait;
    if (answer === undefined || shown === undefined || wait.isChecked) continue;
    wait.isChecked = true;
    const details = () => ({ host: process.host, position, shown, answer, begunAt, endedAt });
    if (E.isRight(answer)) {
      // one that follows hears of a store that is put back a moment later
      if (process.startedIn === to.history)
        holds(
          'a wait ends with rows of the log that stands',
          MODELS.every((name) => shown[name].isOfLog),
          details,
        );
      if (position === undefined)
        holds(
          'a wait for all ends when all are live',
          MODELS.every((name) => shown[name].tag === 'Live'),
          details,
        );
      else
        holds(
          'a wait ends when its position is shown',
          MODELS.every((name) => shown[name].position >= position),
          details,
        );
      continue;
    }
    switch (answer.left._tag) {
      case 'WaitAborted':
        holds(
          'a wait is given up by its signal, or after ten seconds',
          controller === undefined ? endedAt >= begunAt + PATIENCE_MS : controller.signal.aborted,
          details,
        );
        break;
      case 'ReadModelStopped':
        holds(
          'a wait fails if a read model stopped',
          MODELS.some((name) => shown[name].tag === 'Stopped'),
          details,
        );
        break;
      default:
        holds('a wait fails only with what happened', false, details);
    }
  }
};
