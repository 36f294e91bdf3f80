import type { StreamName } from '@pavadonis/domain';
import { type AnyReadModel, type BrokenFold, kindOf, LargeMap, type Snapshot } from '@pavadonis/projection';
import * as E from 'fp-ts/Either';
import { serialize } from 'node:v8';
import type { Checkpoint } from './file/build-row';
import type { Changes } from './file/persist';

/** Returns the failure of a fold that threw at an event, or made rows that cannot be copied. */
export const brokenFold = (stream: StreamName, position: number, thrown: unknown): BrokenFold => ({
  _tag: 'BrokenFold',
  stream,
  position,
  cause: kindOf(thrown),
});

/** The rows of a build, and how much of them the file holds. */
export interface RowsOfBuild {
  readonly model: AnyReadModel;
  readonly build: number;
  /** Returns the position up to which the rows know the log. */
  readonly checkpoint: () => Checkpoint;
  /** Returns snapshots of streams and of the other streams of their persons. */
  readonly snapshotsOf: (streams: Iterable<StreamName>) => ReadonlyMap<StreamName, Snapshot>;
}

/** The part of the rows that the file holds: up to a position, all but some streams that changed, to which more are added. */
export interface KeptSoFar {
  readonly position: number;
  readonly changed: LargeMap<StreamName, true>;
}

type KeptRow = E.Either<BrokenFold, readonly [StreamName, Uint8Array]>;

// small enough that nobody waits for it, large enough that grouping streams by person costs nothing
const FEW = 100;

/** Makes the list of the streams of a build that changed since the file took its rows. */
export const changedStreams = (
  { model, build, checkpoint, snapshotsOf }: RowsOfBuild,
  { position, changed: changedBefore }: KeptSoFar,
) => {
  let persisted = position;
  let changed = changedBefore;
  // what is being persisted, beside what changes afterwards
  let leaving = new LargeMap<StreamName, true>();

  function* snapshotsIn(streams: Iterable<StreamName>): Generator<KeptRow, void> {
    for (const [stream, snapshot] of snapshotsOf(streams))
      try {
        yield E.right([stream, serialize(snapshot)]);
      } catch (thrown) {
        yield E.left(brokenFold(stream, checkpoint().position, thrown));
      }
  }

  function* allSnapshots(): Generator<KeptRow, void> {
    let few: StreamName[] = [];
    for (const stream of leaving.keys()) {
      few.push(stream);
      if (few.length < FEW) continue;
      yield* snapshotsIn(few);
      few = [];
    }
    yield* snapshotsIn(few);
  }

  return {
    /** Notes that a stream changed. */
    add: (stream: StreamName): void => void changed.set(stream, true),

    /** Returns the position up to which the file holds the rows. */
    kept: (): number => persisted,

    /** Returns the part of the rows that the file holds, for rows that go on from these, which change no more. */
    keptSoFar: (): KeptSoFar => {
      for (const stream of leaving.keys()) changed.set(stream, true);
      return { position: persisted, changed };
    },

    /** Returns whether there are changes that the file does not hold yet. */
    hasChanges: (): boolean => checkpoint().last !== undefined && checkpoint().position !== persisted,

    /**
     * Returns the changes that the file does not hold yet, if any. The rows must stay as they are until all of them were asked
     * for, and whoever takes them says afterwards whether they were persisted.
     */
    changes: (): Changes | undefined => {
      const { last, ...to } = checkpoint();
      if (last === undefined || to.position === persisted) return undefined;
      [leaving, changed] = [changed, new LargeMap()];
      return { build, model, since: persisted, to: { ...to, last }, snapshots: allSnapshots() };
    },

    /** Notes that the file now holds these changes, persisted by this process or another. */
    markPersisted: ({ to }: Changes): void => {
      persisted = to.position;
      leaving = new LargeMap();
    },

    /** Notes that the file did not take the changes. */
    markNotPersisted: (): void => {
      for (const stream of changed.keys()) leaving.set(stream, true);
      [changed, leaving] = [leaving, new LargeMap()];
    },
  };
};

/** The part of rows that can be kept in a file. */
export type Keepable = Pick<
  ReturnType<typeof changedStreams>,
  'kept' | 'hasChanges' | 'changes' | 'markPersisted' | 'markNotPersisted'
> &
  Pick<RowsOfBuild, 'build' | 'checkpoint'>;
