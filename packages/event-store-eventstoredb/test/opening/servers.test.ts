import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventStoreDbStore, openErrorText, type OpenError } from '@pavadonis/event-store-eventstoredb';
import { status } from '@grpc/grpc-js';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newCertificate } from '../support/certificate';
import { DEADLINE_MS } from '../support/clock';
import { accessDenied, serverError, unavailable } from '../support/faults';
import { servers } from '../support/servers';
import { answer, event, idsOf, opened, refusal, stream } from '../support/stores';

const { start, stopAll } = servers();

const PATIENCE = { deadlineMs: DEADLINE_MS, attempts: 2 };
const PASSWORD = 'p@role:1/2?#%';

const folder = mkdtempSync(join(tmpdir(), 'event-store-eventstoredb-'));
const caFile = join(folder, 'ca.crt');
const tls = newCertificate();

beforeAll(() => writeFileSync(caFile, tls.certificate));
afterAll(async () => {
  await stopAll();
  rmSync(folder, { recursive: true });
});

const opening = (connectionString: string, patience = PATIENCE): Promise<OpenError> =>
  refusal(eventStoreDbStore({ connectionString, ...patience }));

const secured = async () => {
  const server = await start({ tls, user: `host:${PASSWORD}` });
  const as = (password: string, options = `tls=true&tlsCAFile=${encodeURIComponent(caFile)}`): string =>
    `esdb://host:${encodeURIComponent(password)}@localhost:${server.port}?${options}`;
  return { server, as, address: `localhost:${server.port}` };
};

describe('a server with TLS and users', () => {
  it('admits who has the password, and is written to and followed', async () => {
    const { as } = await secured();
    const store = await opened({ connectionString: as(PASSWORD), ...PATIENCE });
    await answer(store.append(stream(1), 'no_stream', [event(1)]));
    expect(idsOf(await answer(store.readAll({ after: 0, limit: 10 })))).toEqual([event(1).id]);
    for await (const page of store.follow({ after: 0 })) {
      expect(page).toMatchObject({ right: { events: [{ id: event(1).id }] } });
      break;
    }
    await answer(store.close());
  });

  it('is told as access denied with another password, at the first attempt', async () => {
    const { server, as, address } = await secured();
    const error = await opening(as(`${PASSWORD}x`));
    expect(error).toEqual({ _tag: 'AccessDenied', address });
    expect(server.calls.read).toBe(1);
    const { lv, en } = openErrorText(error);
    expect(`${lv} ${en}`).not.toContain('role');
  });

  it('is told as access denied without a user', async () => {
    const { as, address } = await secured();
    const connectionString = as(PASSWORD).replace(/\/\/.*@/, '//');
    expect(await opening(connectionString)).toEqual({ _tag: 'AccessDenied', address });
  });

  it.each([
    ['without its certificate', 'tls=true'],
    ['without TLS', 'tls=false'],
  ])('is told as unreachable %s', async (_, options) => {
    const { as, address } = await secured();
    expect(await opening(as(PASSWORD, options))).toEqual({
      _tag: 'Unreachable',
      address,
      cause: 'unavailable',
    });
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
    const patience = { ...PATIENCE, deadlineMs: 300 };
    expect(await opening(`esdb://127.0.0.1:${port}?tls=false`, patience)).toMatchObject({
      _tag: 'Unreachable',
      cause: 'deadline-exceeded',
    });
    silent.close();
    for (const socket of sockets) socket.destroy();
  });

  it('waits for a server that is about to start', async () => {
    const server = await start();
    server.inject({ call: 'read', does: unavailable() });
    const store = await opened({ connectionString: server.connectionString, ...PATIENCE });
    await answer(store.close());
  });

  it.each([
    ['who may not read everything', accessDenied(), 'AccessDenied'],
    ['at a server that knows no reads', serverError(status.UNIMPLEMENTED), 'CannotOpen'],
  ] as const)('is refused for a user %s', async (_, does, tag) => {
    const server = await start();
    server.inject({ call: 'read', does });
    expect((await opening(server.connectionString))._tag).toBe(tag);
  });

  it('says in two languages what to do about each error', () => {
    const errors: readonly OpenError[] = [
      { _tag: 'UnknownScheme', scheme: 'http' },
      { _tag: 'InvalidConnectionString', expected: 'host:port' },
      { _tag: 'UnsupportedOption', option: 'tlsVerifyCert' },
      { _tag: 'UnusableCertificate' },
      { _tag: 'Unreachable', address: 'host:2113', cause: 'unavailable' },
      { _tag: 'AccessDenied', address: 'host:2113' },
      { _tag: 'CannotOpen', address: 'host:2113', reason: 'other', cause: 'grpc-status-12' },
    ];
    const texts = errors.flatMap((error) => Object.values(openErrorText(error)));
    expect(new Set(texts).size).toBe(14);
    for (const text of texts) expect(text).toMatch(/^[A-ZĀ-Ž“].+\.$/);
  });
});
