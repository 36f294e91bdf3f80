import { afterAll, describe, expect, it } from '@jest/globals';
import { withObjectRows } from '@pavadonis/fixtures/drivers';
import { scratch, withSql } from '@pavadonis/fixtures/scratch';
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { openDatabase } from '@pavadonis/sqlite';
import { notes, opened, openingFails, textsIn } from '../support/notes';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const staysAsItIs = async (path: string, error: object): Promise<void> => {
  const before = readFileSync(path);
  expect(await openingFails({ path })).toEqual(error);
  expect(readFileSync(path).equals(before)).toBe(true);
  expect([existsSync(`${path}-wal`), existsSync(`${path}-shm`), existsSync(`${path}-journal`)]).toEqual([
    false,
    false,
    false,
  ]);
};

describe('opening a file', () => {
  it.each(['x', 'SQLite format 2\0', 'name;country\n'.repeat(1000)])(
    'is refused for a file that is no database',
    async (text) => {
      const path = newName();
      writeFileSync(path, text);
      await staysAsItIs(path, { _tag: 'NotADatabase', path });
    },
  );

  it.each([
    ['whole pages', 'name;country\n'.padEnd(8192, 'x')],
    ['other bytes', 'name;country\n'.repeat(1000)],
  ])('moves nothing that is beside it into a file that is no database, of %s', async (_, text) => {
    const [whole, path] = [newName(), newName()];
    const database = await opened({ path: whole });
    database.exec("INSERT INTO notes(text) VALUES ('one')");
    const log = readFileSync(`${whole}-wal`);
    database.close();
    // of a database that had pages, and that SQLite would play back
    const journal = Buffer.alloc(512);
    journal.set(Buffer.from('d9d505f920a163d7', 'hex'));
    for (const [at, value] of [1, 0, 2, 512, 4096].entries()) journal.writeUInt32BE(value, 8 + 4 * at);
    for (const [suffix, beside] of [
      ['-wal', log],
      ['-journal', journal],
    ] as const) {
      writeFileSync(path, text);
      writeFileSync(path + suffix, beside);
      for (const readOnly of [false, true])
        expect(await openingFails({ path, readOnly })).toEqual({ _tag: 'NotADatabase', path });
      expect(readFileSync(path, 'utf8')).toBe(text);
      expect(readFileSync(path + suffix).equals(beside)).toBe(true);
      rmSync(path + suffix);
    }
  });

  it('opens a whole file of smaller pages', async () => {
    const path = newName();
    await withSql(path, (database) => {
      database.exec('PRAGMA page_size = 1024');
      for (const migration of notes.migrations) database.exec(migration);
      database.exec(`PRAGMA application_id = ${String(notes.applicationId)}; PRAGMA user_version = 1`);
    });
    expect(statSync(path).size % 4096).not.toBe(0);
    for (const readOnly of [true, false]) (await opened({ path, readOnly })).close();
  });

  it.each(['CREATE TABLE invoices(id)', 'PRAGMA application_id = 252006', 'PRAGMA user_version = 1'])(
    "is refused for another program's database: %s",
    async (sql) => {
      const path = newName();
      await withSql(path, (database) => database.exec(sql));
      await staysAsItIs(path, { _tag: 'ForeignDatabase', path });
    },
  );

  it('is refused for the file of a newer version', async () => {
    const path = newName();
    await withSql(path, (database) =>
      database.exec(`PRAGMA application_id = ${String(notes.applicationId)}; PRAGMA user_version = 2`),
    );
    await staysAsItIs(path, { _tag: 'NewerVersion', path, version: 2, supported: 1 });
  });

  it('is refused for a damaged file', async () => {
    const [whole, path] = [newName(), newName()];
    const database = await opened({ path: whole });
    database.exec("INSERT INTO notes(text) VALUES ('one'), ('two')");
    database.close();
    writeFileSync(path, readFileSync(whole).fill(0xa5, 100, 3000));
    expect(await openingFails({ path })).toEqual({
      _tag: 'CannotOpen',
      path,
      reason: 'corrupt',
      cause: 'SQLITE_CORRUPT',
    });
  });

  it.each([16, 17, 100, 511, 512, 4095, 4096, 5000, -4096, -1000, -1])(
    'is refused for a file of which only the bytes up to %i are left',
    async (end) => {
      const [whole, path] = [newName(), newName()];
      const database = await opened({ path: whole });
      for (let i = 0; i < 50; i += 1)
        database.exec(`INSERT INTO notes(text) VALUES ('${String(i)}${'x'.repeat(500)}')`);
      database.close();
      const left = readFileSync(whole).subarray(0, end);
      for (const readOnly of [false, true]) {
        writeFileSync(path, left);
        expect(await openingFails({ path, readOnly })).toMatchObject({
          _tag: 'CannotOpen',
          reason: 'corrupt',
        });
        expect(readFileSync(path).equals(left)).toBe(true);
      }
    },
  );

  it('takes an empty file for a new one', async () => {
    const path = newName();
    writeFileSync(path, '');
    const database = await opened({ path });
    expect(textsIn(database)).toEqual([]);
    database.close();
  });

  it('lets go of a file it refuses', async () => {
    const path = newName();
    await withSql(path, (database) => database.exec('CREATE TABLE invoices(id)'));
    const closing: string[] = [];
    await openingFails({
      path,
      open: async (file) => {
        const database = await openDatabase(file);
        const close = () => {
          closing.push(file);
          database.close();
        };
        return { ...withObjectRows(database), close };
      },
    });
    expect(closing).toEqual([path]);
  });

  it('tells a missing driver from a bad file', async () => {
    const error = await openingFails({
      path: `${__filename}.db`,
      open: () => {
        throw new Error('No native build was found for platform=plan9\n    loaded from: /somewhere');
      },
    });
    expect(error).toEqual({ _tag: 'NoDriver', cause: 'Error: No native build was found for platform=plan9' });
  });
});
