import type { StreamName } from '@pavadonis/domain';
import * as E from 'fp-ts/Either';
import type { TaskEither } from 'fp-ts/TaskEither';
import type { RecordedStream } from '../foresight';
import type { History } from '../history';
import type { ReadModels } from '../rows';
import type { Snapshot } from '../snapshot';
import { namedStreams } from './named-streams';
import type { Part } from './part';
import { FORMAT, type ReplayedPart } from './replayed-part';

/** The rows that were folded of a part of the log, and their extent. */
export interface FoldedPart {
  /** Which part it is, and of how many. */
  readonly part: Part;
  /** The read models by the host's own names. */
  readonly models: ReadModels;
  /** The number of its events. */
  readonly events: number;
  /** The position up to which the log was read. */
  readonly position: number;
  /** Snapshots of all its streams. */
  readonly snapshots: ReadonlyMap<StreamName, Snapshot>;
}

/** Completes the rows of a part by all that joining needs: the events of streams that merges name, and the log's fingerprint. */
export const completePart =
  ({ part, models, events, position, snapshots }: FoldedPart) =>
  <Failure>(
    history: Pick<History<Failure>, 'page' | 'stream' | 'fingerprint'>,
  ): TaskEither<Failure, ReplayedPart> =>
  async () => {
    const named = await namedStreams(history, position);
    if (E.isLeft(named)) return named;
    const rows = new Map<StreamName, Snapshot>();
    const unjoined = new Map<StreamName, RecordedStream>();
    for (const [stream, snapshot] of snapshots) {
      if (!named.right.has(stream)) {
        rows.set(stream, snapshot);
        continue;
      }
      const recorded = await history.stream(stream, { limit: snapshot.taken })();
      if (E.isLeft(recorded)) return recorded;
      unjoined.set(stream, recorded.right);
    }
    const hashed = await history.fingerprint?.(position)();
    if (hashed !== undefined && E.isLeft(hashed)) return hashed;
    return E.right({
      format: FORMAT,
      part,
      models: Object.entries(models).map(([key, { name, version }]) => ({ key, name, version })),
      events,
      position,
      ...(hashed !== undefined && { fingerprint: hashed.right.hash }),
      rows,
      unjoined,
    });
  };
