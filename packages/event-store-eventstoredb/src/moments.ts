import type { StoredEvent } from '@pavadonis/event-store';

type Instant = StoredEvent['recordedAt'];

/** A place in the log, and the latest moment of recording up to there. */
interface Point {
  readonly place: number;
  readonly latest: Instant;
}

/** The moments of recording that a connection remembers, in the part of the log that it has read without a gap. */
export interface Moments {
  /** The end of that part. */
  readonly place: () => number;
  /** The latest moment in it; absent while it holds no event of ours. */
  readonly latest: () => Instant | undefined;
  /** Takes the next event of a reader that began in that part, with its moment if it is one of ours. */
  readonly take: (position: number, recordedAt: Instant | undefined) => void;
  /** Returns a place near the first event recorded after an instant, and not behind it. */
  readonly placeBefore: (instant: Instant) => number;
  /** Returns the position up to which the log was known at an instant, where that is remembered. */
  readonly knownUpTo: (instant: Instant) => number | undefined;
  /** Remembers the first event that was recorded after an instant. */
  readonly rememberLater: (instant: Instant, position: number) => void;
  /** Does a piece of work after all that were asked for before, so that the log is not read twice at the same time. */
  readonly inTurn: <A>(work: () => Promise<A>) => Promise<A>;
}

// so many events are read again for an instant that was not asked about before
const DISTANCE = 1000;
const MOST_INSTANTS = 1000;

/** Makes the moments of a connection that has read nothing. */
export const noMoments = (): Moments => {
  const points: Point[] = [];
  const known = new Map<Instant, number>();
  let taken = 0;
  let place = 0;
  let latest: Instant | undefined;
  let lastTurn: Promise<unknown> = Promise.resolve();
  return {
    place: () => place,
    latest: () => latest,
    take: (position, recordedAt) => {
      if (position <= place) return;
      place = position;
      if (recordedAt === undefined) return;
      if (latest === undefined || recordedAt > latest) latest = recordedAt;
      taken += 1;
      if (taken % DISTANCE === 0) points.push({ place, latest });
    },
    placeBefore: (instant) =>
      latest === undefined || latest <= instant
        ? place
        : (points.findLast((point) => point.latest <= instant)?.place ?? 0),
    knownUpTo: (instant) => known.get(instant),
    rememberLater: (instant, position) => {
      known.set(instant, position - 1);
      const [oldest] = known.keys();
      if (known.size > MOST_INSTANTS && oldest !== undefined) known.delete(oldest);
    },
    inTurn: (work) => {
      const turn = lastTurn.then(work);
      lastTurn = turn.catch(() => undefined);
      return turn;
    },
  };
};
