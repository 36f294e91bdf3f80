import { afterAll, describe, expect, it } from '@jest/globals';
import { collectGarbage } from '@pavadonis/fixtures/collect';
import { scratch } from '@pavadonis/fixtures/scratch';
import { prepareQuery, prepareTransaction } from '@pavadonis/sqlite';
import * as E from 'fp-ts/Either';
import { existsSync, readdirSync, readlinkSync } from 'node:fs';
import { opened, textsIn } from './support/notes';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const DESCRIPTORS = '/proc/self/fd';

/** The files that this process has open, of those whose names begin so. */
const openFiles = (path: string): readonly string[] =>
  readdirSync(DESCRIPTORS)
    .map((descriptor) =>
      E.getOrElse(() => '')(E.tryCatch(() => readlinkSync(`${DESCRIPTORS}/${descriptor}`), E.toError)),
    )
    .filter((name) => name.startsWith(path));

const endsStatements = process.getBuiltinModule('node:sqlite') !== undefined;
const itSeesFiles = existsSync(DESCRIPTORS)
  ? it
  : (name: string, test: () => Promise<void>) =>
      it.skip(`SKIPPED, for want of ${DESCRIPTORS}: ${name}`, test);

describe('a closed database', () => {
  itSeesFiles('keeps no file open, even while it and its statements are held', async () => {
    const path = newName();
    const database = await opened({ path });
    const [query, transaction] = [
      prepareQuery(database, 'SELECT text FROM notes'),
      prepareTransaction(database),
    ];
    database.exec("INSERT INTO notes(text) VALUES ('one')");
    expect(query()).toEqual([['one']]);
    expect(openFiles(path)).toHaveLength(3);
    database.close();
    // only `node:sqlite` ends the statements itself
    if (!endsStatements) await collectGarbage();
    expect(openFiles(path)).toEqual([]);
    expect([existsSync(`${path}-wal`), existsSync(`${path}-shm`)]).toEqual([false, false]);
    expect(() => query()).toThrow();
    await expect(transaction(() => E.right(1))).rejects.toThrow();
    const again = await opened({ path });
    expect(textsIn(again)).toEqual(['one']);
    again.close();
  });

  itSeesFiles('keeps none open after it was refused', async () => {
    const path = newName();
    (await opened({ path })).close();
    for (let i = 0; i < 5; i += 1)
      await expect(
        opened({ path, layout: { applicationId: 1, migrations: [], invariants: [] } }),
      ).rejects.toThrow();
    if (!endsStatements) await collectGarbage();
    expect(openFiles(path)).toEqual([]);
  });
});
