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

/** Lists of whole numbers, each of which names the next of its list. */
const chains = () => {
  let next = new Int32Array(0);
  let lasts = new Int32Array(0);
  const grown = (list: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> =>
    length <= list.length ? list : new Int32Array(Math.max(length, list.length * 2)).fill(NONE);

  return {
    /** Returns the number after another one in its list; -1 after the last. */
    after: (i: number): number => next[i] ?? NONE,
    /** Makes a list of the events of each stream, and returns the first event of each. */
    byStream: ({ count, streams }: Window): readonly number[] => {
      const firsts: number[] = [];
      next = grown(next, count);
      for (let i = 0; i < count; i += 1) {
        const stream = streams[i] ?? 0;
        if (stream >= lasts.length) {
          const more = grown(lasts, stream + 1);
          more.set(lasts);
          lasts = more;
        }
        const last = lasts[stream] ?? NONE;
        if (last === NONE) firsts.push(i);
        else next[last] = i;
        next[i] = NONE;
        lasts[stream] = i;
      }
      for (const i of firsts) lasts[streams[i] ?? 0] = NONE;
      return firsts;
    },
    /** Makes one list of these numbers, in their order, and returns the first. */
    link: (numbers: readonly number[]): number => {
      for (const [place, i] of numbers.entries()) next[i] = numbers[place + 1] ?? NONE;
      return numbers[0] ?? NONE;
    },
    /** Returns the numbers of a list. */
    listed: (from: number): readonly number[] => {
      const numbers: number[] = [];
      for (let i = from; i !== NONE; i = next[i] ?? NONE) numbers.push(i);
      return numbers;
    },
  };
};

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
  const { after, byStream, link, listed } = chains();

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
    let first: Thrown | undefined;

    const note = (i: number, thrown: unknown): void => {
      const position = positions[i] ?? 0;
      if (first === undefined || position < first.at.position)
        first = { at: { stream: nameOf(streams[i] ?? 0), position }, thrown };
    };

    const happenedBefore = (a: number, b: number): boolean => {
      const day = (days[a] ?? 0) - (days[b] ?? 0);
      if (day !== 0) return day < 0;
      const seq = (seqs[a] ?? 0) - (seqs[b] ?? 0);
      return seq === 0 ? (positions[a] ?? 0) < (positions[b] ?? 0) : seq < 0;
    };

    const inOrder = (from: number): number => {
      for (let i = from, next = after(i); next !== NONE; i = next, next = after(i))
        if (!happenedBefore(i, next))
          return link(listed(from).toSorted((a, b) => (happenedBefore(a, b) ? -1 : 1)));
      return from;
    };

    let sinceTurn = 0;
    // counts the events of a stream, of which rows may have to wait; returns the first that was not taken before
    const count = (found: TakenStream, from: number): number => {
      let begun = NONE;
      for (let i = from; i !== NONE; i = after(i)) {
        const position = positions[i] ?? 0;
        if (position <= found.position) continue;
        if (begun === NONE) begun = i;
        const type = types[i] ?? 0;
        found.position = position;
        found.taken += 1;
        sinceTurn += 1;
        if (outdates[type] === true || inPlace[i] === 1) found.of.stale = true;
        if (isMerging[type] === true) merge(nameOf(streams[i] ?? 0), eventAt(i));
      }
      return begun;
    };

    const fold = (rows: Rows, from: number): void => {
      const { following } = rows;
      const steps = stepsOf(following);
      let day = rows.on === undefined ? NONE : dayOf(rows.on);
      let seq: number = rows.seq;
      for (let i = from; i !== NONE; i = after(i)) {
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

    const foldUnlessStale = (rows: Rows, from: number): void => {
      if (from === NONE) return;
      if (rows.stale) wait(rows);
      else fold(rows, inOrder(from));
    };

    for (const from of byStream(window)) {
      if (sinceTurn >= A_TURN) {
        sinceTurn = 0;
        yield undefined;
      }
      try {
        const found = taken(nameOf(streams[from] ?? 0));
        const begun = count(found, from);
        const rows = found.of;
        if (rows.streams.length === 1) foldUnlessStale(rows, begun);
        else ofSeveral.set(rows, [...(ofSeveral.get(rows) ?? []), ...listed(begun)]);
      } catch (thrown) {
        note(from, thrown);
      }
    }
    for (const [rows, events] of ofSeveral) foldUnlessStale(rows, link(events));
    return first;
  };
};
