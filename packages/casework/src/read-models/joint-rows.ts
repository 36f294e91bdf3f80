// Several read models that begin at the same place are folded together: each event is made once for all, and what is known of its
// stream is looked up once. The rows are shown to nobody before they are there, so that a window of the log may be folded in
// steps, and the streams that it leaves stale are read afterwards, several at once.
import {
  type Category,
  categoryOf,
  type EventWindow,
  type Recordable,
  type StreamName,
} from '@pavadonis/domain';
import {
  type BrokenFold,
  LargeMap,
  projector,
  type RecordedStream,
  type Snapshot,
  type StaleRows,
} from '@pavadonis/projection';
import * as E from 'fp-ts/Either';
import { namedSurvivor } from '../named-survivor';
import { brokenFold, changedStreams, type Keepable } from './changed-streams';
import { BEGINNING, type Checkpoint } from './file/build-row';
import type { FollowedModel } from './followed-model';
import { type Rows, rowsReader } from './rows';

/** A read model whose rows are folded with others, its build in the file, and the position up to which the file has it. */
export interface Member {
  readonly model: FollowedModel;
  readonly build: number;
  readonly kept: number;
}

/** A pause for others, if one is due, and the end of the work where nobody waits for it any more. */
interface Turns {
  readonly breathe: () => Promise<void> | undefined;
  readonly signal: AbortSignal;
}

/** The read models were closed while rows were folded. */
export interface Closed {
  readonly _tag: 'Closed';
}

const CLOSED = E.left<Closed>({ _tag: 'Closed' });

// so few that they take a small part of a step, also where they need fresh memory
const FEW = 25;

function* inParts<A>(things: Iterable<A>): Generator<readonly A[], void> {
  let part: A[] = [];
  for (const thing of things) {
    part.push(thing);
    if (part.length < FEW) continue;
    yield part;
    part = [];
  }
  yield part;
}

/** Makes the rows of several read models, into which nothing was folded. */
export const jointRows = (members: readonly Member[], { breathe, signal }: Turns) => {
  const folding = projector(Object.fromEntries(members.map(({ model }, i) => [String(i), model])));
  const { takeWindow, stale, refold, streams } = folding;
  let checkpoint: Checkpoint = BEGINNING;
  let position = 0;
  // whether no row is halfway through a window, or waits for its streams
  let isWhole = true;

  const rowOf = ({ model }: Member, category: Category): number | undefined =>
    model.folds[category] === undefined
      ? undefined
      : members
          .filter(({ model: each }) => each.folds[category] !== undefined)
          .findIndex(({ model: each }) => each === model);

  const rowsByCategory = members.map((member): Readonly<Record<Category, number | undefined>> => ({
    client: rowOf(member, 'client'),
    contract: rowOf(member, 'contract'),
    operation: rowOf(member, 'operation'),
    centre: rowOf(member, 'centre'),
  }));

  /** Returns the part of snapshots that one read model would have made alone. */
  const partOf = (i: number, snapshots: ReadonlyMap<StreamName, Snapshot>): Map<StreamName, Snapshot> => {
    const own = new Map<StreamName, Snapshot>();
    for (const [stream, snapshot] of snapshots) {
      const row = rowsByCategory[i]?.[categoryOf(stream)];
      if (row === undefined) continue;
      const { folded } = snapshot;
      own.set(
        stream,
        folded === undefined ? snapshot : { ...snapshot, folded: { ...folded, rows: [folded.rows[row]] } },
      );
    }
    return own;
  };

  const changed = members.map(({ model, build, kept }, i) =>
    changedStreams(
      {
        model,
        build,
        checkpoint: () => checkpoint,
        snapshotsOf: (names) => partOf(i, folding.snapshots(names)),
      },
      { position: kept, changed: new LargeMap() },
    ),
  );

  // to whoever keeps rows it makes no pause at a stream that has none
  const note = (stream: StreamName): void => {
    const category = categoryOf(stream);
    for (const [i, each] of changed.entries())
      if (rowsByCategory[i]?.[category] !== undefined) each.add(stream);
  };

  /** Notes the streams of events that the file does not know yet, each once. A window may be about very many. */
  const noteChanged = async ({
    count,
    positions,
    streams: ofStreams,
    nameOf,
  }: EventWindow<Recordable>): Promise<void> => {
    const known = Math.min(...changed.map(({ kept }) => kept()));
    const noted = new Set<number>();
    for (let i = count - 1; i >= 0 && (positions[i] ?? 0) > known; i -= 1) noted.add(ofStreams[i] ?? 0);
    for (const few of inParts(noted)) {
      for (const stream of few) note(nameOf(stream));
      const pause = breathe();
      if (pause !== undefined) await pause;
    }
  };

  return {
    /** Returns the position up to which the log was folded. Rows that wait for their streams are not those of that log yet. */
    position: (): number => position,

    /** Returns the rows of each read model, as far as they can be kept. */
    keepable: changed.map(({ kept, hasChanges, changes, markPersisted, markNotPersisted }, i): Keepable => ({
      build: members[i]?.build ?? 0,
      checkpoint: () => checkpoint,
      kept,
      hasChanges: () => isWhole && hasChanges(),
      changes: () => (isWhole ? changes() : undefined),
      markPersisted,
      markNotPersisted,
    })),

    /** Folds a window, in steps. If a model's own code throws, all rows are useless afterwards. */
    takeWindow: async (window: EventWindow<Recordable>): Promise<E.Either<BrokenFold | Closed, void>> => {
      const steps = takeWindow(window);
      isWhole = false;
      for (;;) {
        if (signal.aborted) return CLOSED;
        const { done, value: thrown } = steps.next();
        if (thrown !== undefined)
          return E.left(brokenFold(thrown.at.stream, thrown.at.position, thrown.thrown));
        if (done === true) break;
        const pause = breathe();
        if (pause !== undefined) await pause;
      }
      await noteChanged(window);
      position = window.positions[window.count - 1] ?? position;
      return E.right(undefined);
    },

    /** Returns the streams that rows wait for: those that wait for the first time, or all. */
    stale: (which: 'first' | 'all'): readonly StaleRows[] => {
      const { first, again } = stale();
      return which === 'first' ? first : [...first, ...again];
    },

    /** Folds rows anew from their streams. */
    refold: (recorded: ReadonlyMap<StreamName, RecordedStream>): E.Either<BrokenFold, void> => {
      try {
        for (const [stream, events] of recorded) {
          note(stream);
          // another process, which folds other parts, may have persisted a merge that was over by the end of this one
          for (const { event } of events) {
            const survivor = namedSurvivor(event);
            if (survivor !== undefined) note(survivor);
          }
        }
        refold(recorded);
        return E.right(undefined);
      } catch (thrown) {
        const [[stream, events] = []] = recorded;
        if (stream === undefined) throw thrown;
        return E.left(brokenFold(stream, events?.at(-1)?.position ?? 0, thrown));
      }
    },

    /** Returns how many events of a stream were folded; nothing of one that was never met, or waits. */
    takenOf: (stream: StreamName): number | undefined => folding.snapshots([stream]).get(stream)?.taken,

    /** Notes that no row waits, and where the log is known now. */
    settleAt: (to: Checkpoint): void => {
      checkpoint = to;
      isWhole = true;
    },

    /** Returns the rows of each read model, which go on by themselves from here. Nothing may be folded into these any more. */
    part: async (): Promise<readonly Rows[]> => {
      const readers = members.map(({ model }) => rowsReader(model));
      for (const part of inParts(streams())) {
        const snapshots = folding.snapshots(part);
        for (const [i, reader] of readers.entries()) reader.take(partOf(i, snapshots));
        const pause = breathe();
        if (pause !== undefined) await pause;
      }
      return readers.flatMap((reader, i) => {
        const [member, kept] = [members[i], changed[i]?.keptSoFar()];
        return member === undefined ? [] : [reader.rows({ id: member.build, ...checkpoint }, kept)];
      });
    },
  };
};

export type JointRows = ReturnType<typeof jointRows>;
