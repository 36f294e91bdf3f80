import { afterAll, describe, expect, it } from '@jest/globals';
import { type EventStoreDbOpenError, orThrow } from '@pavadonis/event-store';
import { eventStoreDbStore } from '@pavadonis/event-store-eventstoredb';
import type { Loopback } from '@pavadonis/fixtures/eventstoredb/loopback';
import { scratch } from '@pavadonis/fixtures/scratch';
import * as TE from 'fp-ts/TaskEither';
import { writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { newCertificate } from '../support/certificate';
import { DEADLINE_MS } from '../support/clock';
import { servers } from '../support/servers';
import { opened } from '../support/stores';

const { start, stopAll } = servers();
const { newName, removeAll } = scratch();

afterAll(async () => {
  await stopAll();
  removeAll();
});

// many, so that one that is made in vain would show
const RETRY = { deadlineMs: DEADLINE_MS, attempts: 1_000_000 };

const fileOf = (certificate: Buffer): string => {
  const file = newName();
  writeFileSync(file, certificate);
  return encodeURIComponent(file);
};

const opening = (connectionString: string, attempts = RETRY.attempts): Promise<EventStoreDbOpenError> =>
  orThrow(TE.swap(eventStoreDbStore({ connectionString, ...RETRY, attempts })));

const securedBy = async (terms: Parameters<typeof newCertificate>[0] = {}) => {
  const tls = newCertificate(terms);
  return { server: await start({ tls }), ca: fileOf(tls.certificate) };
};

const hosts = (server: Loopback, host: string, count: number): string =>
  Array.from({ length: count }, () => `${host}:${server.port}`).join();

// a cluster is looked for by another client of the protocol, which tells still less
describe.each([
  ['a server', 1, ''],
  ['a cluster', 2, '&maxDiscoverAttempts=1'],
])('opening a store on %s', (_, count, options) => {
  it('names a certificate of nobody who is trusted', async () => {
    const { server } = await securedBy();
    const other = fileOf(newCertificate().certificate);
    const address = `localhost:${server.port}`;
    for (const trusted of ['', `&tlsCAFile=${other}`])
      expect(
        await opening(`esdb://${hosts(server, 'localhost', count)}?tls=true${trusted}${options}`),
      ).toEqual({ _tag: 'UntrustedCertificate', address, cause: 'DEPTH_ZERO_SELF_SIGNED_CERT' });
  });

  it.each([
    ['any more', { fromDays: -3, days: -1 }, 'CERT_HAS_EXPIRED'],
    ['yet', { fromDays: 1, days: 3 }, 'CERT_NOT_YET_VALID'],
  ])('names a certificate that does not hold %s', async (__, terms, cause) => {
    const { server, ca } = await securedBy(terms);
    expect(
      await opening(`esdb://${hosts(server, 'localhost', count)}?tls=true&tlsCAFile=${ca}${options}`),
    ).toEqual({ _tag: 'ExpiredCertificate', address: `localhost:${server.port}`, cause });
  });

  it('names a certificate of another host', async () => {
    const { server, ca } = await securedBy({ host: 'store.example' });
    expect(
      await opening(`esdb://${hosts(server, 'localhost', count)}?tls=true&tlsCAFile=${ca}${options}`),
    ).toEqual({ _tag: 'CertificateOfAnotherHost', address: `localhost:${server.port}` });
  });

  it('names a server without TLS, which is asked for by default', async () => {
    const server = await start();
    for (const tls of ['?tls=true', '?connectionName=a'])
      expect(await opening(`esdb://${hosts(server, '127.0.0.1', count)}${tls}${options}`)).toEqual({
        _tag: 'ServerWithoutTls',
        address: `127.0.0.1:${server.port}`,
      });
  });

  it('names a server with TLS, which is not asked for', async () => {
    const { server } = await securedBy({ days: -1, fromDays: -2, host: 'store.example' });
    expect(await opening(`esdb://${hosts(server, 'localhost', count)}?tls=false${options}`)).toEqual({
      _tag: 'ServerWithTls',
      address: `localhost:${server.port}`,
    });
  });
});

describe('opening a store', () => {
  it('names an obstacle with one attempt alone', async () => {
    const server = await start();
    expect(await opening(`esdb://127.0.0.1:${server.port}?tls=true`, 1)).toMatchObject({
      _tag: 'ServerWithoutTls',
    });
  });

  it('names no obstacle while a member of the cluster can be spoken to', async () => {
    const { server, ca } = await securedBy();
    const { server: expired } = await securedBy({ fromDays: -3, days: -1 });
    const members = `localhost:${expired.port},localhost:${server.port}`;
    const string = `esdb://${members}?tls=true&tlsCAFile=${ca}&maxDiscoverAttempts=1`;
    // it has no gossip, and so is no cluster
    expect(await opening(string, 2)).toMatchObject({ _tag: 'Unreachable', address: members });
  });

  it('names none for a server that says what is neither TLS nor the protocol', async () => {
    const sockets: Socket[] = [];
    const other = createServer((socket) => {
      sockets.push(socket);
      socket.on('error', () => undefined).once('data', () => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    });
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    expect(await opening(`esdb://127.0.0.1:${port}?tls=false`, 2)).toMatchObject({ _tag: 'Unreachable' });
    other.close();
    for (const socket of sockets) socket.destroy();
  });

  it('succeeds with the file of the authority', async () => {
    const { server, ca } = await securedBy();
    const connectionString = `esdb://localhost:${server.port}?TLS=true&tls-ca-file=${ca}`;
    const store = await opened({ connectionString, ...RETRY });
    expect(await orThrow(store.readAll({ after: 0, limit: 1 }))).toEqual([]);
    await orThrow(store.close());
  });
});
