import { BACKWARDS, END, EventStoreDBClient } from '@eventstore/db-client';
import {
  checkFollowRange,
  type EventStore,
  type FollowedPage,
  guardCalls,
  type LogRange,
  type ReadError,
  type StoredEvent,
  type StreamRange,
} from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import * as TE from 'fp-ts/TaskEither';
import { randomInt } from 'node:crypto';

type Stream = StoredEvent['stream'];

interface InLog {
  readonly stream: Stream;
  readonly position: number;
}

type KnownAt = LogRange['knownAt'];

const beforeFirstLater = (
  log: readonly StoredEvent[],
  { instant }: { readonly instant: StoredEvent['recordedAt'] },
): KnownAt => {
  const later = log.find(({ recordedAt }) => recordedAt > instant);
  return later && { _tag: 'Position', position: later.position - 1 };
};

/** The position of the last event on a server, whoever wrote it; 0 if there is none. */
export const endOf = async (connectionString: string): Promise<number> => {
  const client = EventStoreDBClient.connectionString(connectionString);
  let end = 0;
  for await (const { event } of client.readAll({ direction: BACKWARDS, fromPosition: END, maxCount: 1 }))
    end = Number(event?.position.commit ?? 0);
  await client.dispose();
  return end;
};

// twice is as it was, and two names never become one
const renamed =
  (key: number) =>
  (name: Stream): Stream => {
    const id = name.indexOf('-') + 1;
    const begin = (Number.parseInt(name.slice(id, id + 8), 16) ^ key) >>> 0;
    return `${name.slice(0, id)}${begin.toString(16).padStart(8, '0')}${name.slice(id + 8)}` as Stream;
  };

/**
 * A part of a store that others use too; it looks like a new store.
 *
 * It begins after a position, its streams have names of their own, and it holds only what was appended through it. An instant
 * cuts the log of all, so it looks for the place in its own part, and tells of no instant that it is provisional.
 */
export const ownPart = (store: EventStore, begin: number): EventStore => {
  const rename = renamed(randomInt(2 ** 32));
  const mine = new Set<Stream>();
  const own = <A extends InLog>(events: readonly A[]): readonly A[] =>
    events.flatMap((each) => (mine.has(each.stream) ? { ...each, stream: rename(each.stream) } : []));
  const from = (after: number): number => (after === 0 ? begin : after);

  const page =
    <X, A extends InLog>(read: (range: LogRange) => TE.TaskEither<X, readonly A[]>) =>
    (range: LogRange): TE.TaskEither<X | ReadError, readonly A[]> =>
    async () => {
      const found: A[] = [];
      const known = await inOwnPart(range.knownAt)();
      if (E.isLeft(known)) return known;
      for (let after = from(range.after); ;) {
        const outcome = await read({ ...range, after, knownAt: known.right })();
        if (E.isLeft(outcome)) return outcome;
        found.push(...own(outcome.right));
        if (found.length >= range.limit || outcome.right.length < range.limit)
          return E.right(found.slice(0, range.limit));
        after = outcome.right.at(-1)?.position ?? after;
      }
    };

  const readAll = page(store.readAll);

  function inOwnPart(knownAt: KnownAt): TE.TaskEither<ReadError, KnownAt> {
    return knownAt?._tag === 'Instant'
      ? pipe(
          readAll({ after: 0, limit: 10_000 }),
          TE.map((log) => beforeFirstLater(log, knownAt)),
        )
      : TE.right(knownAt);
  }

  const ofStream =
    <A extends InLog>(read: (name: Stream, range: StreamRange) => TE.TaskEither<ReadError, readonly A[]>) =>
    (stream: Stream, range: StreamRange): TE.TaskEither<ReadError, readonly A[]> =>
      pipe(
        inOwnPart(range.knownAt),
        TE.flatMap((knownAt) => read(rename(stream), { ...range, knownAt })),
        TE.map(own),
      );

  const calls = guardCalls(() => false, {
    append: (stream, expected, events, options) => async () => {
      const name = rename(stream);
      mine.add(name);
      return pipe(
        await store.append(name, expected, events, options)(),
        E.mapLeft((error) => (error._tag === 'WrongExpectedRevision' ? { ...error, stream } : error)),
      );
    },
    readStream: ofStream(store.readStream),
    scanStream: ofStream(store.scanStream),
    readAll,
    scan: page(store.scan),
  });

  return {
    ...store,
    ...calls,
    provisionalFrom: undefined,
    follow: async function* follow(range) {
      const checked = checkFollowRange(range);
      if (E.isLeft(checked)) {
        yield checked;
        return;
      }
      let position = range.after;
      let told = false;
      for await (const given of store.follow({ ...range, after: from(range.after) })) {
        if (E.isLeft(given)) {
          yield given;
          return;
        }
        const { caughtUp } = given.right;
        const events = own(given.right.events);
        position = events.at(-1)?.position ?? position;
        if (events.length === 0 && (told || !caughtUp)) continue;
        told = caughtUp;
        yield E.right<never, FollowedPage>({ events, position, caughtUp });
      }
    },
  };
};
