import type { StoredEvent } from '@pavadonis/event-store';
import type { Database } from '@pavadonis/sqlite';
import type { BuildLost } from '../stop-reason';
import type { Builds, Checkpoint, ModelVersion } from './builds';
import type { PlacedEvent } from './landmarks';

/** The changes of a build since it was persisted last. */
export interface Changes {
  readonly build: number;
  readonly model: ModelVersion;
  /** The position up to which this process persisted the build, or found it persisted. */
  readonly since: number;
  readonly to: Checkpoint & { readonly last: PlacedEvent };
  readonly snapshots: readonly (readonly [StoredEvent['stream'], Uint8Array])[];
}

/** Prepares persisting the changes of a build. The prepared function returns why the build is lost, if it is. */
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
  return ({ build, model, since, to, snapshots }: Changes, now: number): BuildLost | undefined => {
    const position = positionOf(build);
    if (position === undefined) return lost(model);
    if (position < since) return { _tag: 'RowsOverwritten' };
    // rows follow from the log alone, so another process persisted the same rows up to there, or beyond
    if (position >= to.position) return undefined;
    for (const [stream, value] of snapshots) put.run(build, stream, value);
    const { last, hash = '', landmarks } = to;
    const { stream, revision, id, position: at } = last;
    moveTo.run(to.position, stream, revision, id, at, hash, JSON.stringify(landmarks), now, build);
    return undefined;
  };
};
