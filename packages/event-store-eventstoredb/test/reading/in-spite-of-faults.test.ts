import { status } from '@grpc/grpc-js';
import { afterAll, describe, expect, it } from '@jest/globals';
import { orThrow } from '@pavadonis/event-store';
import { accessDenied, serverError, unavailable, type Fault } from '@pavadonis/fixtures/eventstoredb/faults';
import * as TE from 'fp-ts/TaskEither';
import { simulatedClock } from '../support/clock';
import { IMPATIENT, servers } from '../support/servers';
import { events, idsOf, stream } from '../support/stores';

const { passDeadline } = simulatedClock();
const { start, storeOn, stopAll } = servers(passDeadline);
afterAll(stopAll);

const begun = async () => {
  const server = await start();
  const store = await storeOn(server, IMPATIENT);
  await orThrow(store.append(stream(1), 'no_stream', events(1, 20)));
  return { server, store };
};

const kinds: readonly (readonly [name: string, does: Fault['does']])[] = [
  ['the server is not available', unavailable()],
  ['the server shuts down', serverError(status.CANCELLED)],
  ['another call gets in the way', serverError(status.ABORTED)],
  ['the server has too much to do', serverError(status.RESOURCE_EXHAUSTED)],
  ['the server does not go on', 'silence'],
  ['all connections are lost', 'cut'],
];

describe('a read', () => {
  it.each(kinds.flatMap(([name, does]) => [false, true].map((late) => ({ name, does, late }))))(
    'is answered in full though $name (late: $late)',
    async ({ does, late }) => {
      const { server, store } = await begun();
      const fault: Fault = { call: 'read', late, does };
      server.inject(fault, fault);
      expect(idsOf(await orThrow(store.readAll({ after: 0, limit: 100 })))).toEqual(idsOf(events(1, 20)));
      server.inject(fault, fault);
      expect(idsOf(await orThrow(store.readStream(stream(1), { from: 5 })))).toEqual(idsOf(events(6, 15)));
    },
  );

  it.each([
    ['is not available', unavailable(), 'unreachable', 'unavailable'],
    ['does not answer', 'silence', 'unreachable', 'deadline-exceeded'],
  ] as const)(
    'is told as unreachable after all attempts where the server %s',
    async (_, does, reason, cause) => {
      const { server, store } = await begun();
      const before = server.calls.read;
      const fault: Fault = { call: 'read', does };
      server.inject(fault, fault, fault, fault);
      expect(await orThrow(TE.swap(store.readAll({ after: 0, limit: 100 })))).toEqual({
        _tag: 'StoreUnavailable',
        reason,
        cause,
      });
      expect(server.calls.read - before).toBe(4);
    },
  );

  it.each([
    ['admits this user no more', accessDenied(), 'access_denied', 'access-denied'],
    ['finds the position invalid', serverError(status.INVALID_ARGUMENT), 'other', 'grpc-status-3'],
  ] as const)('is tried once where the server %s', async (_, does, reason, cause) => {
    const { server, store } = await begun();
    const before = server.calls.read;
    server.inject({ call: 'read', does });
    expect(await orThrow(TE.swap(store.readStream(stream(1), {})))).toEqual({
      _tag: 'StoreUnavailable',
      reason,
      cause,
    });
    expect(server.calls.read - before).toBe(1);
  });

  it('that waits for an answer ends when the store is closed', async () => {
    const { server, store } = await begun();
    server.inject({ call: 'read', does: 'silence', meanwhile: () => orThrow(store.close()) });
    expect(await orThrow(TE.swap(store.readAll({ after: 0, limit: 100 })))).toEqual({ _tag: 'StoreClosed' });
  });
});
