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
  readonly at: Pick<Entry<unknown>, 'stream' | 'position'>;
  readonly thrown: unknown;
}

/** What folding a window needs of whoever knows the streams. */
export interface Streams {
  /** Returns a stream with its rows, begun where there are none. */
  readonly taken: (stream: StreamName) => Taken & { readonly of: Rows };
  /** Lets rows wait to be folded anew. */
  readonly wait: (rows: Rows) => void;
  /** Notes a merge, or the reversal of one. */
  readonly merge: (stream: StreamName, event: Recordable) => void;
}

type Window = EventWindow<Recordable>;

const NONE = -1;

/** The events of a window by stream: the first of each, and after each event the next one of its stream. */
const chained = ({ count, streams }: Window) => {
  const next = new Int32Array(count).fill(NONE);
  const firsts: number[] = [];
  const lasts = new Map<number, number>();
  for (let i = 0; i < count; i += 1) {
    const stream = streams[i] ?? 0;
    const last = lasts.get(stream);
    if (last === undefined) firsts.push(i);
    else next[last] = i;
    lasts.set(stream, i);
  }
  return { firsts, next };
};

/**
 * Makes the function that folds a window into rows, stream by stream: the row stays at hand, and what came late within the window
 * falls into its place. Returns where code of the host threw.
 *
 * The rows are those of the same events taken one by one, however the log is cut into windows.
 */
export const windowFolder = ({ taken, wait, merge }: Streams) => {
  // by the numbers of types, which a source may give anew with each window
  let numbered: readonly string[] = [];
  const stepsByType = new Map<Following, (readonly Step[] | undefined)[]>();

  const stepsOf = (following: Following): (readonly Step[] | undefined)[] => {
    const known = stepsByType.get(following) ?? [];
    stepsByType.set(following, known);
    return known;
  };

  return (window: Window): Thrown | undefined => {
    const { positions, streams, types, typeNames, days, seqs, inPlace, nameOf, dateOf, dayOf, eventAt } =
      window;
    const corrects = typeNames.map((type) => isCorrection({ type } as Recordable));
    const merges = typeNames.map((type) => isMerge({ type }));
    if (typeNames !== numbered) {
      numbered = typeNames;
      stepsByType.clear();
    }
    const { firsts, next } = chained(window);
    // of persons who have several streams, whose events are folded in one order
    const ofSeveral = new Map<Rows, number[]>();
    let first: Thrown | undefined;

    const note = (i: number, thrown: unknown): void => {
      const position = positions[i] ?? 0;
      if (first === undefined || position < first.at.position)
        first = { at: { stream: nameOf(streams[i] ?? 0), position }, thrown };
    };

    const happenedBefore = (a: number, b: number): boolean => {
      const [dayA = 0, dayB = 0] = [days[a], days[b]];
      if (dayA !== dayB) return dayA < dayB;
      const [seqA = 0, seqB = 0] = [seqs[a], seqs[b]];
      return seqA === seqB ? (positions[a] ?? 0) < (positions[b] ?? 0) : seqA < seqB;
    };

    // counts the events of a stream, of which rows may have to wait; returns those that were not taken before
    const count = (from: number): readonly number[] => {
      const found = taken(nameOf(streams[from] ?? 0));
      const events: number[] = [];
      for (let i = from; i !== NONE; i = next[i] ?? NONE) {
        const position = positions[i] ?? 0;
        if (position <= found.position) continue;
        const type = types[i] ?? 0;
        found.position = position;
        found.taken += 1;
        events.push(i);
        if (merges[type] === true) merge(nameOf(streams[from] ?? 0), eventAt(i));
        found.of.stale ||= corrects[type] === true || merges[type] === true || inPlace[i] === 1;
      }
      return events;
    };

    const fold = (rows: Rows, events: readonly number[]): void => {
      const { following } = rows;
      const steps = stepsOf(following);
      let day = rows.on === undefined ? NONE : dayOf(rows.on);
      let seq: number = rows.seq;
      for (const i of events) {
        const type = types[i] ?? 0;
        const itsSteps = (steps[type] ??= following.stepsFor(typeNames[type] ?? ''));
        const itsDay = days[i] ?? 0;
        const itsSeq = seqs[i] ?? 0;
        try {
          const isLate = itsDay < day || (itsDay === day && itsSeq < seq);
          if (isLate) {
            if (itsSteps.length > 0 && !takeLateBy(itsSteps, rows, eventAt(i))) {
              wait(rows);
              return;
            }
            continue;
          }
          day = itsDay;
          seq = itsSeq;
          if (itsSteps.length > 0)
            evolveBy(itsSteps, rows, eventAt(i), {
              stream: nameOf(streams[i] ?? 0),
              position: positions[i] ?? 0,
            });
        } catch (thrown) {
          note(i, thrown);
          return;
        }
      }
      rows.on = day === NONE ? undefined : dateOf(day);
      rows.seq = whole(seq);
    };

    const foldInOrder = (rows: Rows, events: readonly number[]): void => {
      if (rows.stale) {
        wait(rows);
        return;
      }
      const isInOrder = events.every((i, n) => n === 0 || happenedBefore(events[n - 1] ?? 0, i));
      fold(rows, isInOrder ? events : events.toSorted((a, b) => (happenedBefore(a, b) ? -1 : 1)));
    };

    for (const from of firsts) {
      try {
        const events = count(from);
        const rows = taken(nameOf(streams[from] ?? 0)).of;
        if (rows.streams.length === 1) foldInOrder(rows, events);
        else ofSeveral.set(rows, [...(ofSeveral.get(rows) ?? []), ...events]);
      } catch (thrown) {
        note(from, thrown);
      }
    }
    for (const [rows, events] of ofSeveral) foldInOrder(rows, events);
    return first;
  };
};
