import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type EventStoreDbOpenError, orThrow } from '@pavadonis/event-store';
import { eventStoreDbStore } from '@pavadonis/event-store-eventstoredb';
import { status } from '@grpc/grpc-js';
import { accessDenied, serverError, unavailable } from '@pavadonis/fixtures/eventstoredb/faults';
import * as TE from 'fp-ts/TaskEither';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newCertificate } from '../support/certificate';
import { DEADLINE_MS } from '../support/clock';
import { servers } from '../support/servers';
import { event, idsOf, opened, stream } from '../support/stores';

const { start, stopAll } = servers();

const RETRY = { deadlineMs: DEADLINE_MS, attempts: 2 };
const PASSWORD = 'p@role:1/2?#%';

const folder = mkdtempSync(join(tmpdir(), 'event-store-eventstoredb-'));
const caFile = join(folder, 'ca.crt');
const tls = newCertificate();

beforeAll(() => writeFileSync(caFile, tls.certificate));
afterAll(async () => {
  await stopAll();
  rmSync(folder, { recursive: true });
});

const opening = (connectionString: string, retry = RETRY): Promise<EventStoreDbOpenError> =>
  orThrow(TE.swap(eventStoreDbStore({ connectionString, ...retry })));

const secured = async () => {
  const server = await start({ tls, user: `host:${PASSWORD}` });
  const as = (password: string, options = `tls=true&tlsCAFile=${encodeURIComponent(caFile)}`): string =>
    `esdb://host:${encodeURIComponent(password)}@localhost:${server.port}?${options}`;
  return { server, as, address: `localhost:${server.port}` };
};

describe('a server with TLS and users', () => {
  it('admits a user with the password, and serves it', async () => {
    const { as } = await secured();
    const store = await opened({ connectionString: as(PASSWORD), ...RETRY });
    await orThrow(store.append(stream(1), 'no_stream', [event(1)]));
    expect(idsOf(await orThrow(store.readAll({ after: 0, limit: 10 })))).toEqual([event(1).id]);
    for await (const page of store.follow({ after: 0 })) {
      expect(page).toMatchObject({ right: { events: [{ id: event(1).id }] } });
      break;
    }
    await orThrow(store.close());
  });

  it('says access denied to another password at once', async () => {
    const { server, as, address } = await secured();
    const error = await opening(as(`${PASSWORD}x`));
    expect(error).toEqual({ _tag: 'AccessDenied', address });
    expect(server.calls.read).toBe(1);
    expect(JSON.stringify(error)).not.toContain(PASSWORD);
  });

  it('is told as access denied without a user', async () => {
    const { as, address } = await secured();
    const connectionString = as(PASSWORD).replace(/\/\/.*@/, '//');
    expect(await opening(connectionString)).toEqual({ _tag: 'AccessDenied', address });
  });
});

describe('opening a store', () => {
  it('is refused where nobody listens', async () => {
    const server = await start();
    server.stop();
    const error = await opening(server.connectionString);
    expect(error).toEqual({
      _tag: 'Unreachable',
      address: `127.0.0.1:${server.port}`,
      cause: 'unavailable',
    });
  });

  it('is refused where nobody of a cluster listens', async () => {
    const [one, other] = [await start(), await start()];
    one.stop();
    other.stop();
    const hosts = `127.0.0.1:${one.port},127.0.0.1:${other.port}`;
    expect(await opening(`esdb://${hosts}?tls=false&maxDiscoverAttempts=1`)).toEqual({
      _tag: 'Unreachable',
      address: hosts,
      cause: 'no-connection',
    });
  });

  it('is refused where somebody listens and says nothing', async () => {
    const sockets: Socket[] = [];
    const silent = createServer((socket) => sockets.push(socket));
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const { port } = silent.address() as AddressInfo;
    const patience = { ...RETRY, deadlineMs: 300 };
    expect(await opening(`esdb://127.0.0.1:${port}?tls=false`, patience)).toMatchObject({
      _tag: 'Unreachable',
      cause: 'deadline-exceeded',
    });
    // one attempt, and at most one look at what is in the way
    expect([1, 2]).toContain(sockets.length);
    silent.close();
    for (const socket of sockets) socket.destroy();
  });

  it('waits for a server that is about to start', async () => {
    const server = await start();
    server.inject({ call: 'read', does: unavailable() });
    const store = await opened({ connectionString: server.connectionString, ...RETRY });
    await orThrow(store.close());
  });

  it.each([
    ['who may not read everything', accessDenied(), 'AccessDenied'],
    ['at a server that knows no reads', serverError(status.UNIMPLEMENTED), 'UnusableServer'],
  ] as const)('is refused for a user %s', async (_, does, tag) => {
    const server = await start();
    server.inject({ call: 'read', does });
    expect((await opening(server.connectionString))._tag).toBe(tag);
  });
});
