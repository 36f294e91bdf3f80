import type { StreamName } from '@pavadonis/domain';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import * as TE from 'fp-ts/TaskEither';
import { bell } from './bell';
import {
  eventIdTaken,
  invalidArgument,
  newMerging,
  otherHistory,
  wrongExpectedRevision,
  type AppendError,
  type ExpectedRevision,
} from './errors';
import { EMPTY_LOG, fingerprintAfter } from './fingerprint';
import { followLogPages, followPages, type PageReader } from './follow';
import { guardCalls } from './guard';
import { moments, neverBackwards } from './known-at';
import {
  MERGING_TYPES,
  type AppendCondition,
  type AppendOptions,
  type AppendResult,
  type EventStore,
  type Fingerprint,
  type LogRange,
  type StreamRange,
} from './port';
import type { IdentifiedEvent, NewEvent, ScannedEvent, StoredEvent } from './stored-event';

const isMerging = ({ type }: StoredEvent): boolean => MERGING_TYPES.includes(type);

const NO_EVENTS = E.left(invalidArgument('events', 'at least one event'));

const isAny = (): boolean => true;

const take = (
  events: readonly StoredEvent[],
  from: number,
  limit: number,
  knownUpTo: number,
  isWanted: (event: StoredEvent) => boolean = isAny,
): readonly StoredEvent[] => {
  const taken: StoredEvent[] = [];
  for (let i = from; taken.length < limit; i++) {
    const event = events[i];
    if (event === undefined || event.position > knownUpTo) break;
    if (isWanted(event)) taken.push(event);
  }
  return taken;
};

const lean = ({ position, stream, data }: StoredEvent): ScannedEvent => ({ position, stream, data });

const identified = ({ position, stream, id, data }: StoredEvent): IdentifiedEvent => ({
  position,
  stream,
  id,
  data,
});

const task =
  <A>(work: () => A): TE.TaskEither<never, A> =>
  () =>
    Promise.resolve(E.right(work()));

/** The part of the contract that a store in memory keeps only where it is asked for. */
export interface MemoryStoreOptions {
  /** Whether it keeps fingerprints of its log, as SQLite does; by default not, since nobody can put it back. */
  readonly fingerprints?: boolean | undefined;
}

/** Makes a store that lasts as long as its process, for tests and for trying things out. It passes the whole contract. */
export const memoryStore = ({ fingerprints: isMarked = false }: MemoryStoreOptions = {}): EventStore => {
  const log: StoredEvent[] = [];
  const streams = new Map<StreamName, StoredEvent[]>();
  const ids = new Set<string>();
  const fingerprints: Fingerprint[] = [];
  const { latest, add, knownUpTo } = moments();
  let closed = false;

  const appended = bell();

  const revisionOf = (stream: StreamName): ExpectedRevision => {
    const { length = 0 } = streams.get(stream) ?? {};
    return length === 0 ? 'no_stream' : length - 1;
  };

  // positions are 1, 2, 3 …
  const fingerprint = (position: number): Fingerprint =>
    fingerprints[Math.min(position, fingerprints.length) - 1] ?? EMPTY_LOG;

  const broken = ({ unchanged = [], noMergingAfter, history }: AppendCondition): AppendError | undefined => {
    if (history !== undefined) {
      const { position, hash } = fingerprint(history.position);
      if (position !== history.position || hash !== history.hash) return otherHistory(history.position);
    }
    for (const { stream, revision } of unchanged)
      if (revisionOf(stream) !== revision) return wrongExpectedRevision(stream, revision, revisionOf(stream));
    if (noMergingAfter === undefined) return undefined;
    for (let i = noMergingAfter; ; i += 1) {
      const event = log[i];
      if (event === undefined) return undefined;
      if (isMerging(event)) return newMerging(event.stream, event.position);
    }
  };

  const resultAt = ({ revision, position, recordedAt }: StoredEvent, storedNow: boolean): AppendResult => ({
    revision,
    position,
    storedNow,
    recordedAt,
    ...(isMarked && { fingerprint: fingerprint(position) }),
  });

  const append = (
    stream: StreamName,
    expected: ExpectedRevision,
    events: readonly NewEvent[],
    { imported = false, ...condition }: AppendOptions = {},
  ): E.Either<AppendError, AppendResult> => {
    const stored = streams.get(stream) ?? [];
    const place = expected === 'no_stream' ? 0 : expected + 1;
    const there = stored.slice(place, place + events.length);
    const last = there.at(-1);
    if (last !== undefined && events.every(({ id }, i) => there[i]?.id === id))
      return E.right(resultAt(last, false));
    if (stored.length !== place) return E.left(wrongExpectedRevision(stream, expected, revisionOf(stream)));
    const failure = broken(condition);
    if (failure !== undefined) return E.left(failure);
    const taken = events.find(({ id }) => ids.has(id));
    if (taken !== undefined) return E.left(eventIdTaken(taken.id));
    streams.set(stream, stored);
    const asStored = imported ? events : neverBackwards(events, latest());
    for (const { id, type, recordedAt, data, metadata } of asStored) {
      const position = log.length + 1;
      const revision = stored.length;
      // readers are given the stored event itself
      const event = Object.freeze({ id, type, recordedAt, data, metadata, stream, revision, position });
      log.push(event);
      stored.push(event);
      ids.add(id);
      add(event);
      if (isMarked) fingerprints.push(fingerprintAfter(fingerprint(position), event));
    }
    appended.ring();
    const added = stored.at(-1);
    return added === undefined ? NO_EVENTS : E.right(resultAt(added, true));
  };

  const page = ({ after, limit, knownAt, only }: LogRange): readonly StoredEvent[] =>
    take(log, after, limit, knownUpTo(knownAt), only === undefined ? isAny : isMerging);

  const readStream = (stream: StreamName, { from = 0, limit = Infinity, knownAt }: StreamRange) =>
    take(streams.get(stream) ?? [], from, limit, knownUpTo(knownAt));

  const calls = guardCalls(() => closed, {
    append: (stream, expected, events, options) => () =>
      Promise.resolve(append(stream, expected, events, options)),
    readStream: (stream, range) => task(() => readStream(stream, range)),
    readAll: (range) => task(() => page(range)),
    scan: (range) => task(() => page(range).map(lean)),
    scanStream: (stream, range) => task(() => readStream(stream, range).map(identified)),
    ...(isMarked && { fingerprint: (position = log.length) => task(() => fingerprint(position)) }),
    provisionalFrom: () => task(latest),
  });

  const readPage: PageReader = (range) =>
    pipe(
      calls.readAll(range),
      TE.map((events) => ({
        events,
        fingerprints: {
          before: fingerprint(range.after),
          after: fingerprint(events.at(-1)?.position ?? range.after),
        },
      })),
    );

  return {
    ...calls,
    checksConditions: true,
    follow: isMarked ? followLogPages(readPage, appended) : followPages(calls.readAll, appended),
    close: () => () => {
      closed = true;
      appended.ring();
      return Promise.resolve(E.right(undefined));
    },
  };
};
