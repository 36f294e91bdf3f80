import {
  type Bell,
  type EventStore,
  type FollowedPage,
  invalidArgument,
  type LogPage,
  type ReadError,
  storeUnavailable,
} from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import * as TE from 'fp-ts/TaskEither';
import { bytesPages } from './bytes';
import type { Library } from './library';
import type { Network } from './network';
import type { Server } from './server';

/** The news of the log that a host was told. */
export interface Told {
  /** Those who follow the log now. */
  readonly followers: Set<symbol>;
  /** Whether its process is dead: whatever still runs of it reaches nobody. */
  isCutOff: boolean;
  /** Whether the only follower that there was failed, and none was told of the log since. */
  isFailing: boolean;
  /** Positions at which it was told that the log held no more, each with the history that stood when it was read. */
  readonly ends: { readonly history: number; readonly position: number }[];
  /** The ids of the commands of which events were on their way to the store. */
  readonly asked: Set<string>;
}

interface Way {
  readonly library: Library;
  readonly server: Server;
  readonly network: Network;
  readonly bell: Bell;
  readonly host: number;
  readonly pageSize: number;
  readonly withdraws: boolean;
}

const FULL = E.left(storeUnavailable('disk_full', 'SIMULATED'));

const commandOf = (metadata: string): string => (JSON.parse(metadata) as { commandId: string }).commandId;

/** Makes the store as a host has it, at the end of the network. */
export const portOf = ({ library, server, network, bell, host, pageSize, withdraws }: Way) => {
  const told: Told = { followers: new Set(), isCutOff: false, isFailing: false, ends: [], asked: new Set() };
  const { kind } = server;
  const asBytes = bytesPages();
  // of one size of pages alone, so that the other histories stay those that seeds were found by
  const givesBytes = kind === 'marked' && pageSize === 3;
  const historyNow = (): number => server.histories().length - 1;

  const ask =
    <X extends { readonly _tag: string }, A>(
      call: string,
      perform: (store: EventStore) => TE.TaskEither<X, A>,
      signal?: AbortSignal,
    ): TE.TaskEither<X | ReturnType<typeof storeUnavailable>, A> =>
    () =>
      told.isCutOff
        ? new Promise(() => undefined)
        : network.send(host, call, () => perform(server.store())(), signal);

  const ends = new WeakMap<object, number>();

  // the events and the fingerprints of one moment
  const pageAt = async (
    { fingerprint, readAll }: EventStore,
    range: { readonly after: number; readonly limit: number },
  ): Promise<E.Either<ReadError, LogPage>> => {
    const history = historyNow();
    const last = server
      .histories()
      .at(-1)
      ?.slice(range.after, range.after + range.limit)
      .at(-1);
    const [events, before, after] = await Promise.all([
      readAll(range)(),
      fingerprint?.(range.after)(),
      fingerprint?.(last?.position ?? range.after)(),
    ]);
    if (E.isLeft(events)) return events;
    ends.set(events.right, history);
    if (before === undefined || after === undefined) return E.right({ events: events.right });
    if (E.isLeft(before)) return before;
    if (E.isLeft(after)) return after;
    return E.right({ events: events.right, fingerprints: { before: before.right, after: after.right } });
  };

  const follow: EventStore['follow'] = async function* (range) {
    const begunIn = historyNow();
    const follower = Symbol('follower');
    const reading = (at: { readonly after: number; readonly limit: number }) =>
      kind !== 'marked' && historyNow() !== begunIn
        ? TE.left(network.refuse(host))
        : ask('page', (store) => () => pageAt(store, at));
    const readAll = (at: { readonly after: number; readonly limit: number }) =>
      TE.map(({ events }: LogPage) => events)(reading(at));
    const pages =
      kind === 'marked' ? library.followLogPages(reading, bell) : library.followPages(readAll, bell);
    told.followers.add(follower);
    try {
      for await (const page of pages({ ...range, limit: pageSize })) {
        told.isFailing = E.isLeft(page) && (told.isFailing || told.followers.size === 1);
        if (E.isRight(page) && page.right.caughtUp) noteEnd(page.right);
        yield page;
      }
    } finally {
      told.followers.delete(follower);
    }
  };

  const noteEnd = ({ events, position }: FollowedPage): void => {
    told.ends.push({ history: ends.get(events) ?? historyNow(), position });
  };

  const append: EventStore['append'] = (stream, expected, events, options, signal) => {
    if (kind === 'bare' && options !== undefined)
      return TE.left(invalidArgument('condition', 'left out, since this store checks none'));
    for (const { metadata } of events) told.asked.add(commandOf(metadata));
    return ask(
      `append ${stream.slice(-2)} ${String(expected)} ${events.map(({ id }) => id.slice(0, 4)).join(' ')}`,
      (store) => async () => {
        if (server.isFull()) return FULL;
        const answer = await store.append(stream, expected, events, options)();
        await server.refresh();
        if (E.isRight(answer) && answer.right.storedNow) bell.ring();
        return answer;
      },
      withdraws ? signal : undefined,
    );
  };

  const store: EventStore = {
    checksConditions: kind !== 'bare',
    append,
    readStream: (stream, range) => ask(`read ${stream.slice(-2)}`, (at) => at.readStream(stream, range)),
    readAll: (range) => ask('read all', (at) => at.readAll(range)),
    scan: (range) => ask('scan', (at) => at.scan(range)),
    scanStream: (stream, range) => ask(`scan ${stream.slice(-2)}`, (at) => at.scanStream(stream, range)),
    ...(givesBytes && {
      scanBytes: ({ limit, ...range }) =>
        ask('scan bytes', ({ scan }) =>
          TE.map(asBytes)(scan({ ...range, limit: Math.min(limit, pageSize) })),
        ),
    }),
    ...(kind === 'marked' && {
      fingerprint: (position?: number) =>
        ask(
          'fingerprint',
          ({ fingerprint }) => fingerprint?.(position) ?? TE.left(storeUnavailable('other', 'NONE')),
        ),
    }),
    follow,
    close: () => TE.right(undefined),
  };
  return { store, told };
};
