import { describe, it } from '@jest/globals';
import { liveReadModels } from '@pavadonis/casework';
import { memoryStore, orThrow } from '@pavadonis/event-store';
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import type { SqliteOpenError } from '@pavadonis/sqlite';
import { textOf } from '@pavadonis/texts';
import * as TE from 'fp-ts/TaskEither';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { models } from '../src/models';
import { goldens, inFolder, withSql } from './support/golden';

const openings = {
  store: (path: string): TE.TaskEither<unknown, unknown> => sqliteStore({ path }),
  'store, for reading': (path: string): TE.TaskEither<unknown, unknown> =>
    sqliteStore({ path, readOnly: true }),
  rows: (path: string): TE.TaskEither<unknown, unknown> =>
    liveReadModels({ store: memoryStore(), file: path, models }),
};

describe('a file of a newer layout is refused with a sentence, and left as it is', () => {
  for (const { version, copy } of goldens)
    for (const [kind, open] of Object.entries(openings))
      it(`${kind}, of ${version}`, () =>
        inFolder(async (folder) => {
          const path = copy(kind === 'rows' ? 'rows' : 'store', folder);
          await withSql(path, (database) => database.exec('PRAGMA user_version = 99'));
          const before = readFileSync(path);
          const refused = (await orThrow(TE.swap(open(path)))) as SqliteOpenError;
          assert.ok(refused._tag === 'NewerVersion');
          const { supported } = refused;
          assert.equal(
            textOf(refused, 'en'),
            `${path} was made by a newer version (layout 99; this one knows ${supported}). Update the program.`,
          );
          assert.equal(
            textOf(refused, 'lv'),
            `${path} ir jaunākas versijas datne (99; šī programma prot ${supported}). Atjauniniet programmu.`,
          );
          assert.ok(readFileSync(path).equals(before));
        }));
});
