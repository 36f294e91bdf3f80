import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@pavadonis/casework';
import { ClientId, ContractId, EpisodeId, OperationId } from '@pavadonis/domain';
import { startLoopback } from '@pavadonis/fixtures/eventstoredb/loopback';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Case, host } from '../src/host';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'embedding-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const contractId = newId(ContractId);
const operationId = newId(OperationId);
const newCase = (): Case => ({
  clientId: newId(ClientId),
  episodeId: newId(EpisodeId),
  contractId,
  operationId,
});

/** Three cases, the last of them sent twice, the second time by a host that begins with no rows. */
const supported = async (address: string, name: string): Promise<readonly number[]> => {
  const rows = join(folder, `${name}.rows.sqlite`);
  const last = newCase();
  return [
    await host(address, rows, newCase()),
    await host(address, rows, newCase()),
    await host(address, rows, last),
    await host(address, join(folder, `${name}.other.sqlite`), last),
  ];
};

describe('the host of the example', () => {
  it('supports who it took in, on a file of SQLite', async () => {
    expect(await supported(join(folder, 'desk.sqlite'), 'sqlite')).toEqual([1, 2, 3, 3]);
  });

  it('supports who it took in, on EventStoreDB', async () => {
    const server = await startLoopback();
    try {
      expect(await supported(server.connectionString, 'eventstoredb')).toEqual([1, 2, 3, 3]);
    } finally {
      server.stop();
    }
  });

  it.each([
    ['a folder that is not there', '/nowhere/desk.sqlite', 'MissingFolder'],
    ['another kind of database', 'postgres://localhost', 'UnknownScheme'],
    ['a connection string with a fault', 'esdb://', 'InvalidConnectionString'],
  ])('is told at once of %s', async (_, address, tag) => {
    await expect(host(address, join(folder, 'none.sqlite'), newCase())).rejects.toThrow(tag);
  });
});
