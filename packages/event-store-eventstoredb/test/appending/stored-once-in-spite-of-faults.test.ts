import { afterAll, describe, expect, it } from '@jest/globals';
import { type EventStore, orThrow } from '@pavadonis/event-store';
import { status } from '@grpc/grpc-js';
import {
  notLeader,
  serverError,
  unavailable,
  wrongVersion,
  type Fault,
} from '@pavadonis/fixtures/eventstoredb/faults';
import type { Loopback } from '@pavadonis/fixtures/eventstoredb/loopback';
import * as TE from 'fp-ts/TaskEither';
import * as E from 'fp-ts/Either';
import { simulatedClock } from '../support/clock';
import { IMPATIENT, servers } from '../support/servers';
import { event, events, idsOf, stream } from '../support/stores';

const { passDeadline } = simulatedClock();
const { start, storeOn, stopAll } = servers(passDeadline);
afterAll(stopAll);

const begun = async (): Promise<{ readonly server: Loopback; readonly store: EventStore }> => {
  const server = await start();
  const store = await storeOn(server, IMPATIENT);
  await orThrow(store.append(stream(1), 'no_stream', events(1, 2)));
  return { server, store };
};

const kinds: readonly (readonly [name: string, does: Fault['does']])[] = [
  ['the server is not available', unavailable()],
  ['the server shuts down', serverError(status.CANCELLED)],
  ['the server has too much to do', serverError(status.RESOURCE_EXHAUSTED)],
  ['the server runs out of time', serverError(status.ABORTED)],
  ['no leader is elected yet', serverError(status.UNKNOWN)],
  ['the stream is cut off', serverError(status.INTERNAL)],
  ['the server does not answer', 'silence'],
  ['all connections are lost', 'cut'],
];

const faults = kinds.flatMap(([name, does]) => [
  { name: `${name} before an append is stored`, fault: { call: 'append', does } as const },
  { name: `${name} after an append was stored`, fault: { call: 'append', late: true, does } as const },
]);

describe('an append', () => {
  it.each(faults)('is stored once though $name', async ({ fault }) => {
    const { server, store } = await begun();
    server.inject(fault);
    const appended = await orThrow(store.append(stream(1), 1, events(3, 3)));
    const stored = await orThrow(store.readAll({ after: 0, limit: 100 }));
    expect(idsOf(stored)).toEqual(idsOf(events(1, 5)));
    const { position, recordedAt } = stored[4] ?? {};
    expect(appended).toEqual({ revision: 4, position, recordedAt, storedNow: true });
  });

  it('is stored once though one fault follows another', async () => {
    const { server, store } = await begun();
    server.inject(
      { call: 'append', does: 'cut' },
      { call: 'append', late: true, does: 'silence' },
      { call: 'append', does: unavailable() },
    );
    expect(await orThrow(store.append(stream(1), 1, events(3, 3)))).toMatchObject({ revision: 4 });
    expect(idsOf(await orThrow(store.readAll({ after: 0, limit: 100 })))).toEqual(idsOf(events(1, 5)));
  });

  it('goes to the new leader when the server lost an election', async () => {
    const { server, store } = await begun();
    const leader = await start({ log: server.log });
    server.inject({ call: 'append', does: notLeader(leader.port) });
    expect(await orThrow(store.append(stream(1), 1, [event(3)]))).toMatchObject({ revision: 2 });
    expect(leader.calls.append).toBe(1);
    expect(idsOf(await orThrow(store.readStream(stream(1), {})))).toEqual(idsOf(events(1, 3)));
  });

  it('is known again where the server only says that the revision is wrong', async () => {
    const { server, store } = await begun();
    server.inject(
      { call: 'append', late: true, does: unavailable() },
      { call: 'append', does: wrongVersion(stream(1), 1, 3) },
    );
    const { revision, position } = await orThrow(store.append(stream(1), 1, events(3, 2)));
    const last = (await orThrow(store.readAll({ after: 0, limit: 100 })))[3];
    expect({ revision, position }).toEqual({ revision: 3, position: last?.position });
  });

  it('is refused when another one was stored at its place meanwhile', async () => {
    const { server, store } = await begun();
    const other = await storeOn(server, IMPATIENT);
    const meanwhile = async (): Promise<void> => {
      await orThrow(other.append(stream(2), 'no_stream', [event(9)]));
      await orThrow(other.append(stream(1), 1, [event(4)]));
    };
    server.inject({ call: 'append', does: 'silence', meanwhile });
    expect(await orThrow(TE.swap(store.append(stream(1), 1, [event(3)])))).toEqual({
      _tag: 'WrongExpectedRevision',
      stream: stream(1),
      expected: 1,
      actual: 2,
    });
    expect(idsOf(await orThrow(store.readStream(stream(1), {})))).toEqual(
      idsOf([1, 2, 4].map((n) => event(n))),
    );
  });

  it('is told as unreachable after all attempts, and may then be sent again', async () => {
    const { server, store } = await begun();
    const fault: Fault = { call: 'append', late: true, does: unavailable() };
    server.inject(fault, fault, fault, fault);
    const append = store.append(stream(1), 1, events(3, 2));
    expect(await orThrow(TE.swap(append))).toEqual({
      _tag: 'StoreUnavailable',
      reason: 'unreachable',
      cause: 'unavailable',
    });
    expect(await orThrow(append)).toMatchObject({ revision: 3, storedNow: false });
    expect(idsOf(await orThrow(store.readStream(stream(1), {})))).toEqual(idsOf(events(1, 4)));
  });

  it('of a store that is closed while it is tried again is no longer tried', async () => {
    const { server, store } = await begun();
    server.inject({ call: 'append', does: unavailable() });
    const late = store.append(stream(1), 1, [event(3)])();
    await orThrow(store.close());
    expect(await late).toEqual(E.left({ _tag: 'StoreClosed' }));
  });

  it('of one store is not disturbed by the end of another', async () => {
    const { server, store } = await begun();
    const other = await storeOn(server, IMPATIENT);
    await orThrow(other.append(stream(2), 'no_stream', [event(9)]));
    const appends = Array.from({ length: 50 }, (_, n) =>
      orThrow(store.append(stream(10 + n), 'no_stream', [event(10 + n)])),
    );
    await orThrow(other.close());
    expect(await Promise.all(appends)).toHaveLength(50);
  });
});
