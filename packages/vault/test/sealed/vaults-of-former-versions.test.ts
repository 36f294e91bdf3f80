import { afterAll, describe, expect } from '@jest/globals';
import type { StreamName } from '@pavadonis/domain';
import { scratch, withSql } from '@pavadonis/fixtures/scratch';
import { prepareQuery } from '@pavadonis/sqlite';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { hex } from '../support/bytes';
import { askPython, itWithPython } from '../support/second-implementation';

const { newName, removeAll } = scratch();
afterAll(removeAll);

/** A vault that a version left, as far as the second implementation needs it. */
interface LeftVault {
  readonly id: string;
  readonly master: string;
  readonly texts: readonly {
    readonly stream: StreamName;
    readonly kind: string;
    readonly text: string;
    readonly sealed: string;
  }[];
}

type KeyRow = readonly [stream: StreamName, id: Uint8Array, stored: Uint8Array];

const golden = join(__dirname, '../../../../golden');
const versions = readdirSync(golden).filter((name) => /^\d+\.\d+\.\d+$/.test(name));

// the number of the master stands in front of what it wrapped
const NUMBER_BYTES = 4;

const keysIn = (folder: string): Promise<readonly KeyRow[]> => {
  const path = newName();
  writeFileSync(path, gunzipSync(readFileSync(join(folder, 'keys.db.gz'))));
  return withSql(
    path,
    (database) =>
      prepareQuery(database, 'SELECT stream, id, wrapped FROM keys WHERE alive = 1')() as readonly KeyRow[],
  );
};

describe('the second implementation', () => {
  for (const version of versions)
    itWithPython(
      `opens the texts of the vault that ${version} left, by its master and its keys`,
      async () => {
        const folder = join(golden, version, 'vault');
        const { id, master, texts } = JSON.parse(
          readFileSync(join(folder, 'vault.json'), 'utf8'),
        ) as LeftVault;
        const rows = await keysIn(folder);
        const secrets = askPython(
          rows.map(([stream, key, stored]) => ({
            do: 'unwrap',
            key: master,
            about: ['pavadonis/vault/1', 'key', id, stream, hex(key)],
            wrapped: hex(stored.subarray(NUMBER_BYTES)),
          })),
        );
        const keyOf = new Map(
          rows.map(([stream, key], i) => [stream, { id: hex(key), key: secrets[i] }] as const),
        );
        const asked = texts.map(({ stream, kind, sealed }) => ({
          do: 'open',
          ...keyOf.get(stream),
          stream,
          kind,
          sealed,
        }));
        expect(texts.length).toBeGreaterThan(20);
        expect(askPython(asked)).toEqual(texts.map(({ text }) => text));
      },
    );
});
