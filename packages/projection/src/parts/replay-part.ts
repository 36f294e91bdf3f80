import type { StreamName } from '@pavadonis/domain';
import * as E from 'fp-ts/Either';
import type { TaskEither } from 'fp-ts/TaskEither';
import type { History } from '../history';
import { projector } from '../projector';
import { foldLog, type ReplayError, type ReplayOptions } from '../replay';
import type { ReadModels } from '../rows';
import { completePart } from './complete-part';
import { isPart, liesIn, type Part } from './part';
import type { ReplayedPart } from './replayed-part';

/** The part is none: its number must be a whole number from 1 to the number of parts, of which there are at most `MOST_PARTS`. */
export interface InvalidPart {
  readonly _tag: 'InvalidPart';
}

/**
 * Replays one part of the log, of several that are cut by stream, into what `joinParts` joins to the rows of the whole. Each part
 * can be replayed on a thread, in a process or on a machine of its own.
 *
 * The events of its own streams are validated, and merges and amendments of all streams; those of other streams are validated by
 * the parts in which they lie. While the log grows, give all parts the same `knownAt`, since parts of different positions do not
 * join.
 */
export const replayPart =
  (models: ReadModels, part: Part, { knownAt, onPage }: ReplayOptions = {}) =>
  <Failure>(history: History<Failure>): TaskEither<ReplayError<Failure> | InvalidPart, ReplayedPart> =>
  async () => {
    if (!isPart(part)) return E.left({ _tag: 'InvalidPart' });
    const folding = projector(models);
    const isTaken = (stream: StreamName): boolean => liesIn(part, stream);
    const folded = await foldLog(models, folding, { knownAt, isTaken, onPage })(history);
    if (E.isLeft(folded)) return folded;
    const { events, position } = folded.right;
    const snapshots = folding.snapshots(folding.streams());
    return completePart({ part, models, events, position, snapshots })(history)();
  };
