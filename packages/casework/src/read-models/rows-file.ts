import type { StoredEvent } from '@pavadonis/event-store';
import type { Snapshot } from '@pavadonis/projection';
import { codeOf, type Database, prepareQuery, prepareTransaction, reasonOf } from '@pavadonis/sqlite';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import * as TE from 'fp-ts/TaskEither';
import { deserialize } from 'node:v8';
import type { FileUnavailable, RowsOverwritten, VersionReplaced } from './status';

type StreamName = StoredEvent['stream'];

/** Which event was the last one taken. Its revision finds it in any store; positions of some cannot be asked for. */
export type LastEvent = Pick<StoredEvent, 'stream' | 'revision' | 'id'>;

/** Up to where a build knows the log; without a last event it knows nothing. */
export interface Checkpoint {
  readonly position: number;
  readonly last: LastEvent | undefined;
}

/** A build as the file holds it. */
export interface FoundBuild extends Checkpoint {
  readonly id: number;
  readonly version: number;
  readonly kept: readonly (readonly [StreamName, Snapshot])[];
}

/** The build of a version where the file has it. */
export interface FoundBuilds {
  readonly own: FoundBuild;
  /** Whether it was begun anew just now, since what was there cannot be read here. */
  readonly unreadable: boolean;
  /** Whether the file shows the build of another version until this one takes its place. */
  readonly hidden: boolean;
  /** The build that is shown meanwhile, if it can be read. */
  readonly former: FoundBuild | undefined;
}

/** Which version of which read model. */
export interface Versioned {
  readonly name: string;
  readonly version: number;
}

/** What changed in a build since it was kept last. */
export interface Changes {
  readonly build: number;
  readonly model: Versioned;
  /** The position up to which this process kept it, or found it kept. */
  readonly since: number;
  readonly to: Checkpoint & { readonly last: LastEvent };
  readonly rows: readonly (readonly [StreamName, Uint8Array])[];
}

/** A build that this process may write no longer. */
type Lost = VersionReplaced | RowsOverwritten;

type BuildRow = readonly [
  id: number,
  version: number,
  position: number,
  stream: StreamName | null,
  revision: number | null,
  event: string | null,
];

const BUILD = 'SELECT id, version, position, stream, revision, event FROM builds WHERE model = ?';

const unavailable = (thrown: unknown): FileUnavailable => ({
  _tag: 'FileUnavailable',
  reason: reasonOf(thrown),
  cause: codeOf(thrown),
});

/** The builds in a file. Whatever one call does is one transaction. */
export const rowsFile = (database: Database) => {
  const transaction = prepareTransaction(database);
  const ofVersion = prepareQuery(database, `${BUILD} AND version = ?`);
  const shown = prepareQuery(database, `${BUILD} AND shown = 1`);
  const positionOf = prepareQuery(database, 'SELECT position FROM builds WHERE id = ?');
  const keptOf = prepareQuery(database, 'SELECT stream, value FROM kept WHERE build = ? ORDER BY rowid');
  const add = database.prepare('INSERT INTO builds(model, version, shown, position) VALUES (?, ?, ?, 0)');
  const keep = database.prepare(
    `INSERT INTO kept(build, stream, value) VALUES (?, ?, ?)
     ON CONFLICT(build, stream) DO UPDATE SET value = excluded.value`,
  );
  const moveTo = database.prepare(
    'UPDATE builds SET position = ?, stream = ?, revision = ?, event = ? WHERE id = ?',
  );
  const forget = database.prepare('DELETE FROM kept WHERE build = ?');
  const remove = database.prepare('DELETE FROM builds WHERE id = ?');
  const others = prepareQuery(database, 'SELECT id FROM builds WHERE model = ? AND id <> ?');
  const show = database.prepare('UPDATE builds SET shown = 1 WHERE id = ?');

  const atOnce = <A>(work: () => A): TE.TaskEither<FileUnavailable, A> =>
    pipe(
      TE.tryCatch(() => transaction((): E.Either<never, A> => E.right(work())), unavailable),
      TE.flatMapEither((done) => done),
    );

  const readable = ([id, version, position, stream, revision, event]: BuildRow): FoundBuild | undefined => {
    const rows = keptOf(id) as readonly (readonly [StreamName, Uint8Array])[];
    const last =
      stream === null || revision === null || event === null ? undefined : { stream, revision, id: event };
    try {
      const kept = rows.map(([name, value]) => [name, deserialize(value) as Snapshot] as const);
      return { id, version, position, last, kept };
    } catch {
      return undefined;
    }
  };

  const removed = (build: number): void => {
    forget.run(build);
    remove.run(build);
  };

  const begun = ({ name, version }: Versioned, hidden: boolean): FoundBuild => {
    const id = Number(add.run(name, version, hidden ? 0 : 1).lastInsertRowid);
    return { id, version, position: 0, last: undefined, kept: [] };
  };

  const find = (model: Versioned): FoundBuilds => {
    const [above] = shown(model.name) as readonly BuildRow[];
    const [known] = ofVersion(model.name, model.version) as readonly BuildRow[];
    const hidden = above !== undefined && above[1] !== model.version;
    const own = known && readable(known);
    const unreadable = known !== undefined && own === undefined;
    if (unreadable) removed(known[0]);
    return {
      own: own ?? begun(model, hidden),
      unreadable,
      hidden,
      former: hidden ? readable(above) : undefined,
    };
  };

  const lost = ({ name, version }: Versioned): Lost => {
    const [above] = shown(name) as readonly BuildRow[];
    return above === undefined || above[1] === version
      ? { _tag: 'RowsOverwritten' }
      : { _tag: 'VersionReplaced', by: above[1] };
  };

  const keepAll = ({ build, model, since, to, rows }: Changes): Lost | undefined => {
    const [there] = positionOf(build) as readonly (readonly [number])[];
    if (there === undefined) return lost(model);
    const [position] = there;
    if (position < since) return { _tag: 'RowsOverwritten' };
    // rows follow from the log alone, so what another process kept up to there, or beyond, is the same
    if (position >= to.position) return undefined;
    for (const [stream, value] of rows) keep.run(build, stream, value);
    const { last } = to;
    moveTo.run(to.position, last.stream, last.revision, last.id, build);
    return undefined;
  };

  return {
    /** Finds the build of a version, or begins it: shown at once if the model has no other. */
    find: (model: Versioned): TE.TaskEither<FileUnavailable, FoundBuilds> => atOnce(() => find(model)),

    /** Forgets a build and begins it anew, unless somebody else just did. */
    beginAnew: (model: Versioned, build: number): TE.TaskEither<FileUnavailable, FoundBuilds> =>
      atOnce(() => {
        removed(build);
        return find(model);
      }),

    /** Keeps changes of several builds; for each answers whether it was lost. */
    keep: (changes: readonly Changes[]): TE.TaskEither<FileUnavailable, readonly (Lost | undefined)[]> =>
      atOnce(() => changes.map(keepAll)),

    /** Shows a build from now on, and forgets all others of its model. */
    show: (model: Versioned, build: number): TE.TaskEither<FileUnavailable, Lost | undefined> =>
      atOnce(() => {
        if (positionOf(build).length === 0) return lost(model);
        for (const [other] of others(model.name, build) as readonly (readonly [number])[]) removed(other);
        show.run(build);
        return undefined;
      }),

    close: (): E.Either<FileUnavailable, void> => E.tryCatch(() => void database.close(), unavailable),
  };
};

export type RowsFile = ReturnType<typeof rowsFile>;
