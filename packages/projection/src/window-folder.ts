import {
  type Entry,
  type EventWindow,
  isCorrection,
  LargeList,
  type Recordable,
  type StreamName,
  whole,
} from '@pavadonis/domain';
import { isMerge, type Taken } from './arrival';
import { sorterByStream } from './by-stream';
import type { Step } from './handlers';
import { sortByDay } from './in-order-of-days';
import { evolveBy, type Following, type Rows, takeLateBy } from './rows';

/** The event of a window at which code of the host threw, the first of them by its place in the log. */
export interface Thrown {
  /** The place of the event. */
  readonly at: Pick<Entry<unknown>, 'stream' | 'position'>;
  /** The value that the code threw. */
  readonly thrown: unknown;
}

/** A stream, and the rows of the person or thing that it is about. */
interface TakenStream extends Taken {
  readonly of: Rows;
}

/** The streams, for whoever folds windows of them. */
export interface Streams {
  /** Returns a stream with its rows, begun where there are none. It stays the same for a name. */
  readonly taken: (stream: StreamName) => TakenStream;
  /** Lets rows wait to be folded anew. */
  readonly wait: (rows: Rows) => void;
  /** Notes a merge, or the reversal of one. */
  readonly merge: (stream: StreamName, event: Recordable) => void;
}

type Window = EventWindow<Recordable>;

/** The folding of a window in steps: others may have their turn after each. */
export type Folding = Generator<undefined, Thrown | undefined, undefined>;

// some milliseconds of folding
const A_TURN = 1000;

const NONE = -1;

/** A type of event, by its number. */
interface KnownType {
  readonly name: string;
  readonly isMerging: boolean;
  readonly outdates: boolean;
}

const knownType = (name: string): KnownType => {
  const isMerging = isMerge({ type: name });
  return { name, isMerging, outdates: isMerging || isCorrection({ type: name } as Recordable) };
};

const NO_TYPE = knownType('');

/** Steps by the numbers of types; none where they were not asked for yet. */
type StepsByType = (readonly Step[] | undefined)[];

/**
 * Makes the function that folds a window into rows, stream by stream: the row stays at hand, and what came late within the window
 * falls into its place. In the end it returns where code of the host threw.
 *
 * The rows are those of the same events taken one by one, however the log is cut into windows.
 */
export const windowFolder = ({ taken, wait, merge }: Streams) => {
  const byStream = sorterByStream();
  // what stands by number: a source keeps the numbers of its streams and types, and another one has its own
  let source: Window['nameOf'] | undefined;
  let typeNames: Window['typeNames'] = [];
  let types: readonly KnownType[] = [];
  let numbered = new LargeList<TakenStream>();
  const stepsOf = new Map<Following, StepsByType>();
  let broken: Thrown | undefined;

  const meet = (window: Window): void => {
    if (window.typeNames !== typeNames || window.nameOf !== source) {
      source = window.nameOf;
      typeNames = window.typeNames;
      types = typeNames.map(knownType);
      numbered = new LargeList();
      stepsOf.clear();
    }
    broken = undefined;
  };

  const begin = (stream: number, name: StreamName): TakenStream => {
    const begun = taken(name);
    numbered.set(stream, begun);
    return begun;
  };

  const stepsFor = (following: Following): StepsByType => {
    const known = stepsOf.get(following);
    if (known !== undefined) return known;
    const steps: StepsByType = types.map(() => undefined);
    stepsOf.set(following, steps);
    return steps;
  };

  const note = ({ positions, streams, nameOf }: Window, i: number, thrown: unknown): void => {
    const position = positions[i] ?? 0;
    if (broken === undefined || position < broken.at.position)
      broken = { at: { stream: nameOf(streams[i] ?? 0), position }, thrown };
  };

  // counts the events of a stream, of which rows may have to wait; returns the place of the first that was not taken before
  const count = (
    window: Window,
    found: TakenStream,
    numbers: Int32Array,
    from: number,
    to: number,
  ): number => {
    const { positions, streams, types: ofEvents, inPlace, nameOf, eventAt } = window;
    let begun = from;
    for (let at = from; at < to; at += 1) {
      const i = numbers[at] ?? 0;
      const position = positions[i] ?? 0;
      if (position <= found.position) {
        begun = at + 1;
        continue;
      }
      const { outdates, isMerging } = types[ofEvents[i] ?? 0] ?? NO_TYPE;
      found.position = position;
      if (outdates || inPlace[i] === 1) found.of.stale = true;
      if (isMerging) merge(nameOf(streams[i] ?? 0), eventAt(i));
    }
    found.taken += to - begun;
    return begun;
  };

  const fold = (window: Window, rows: Rows, numbers: Int32Array, from: number, to: number): void => {
    const { positions, streams, types: ofEvents, days, seqs, nameOf, dateOf, dayOf, eventAt } = window;
    const steps = stepsFor(rows.following);
    let day = rows.on === undefined ? NONE : dayOf(rows.on);
    let seq: number = rows.seq;
    for (let at = from; at < to; at += 1) {
      const i = numbers[at] ?? 0;
      const type = ofEvents[i] ?? 0;
      const its = (steps[type] ??= rows.following.stepsFor(types[type]?.name ?? ''));
      const itsDay = days[i] ?? 0;
      const itsSeq = seqs[i] ?? 0;
      const isLate = itsDay < day || (itsDay === day && itsSeq < seq);
      if (!isLate) {
        day = itsDay;
        seq = itsSeq;
      }
      if (its.length === 0) continue;
      try {
        if (!isLate)
          evolveBy(its, rows, eventAt(i), {
            stream: nameOf(streams[i] ?? 0),
            position: positions[i] ?? 0,
          });
        else if (!takeLateBy(its, rows, eventAt(i))) {
          wait(rows);
          return;
        }
      } catch (thrown) {
        note(window, i, thrown);
        return;
      }
    }
    rows.on = day === NONE ? undefined : dateOf(day);
    rows.seq = whole(seq);
  };

  const foldUnlessStale = (
    window: Window,
    rows: Rows,
    numbers: Int32Array,
    from: number,
    to: number,
  ): void => {
    if (from === to) return;
    if (rows.stale) {
      wait(rows);
      return;
    }
    sortByDay(window, numbers, from, to);
    fold(window, rows, numbers, from, to);
  };

  return function* (window: Window): Folding {
    meet(window);
    const { streams, nameOf } = window;
    const { numbers, count: different, ends } = byStream(window);
    // of persons who have several streams, whose events are folded in one order
    const ofSeveral = new Map<Rows, number[]>();
    let sinceTurn = 0;
    for (let k = 0, from = 0; k < different; k += 1) {
      if (sinceTurn >= A_TURN) {
        sinceTurn = 0;
        yield undefined;
      }
      const to = ends[k] ?? 0;
      const first = numbers[from] ?? 0;
      const stream = streams[first] ?? 0;
      try {
        const found = numbered.at(stream) ?? begin(stream, nameOf(stream));
        const begun = count(window, found, numbers, from, to);
        const rows = found.of;
        if (rows.streams.length === 1) foldUnlessStale(window, rows, numbers, begun, to);
        else ofSeveral.set(rows, [...(ofSeveral.get(rows) ?? []), ...numbers.subarray(begun, to)]);
      } catch (thrown) {
        note(window, first, thrown);
      }
      sinceTurn += to - from;
      from = to;
    }
    for (const [rows, events] of ofSeveral)
      foldUnlessStale(window, rows, Int32Array.from(events), 0, events.length);
    return broken;
  };
};
