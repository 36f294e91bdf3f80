import type { StoredEvent } from '@pavadonis/event-store';
import type { BrokenFold } from '@pavadonis/projection';
import type { Database } from '@pavadonis/sqlite';
import * as E from 'fp-ts/Either';
import type { BuildLost } from '../stop-reason';
import type { Checkpoint } from './build-row';
import type { Builds, ModelVersion } from './builds';
import type { PlacedEvent } from './landmarks';

/** The changes of a build since it was persisted last. */
export interface Changes {
  readonly build: number;
  readonly model: ModelVersion;
  /** The position up to which this process persisted the build, or found it persisted. */
  readonly since: number;
  readonly to: Checkpoint & { readonly last: PlacedEvent };
  /** The snapshots of what changed, each made as it is asked for. A fold may make rows of which there can be none. */
  readonly snapshots: Iterable<E.Either<BrokenFold, readonly [StoredEvent['stream'], Uint8Array]>>;
}

/**
 * Prepares persisting the changes of a build, with a pause for others whenever one is due. The prepared function returns why the
 * build is lost, if it is; on a row that cannot be kept everything has to be undone.
 */
export const preparePersist = (database: Database, { positionOf, lost }: Builds) => {
  const put = database.prepare(
    `INSERT INTO snapshots(build, stream, value) VALUES (?, ?, ?)
     ON CONFLICT(build, stream) DO UPDATE SET value = excluded.value`,
  );
  const moveTo = database.prepare(
    `UPDATE builds SET position = ?, stream = ?, revision = ?, event = ?, event_position = ?,
       hash = nullif(?, ''), landmarks = ?, used = ?
     WHERE id = ?`,
  );
  return async (
    { build, model, since, to, snapshots }: Changes,
    now: number,
    breathe: () => Promise<void> | undefined,
  ): Promise<E.Either<BrokenFold, BuildLost | undefined>> => {
    const position = positionOf(build);
    if (position === undefined) return E.right(lost(model));
    if (position < since) return E.right({ _tag: 'RowsOverwritten' });
    // rows follow from the log alone, so another process persisted the same rows up to there, or beyond
    if (position >= to.position) return E.right(undefined);
    for (const snapshot of snapshots) {
      if (E.isLeft(snapshot)) return snapshot;
      const [stream, value] = snapshot.right;
      put.run(build, stream, value);
      const pause = breathe();
      if (pause !== undefined) await pause;
    }
    const { last, hash = '', landmarks } = to;
    const { stream, revision, id, position: at } = last;
    moveTo.run(to.position, stream, revision, id, at, hash, JSON.stringify(landmarks), now, build);
    return E.right(undefined);
  };
};
