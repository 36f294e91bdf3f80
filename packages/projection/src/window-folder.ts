import {
  type Entry,
  type EventWindow,
  isCorrection,
  type Recordable,
  type StreamName,
  whole,
} from '@pavadonis/domain';
import { isMerge, type Taken } from './arrival';
import type { Step } from './handlers';
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
  /** Returns a stream with its rows, begun where there are none. */
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

/** The numbers of events of one stream: a part of a list that is sorted by stream. */
interface Run {
  readonly numbers: Int32Array;
  readonly from: number;
  readonly to: number;
}

/** Sorts the events of windows by their streams. */
const sorter = () => {
  let numbers = new Int32Array(0);
  // by stream: how many events it has in the window, and where the next of them goes
  let sizes = new Int32Array(0);
  let places = new Int32Array(0);
  const makeRoom = (stream: number): void => {
    const more = new Int32Array(Math.max(stream + 1, sizes.length * 2));
    more.set(sizes);
    sizes = more;
    places = new Int32Array(more.length);
  };

  /** Returns the events of each stream, in order of position; the streams are in the order of their first events. */
  return ({ count, streams }: Window): readonly Run[] => {
    if (numbers.length < count) numbers = new Int32Array(count);
    const met: number[] = [];
    for (let i = 0; i < count; i += 1) {
      const stream = streams[i] ?? 0;
      if (stream >= sizes.length) makeRoom(stream);
      if (sizes[stream] === 0) met.push(stream);
      sizes[stream] = (sizes[stream] ?? 0) + 1;
    }
    let end = 0;
    const runs = met.map((stream) => {
      const from = end;
      end += sizes[stream] ?? 0;
      places[stream] = from;
      sizes[stream] = 0;
      return { numbers, from, to: end };
    });
    for (let i = 0; i < count; i += 1) {
      const stream = streams[i] ?? 0;
      const place = places[stream] ?? 0;
      numbers[place] = i;
      places[stream] = place + 1;
    }
    return runs;
  };
};

const listed = ({ numbers, from, to }: Run): readonly number[] => Array.from(numbers.subarray(from, to));

const runOf = (numbers: readonly number[]): Run => ({
  numbers: Int32Array.from(numbers),
  from: 0,
  to: numbers.length,
});

/**
 * Makes the function that folds a window into rows, stream by stream: the row stays at hand, and what came late within the window
 * falls into its place. In the end it returns where code of the host threw.
 *
 * The rows are those of the same events taken one by one, however the log is cut into windows.
 */
export const windowFolder = ({ taken, wait, merge }: Streams) => {
  // by the numbers of types, which a source may give anew with each window
  let numbered: readonly string[] = [];
  const stepsByType = new Map<Following, (readonly Step[] | undefined)[]>();
  const byStream = sorter();

  const stepsOf = (following: Following): (readonly Step[] | undefined)[] => {
    const found = stepsByType.get(following) ?? [];
    stepsByType.set(following, found);
    return found;
  };

  return function* (window: Window): Folding {
    const { positions, streams, types, typeNames, days, seqs, inPlace, nameOf, dateOf, dayOf, eventAt } =
      window;
    if (typeNames !== numbered) {
      numbered = typeNames;
      stepsByType.clear();
    }
    const isMerging = typeNames.map((type) => isMerge({ type }));
    const outdates = typeNames.map(
      (type, i) => isMerging[i] === true || isCorrection({ type } as Recordable),
    );
    // of persons who have several streams, whose events are folded in one order
    const ofSeveral = new Map<Rows, number[]>();
    let broken: Thrown | undefined;

    const note = (i: number, thrown: unknown): void => {
      const position = positions[i] ?? 0;
      if (broken === undefined || position < broken.at.position)
        broken = { at: { stream: nameOf(streams[i] ?? 0), position }, thrown };
    };

    const happenedBefore = (a: number, b: number): boolean => {
      const day = (days[a] ?? 0) - (days[b] ?? 0);
      if (day !== 0) return day < 0;
      const seq = (seqs[a] ?? 0) - (seqs[b] ?? 0);
      return seq === 0 ? (positions[a] ?? 0) < (positions[b] ?? 0) : seq < 0;
    };

    const sort = ({ numbers, from, to }: Run): void => {
      for (let at = from + 1; at < to; at += 1)
        if (!happenedBefore(numbers[at - 1] ?? 0, numbers[at] ?? 0)) {
          numbers.subarray(from, to).sort((a, b) => (happenedBefore(a, b) ? -1 : 1));
          return;
        }
    };

    let sinceTurn = 0;
    // counts the events of a stream, of which rows may have to wait; returns those that were not taken before
    const count = (found: TakenStream, { numbers, from, to }: Run): Run => {
      let begun = from;
      for (let at = from; at < to; at += 1) {
        const i = numbers[at] ?? 0;
        const position = positions[i] ?? 0;
        if (position <= found.position) {
          begun = at + 1;
          continue;
        }
        const type = types[i] ?? 0;
        found.position = position;
        if (outdates[type] === true || inPlace[i] === 1) found.of.stale = true;
        if (isMerging[type] === true) merge(nameOf(streams[i] ?? 0), eventAt(i));
      }
      found.taken += to - begun;
      sinceTurn += to - begun;
      return { numbers, from: begun, to };
    };

    const fold = (rows: Rows, { numbers, from, to }: Run): void => {
      const { following } = rows;
      const steps = stepsOf(following);
      let day = rows.on === undefined ? NONE : dayOf(rows.on);
      let seq: number = rows.seq;
      for (let at = from; at < to; at += 1) {
        const i = numbers[at] ?? 0;
        const type = types[i] ?? 0;
        const its = (steps[type] ??= following.stepsFor(typeNames[type] ?? ''));
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
          note(i, thrown);
          return;
        }
      }
      rows.on = day === NONE ? undefined : dateOf(day);
      rows.seq = whole(seq);
    };

    const foldUnlessStale = (rows: Rows, run: Run): void => {
      if (run.from === run.to) return;
      if (rows.stale) wait(rows);
      else {
        sort(run);
        fold(rows, run);
      }
    };

    for (const run of byStream(window)) {
      if (sinceTurn >= A_TURN) {
        sinceTurn = 0;
        yield undefined;
      }
      const first = run.numbers[run.from] ?? 0;
      try {
        const found = taken(nameOf(streams[first] ?? 0));
        const begun = count(found, run);
        const rows = found.of;
        if (rows.streams.length === 1) foldUnlessStale(rows, begun);
        else ofSeveral.set(rows, [...(ofSeveral.get(rows) ?? []), ...listed(begun)]);
      } catch (thrown) {
        note(first, thrown);
      }
    }
    for (const [rows, events] of ofSeveral) foldUnlessStale(rows, runOf(events));
    return broken;
  };
};
