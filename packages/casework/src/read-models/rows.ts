import { type Category, type Entry, type Recordable, type StreamName } from '@pavadonis/domain';
import {
  type AnyReadModel,
  type BrokenFold,
  kindOf,
  type Projector,
  projector,
  type RecordedStream,
  type Snapshot,
} from '@pavadonis/projection';
import * as E from 'fp-ts/Either';
import { serialize } from 'node:v8';
import { namedSurvivor } from '../named-survivor';
import { BEGINNING, type Build, type Checkpoint } from './file/build-row';
import type { Changes } from './file/persist';

/** Rows by kind of stream and by name, where their shape does not matter. */
export type AnyView = Readonly<Partial<Record<Category | 'persons', ReadonlyMap<StreamName, unknown>>>>;

/** The next part of the log: entries of streams that are followed, and the streams that must be settled anew for them. */
export interface Next {
  readonly entries: readonly Entry<Recordable>[];
  readonly anew: ReadonlyMap<StreamName, RecordedStream>;
  /** Up to where the log is known then. */
  readonly to: Checkpoint;
}

const broken = (stream: StreamName, position: number, thrown: unknown): BrokenFold => ({
  _tag: 'BrokenFold',
  stream,
  position,
  cause: kindOf(thrown),
});

type OneModel = Readonly<Record<'model', AnyReadModel>>;

// small enough that nobody waits for it, large enough that grouping streams by person costs nothing
const FEW = 100;

const rowsOn = (
  model: AnyReadModel,
  build: number,
  { take, staleAfter, stale, refold, views, snapshots: snapshotsOf }: Projector<OneModel>,
  from: Checkpoint,
) => {
  let checkpoint = from;
  let persisted = from.position;
  let changed = new Set<StreamName>();
  // what is being persisted, beside what changes afterwards
  let leaving = new Set<StreamName>();

  function* snapshotsIn(
    streams: Iterable<StreamName>,
  ): Generator<E.Either<BrokenFold, readonly [StreamName, Uint8Array]>, void> {
    for (const [stream, snapshot] of snapshotsOf(streams))
      try {
        yield E.right([stream, serialize(snapshot)]);
      } catch (thrown) {
        yield E.left(broken(stream, checkpoint.position, thrown));
      }
  }

  function* allSnapshots(): Generator<E.Either<BrokenFold, readonly [StreamName, Uint8Array]>, void> {
    let few: StreamName[] = [];
    for (const stream of leaving) {
      few.push(stream);
      if (few.length < FEW) continue;
      yield* snapshotsIn(few);
      few = [];
    }
    yield* snapshotsIn(few);
  }

  return {
    build,
    view: views.model as AnyView,
    follows: (category: Category): boolean => model.folds[category] !== undefined,
    /** Returns the position up to which the rows know the log. */
    checkpoint: (): Checkpoint => checkpoint,
    staleAfter,

    /** Takes the next part of the log, at once. If the model's own code throws, the rows are useless afterwards. */
    take: ({ entries, anew, to }: Next): E.Either<BrokenFold, void> => {
      let at: Pick<Entry<Recordable>, 'stream' | 'position'> | undefined;
      try {
        for (const entry of entries) {
          at = entry;
          take(entry);
          changed.add(entry.stream);
        }
        for (const [stream, recorded] of anew) {
          at = { stream, position: recorded.at(-1)?.position ?? 0 };
          changed.add(stream);
          // another process, which takes other pages, may have persisted a merge that was over by the end of this one
          for (const { event } of recorded) {
            const survivor = namedSurvivor(event);
            if (survivor !== undefined) changed.add(survivor);
          }
          refold(new Map([[stream, recorded]]));
        }
        for (const streams of [...stale().first, ...stale().again]) {
          const recorded = streams.flatMap(({ stream }) => {
            const found = anew.get(stream);
            return found === undefined ? [] : [[stream, found] as const];
          });
          const [[stream, events] = []] = recorded;
          if (stream !== undefined) at = { stream, position: events?.at(-1)?.position ?? 0 };
          refold(new Map(recorded));
        }
      } catch (thrown) {
        // only a fold throws here, and it does so at an event or a stream
        if (at === undefined) throw thrown;
        return E.left(broken(at.stream, at.position, thrown));
      }
      checkpoint = to;
      return E.right(undefined);
    },

    /** Returns the position up to which the file holds the rows. */
    kept: (): number => persisted,

    /** Returns whether there are changes that the file does not hold yet. */
    hasChanges: (): boolean => checkpoint.last !== undefined && checkpoint.position !== persisted,

    /**
     * Returns the changes that the file does not hold yet, if any. The rows must stay as they are until all of them were asked
     * for, and whoever takes them says afterwards whether they were persisted.
     */
    changes: (): Changes | undefined => {
      if (checkpoint.last === undefined || checkpoint.position === persisted) return undefined;
      const to = { ...checkpoint, last: checkpoint.last };
      [leaving, changed] = [changed, new Set()];
      return { build, model, since: persisted, to, snapshots: allSnapshots() };
    },

    /** Notes that the file now holds these changes, persisted by this process or another. */
    markPersisted: ({ to }: Changes): void => {
      persisted = to.position;
      leaving = new Set();
    },

    /** Notes that the file did not take the changes. */
    markNotPersisted: (): void => {
      for (const stream of changed) leaving.add(stream);
      [changed, leaving] = [leaving, new Set()];
    },
  };
};

export type Rows = ReturnType<typeof rowsOn>;

/** Makes the rows of a build into which nothing was folded. */
export const emptyRows = (model: AnyReadModel, build: number): Rows =>
  rowsOn(model, build, projector({ model }), BEGINNING);

const isAlone = (stream: StreamName, { person, folded }: Snapshot): boolean =>
  person === stream && folded?.streams.length === 1;

/** Makes the rows of a build of its snapshots, one after another. */
export const rowsReader = (model: AnyReadModel) => {
  const folding = projector({ model });
  // a person's streams go on together, wherever they stand in the file
  const together = new Map<StreamName, Snapshot>();
  return {
    /** Takes the next snapshot, which it changes. */
    take: (stream: StreamName, snapshot: Snapshot): void => {
      if (isAlone(stream, snapshot)) folding.restore(new Map([[stream, snapshot]]));
      else together.set(stream, snapshot);
    },
    /** Returns the rows, once all snapshots were taken. */
    rows: ({ id, position, last, hash, landmarks }: Build): Rows => {
      folding.restore(together);
      return rowsOn(model, id, folding, { position, last, hash, landmarks });
    },
  };
};
