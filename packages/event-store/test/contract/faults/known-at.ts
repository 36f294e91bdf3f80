import type { Instant, KnownAt } from '@pavadonis/domain';
import { type EventStore, type LogRange, memoryStore, type StoredEvent } from '@pavadonis/event-store';
import { pipe } from 'fp-ts/function';
import * as TE from 'fp-ts/TaskEither';
import { faulty, type FaultyStore } from './faulty';

type Knowing = (log: readonly StoredEvent[], instant: Instant) => (event: StoredEvent) => boolean;

const instantOf = (knownAt: KnownAt | undefined): Instant | undefined =>
  knownAt?._tag === 'Instant' ? knownAt.instant : undefined;

/** A store that tells in a way of its own which events of its log were known at an instant. */
const knowing =
  (isKnown: Knowing) =>
  (store: EventStore): Partial<EventStore> => ({
    readAll: (range: LogRange) => {
      const instant = instantOf(range.knownAt);
      if (instant === undefined) return store.readAll(range);
      return pipe(
        store.readAll({ after: 0, limit: 1000 }),
        TE.map((log) =>
          log
            .filter(isKnown(log, instant))
            .filter(({ position }) => position > range.after)
            .slice(0, range.limit),
        ),
      );
    },
  });

const recordedBy: Knowing = (_, instant) => (event) => event.recordedAt <= instant;

const inEachStream: Knowing = (log, instant) => (event) =>
  !log.some(
    ({ stream, recordedAt, position }) =>
      stream === event.stream && position <= event.position && recordedAt > instant,
  );

// a search by halves, which takes it for granted that moments rise
const asIfTheyRose: Knowing = (log, instant) => {
  let [from, to] = [0, log.length];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if ((log[middle]?.recordedAt ?? instant) > instant) to = middle;
    else from = middle + 1;
  }
  return (event) => event.position <= (log[from - 1]?.position ?? 0);
};

const beforeItExactly: Knowing = (log, instant) => {
  const end = log.find(({ recordedAt }) => recordedAt >= instant);
  return ({ position }) => end === undefined || position < end.position;
};

const AT_AN_INSTANT = 'known at an instant is everything before the first event recorded after it';
const PROVISIONAL = 'what is known is provisional from the latest moment on, where the store tells it';

const streamAlone = ({ readStream }: EventStore): Partial<EventStore> => ({
  readStream: (stream, range) => {
    const { knownAt, from = 0, limit } = range;
    const instant = instantOf(knownAt);
    if (instant === undefined) return readStream(stream, range);
    const whole = readStream(stream, {});
    return pipe(
      whole,
      TE.map((events) => events.filter(inEachStream(events, instant)).slice(from, limit && from + limit)),
    );
  },
});

// what it found at an instant once it takes for the answer, though the log was shorter then
const remembered = (): EventStore => {
  const store = memoryStore();
  const found = new Map<Instant, number>();
  return {
    ...store,
    scan: (range) => {
      const instant = instantOf(range.knownAt);
      if (instant === undefined) return store.scan(range);
      return async () => {
        const known = await store.readAll({ after: 0, limit: 1000, knownAt: { _tag: 'Instant', instant } })();
        const position =
          found.get(instant) ?? (known._tag === 'Right' ? (known.right.at(-1)?.position ?? 0) : 0);
        found.set(instant, position);
        return store.scan({ ...range, knownAt: { _tag: 'Position', position } })();
      };
    },
  };
};

/** Stores that say wrongly what was known at an instant. */
export const knownAtFaults: readonly FaultyStore[] = [
  faulty(
    'gives whatever was recorded by an instant, also behind what came later',
    'what was known at a past instant stays, whatever is stored later',
    knowing(recordedBy),
  ),
  faulty('cuts each stream of the log by itself', AT_AN_INSTANT, knowing(inEachStream)),
  faulty('cuts a stream by its own moments alone', AT_AN_INSTANT, streamAlone),
  faulty('leaves out what was recorded at the very instant', AT_AN_INSTANT, knowing(beforeItExactly)),
  faulty(
    'searches moments as if they only rose',
    'an import that runs backwards takes no page away from those who read it in parts',
    knowing(asIfTheyRose),
  ),
  {
    fault: 'remembers what was known at an instant that was not over',
    noticedBy: 'an instant that was not over is asked about anew',
    open: remembered,
  },
  faulty('tells that the last moment is the latest', PROVISIONAL, ({ readAll }) => ({
    provisionalFrom: () =>
      pipe(
        readAll({ after: 0, limit: 1000 }),
        TE.map((log) => log.at(-1)?.recordedAt),
      ),
  })),
  faulty('takes all for final that it holds', PROVISIONAL, () => ({
    provisionalFrom: () => TE.right('9999-12-31T23:59:59.999Z' as Instant),
  })),
];
