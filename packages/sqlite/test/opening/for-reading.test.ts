import { afterAll, describe, expect, it } from '@jest/globals';
import { withObjectRows } from '@pavadonis/fixtures/drivers';
import { asOrdinaryUser, itWithoutRights } from '@pavadonis/fixtures/ordinary-user';
import { scratch, withSql } from '@pavadonis/fixtures/scratch';
import { codeOf, openDatabase, type OpenMode } from '@pavadonis/sqlite';
import { chmodSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { notes, opened, openingFails, textsIn } from '../support/notes';

const { newName, removeAll } = scratch();
afterAll(removeAll);

// in a folder of its own, so that whatever is made beside it is seen
const fileOfNotes = async (): Promise<string> => {
  const folder = newName();
  mkdirSync(folder);
  const path = join(folder, 'a note #1?.db');
  const database = await opened({ path });
  database.exec("INSERT INTO notes(text) VALUES ('one')");
  database.close();
  // as the last one who closes it would leave it; a driver may keep the file open until its memory is cleared
  const copy = join(newName(), 'a note #1?.db');
  mkdirSync(dirname(copy));
  writeFileSync(copy, readFileSync(path));
  return copy;
};

const linkTo = (path: string): string => {
  const link = newName();
  symlinkSync(path, link);
  return link;
};

const thrownBy = (work: () => unknown): string => {
  try {
    work();
    return 'nothing';
  } catch (thrown) {
    return codeOf(thrown);
  }
};

describe('opening a file for reading', () => {
  it.each([
    { driver: openDatabase },
    { driver: async (path: string, mode?: OpenMode) => withObjectRows(await openDatabase(path, mode)) },
  ])('makes and changes nothing', async ({ driver }) => {
    const path = await fileOfNotes();
    const before = readFileSync(path);
    const database = await opened({ path, readOnly: true, open: driver });
    expect(textsIn(database)).toEqual(['one']);
    expect(thrownBy(() => database.exec("INSERT INTO notes(text) VALUES ('two')"))).toBe('SQLITE_READONLY');
    expect(readdirSync(dirname(path))).toEqual(['a note #1?.db']);
    database.close();
    expect(readdirSync(dirname(path))).toEqual(['a note #1?.db']);
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  itWithoutRights('needs no right to write, neither to the file nor to its folder', async () => {
    const path = await fileOfNotes();
    chmodSync(path, 0o444);
    chmodSync(dirname(path), 0o555);
    const texts = await asOrdinaryUser(async () => {
      const database = await opened({ path, readOnly: true, check: true });
      const found = textsIn(database);
      database.close();
      return found;
    });
    expect(texts).toEqual(['one']);
  });

  it('shows what somebody who has it open writes', async () => {
    const path = await fileOfNotes();
    const writer = await opened({ path });
    const reader = await opened({ path, readOnly: true });
    writer.exec("INSERT INTO notes(text) VALUES ('two')");
    expect(textsIn(reader)).toEqual(['one', 'two']);
    writer.close();
    expect(textsIn(reader)).toEqual(['one', 'two']);
    reader.close();
  });

  it.each([
    ['to the file', (path: string) => path],
    ['to another link', (path: string) => linkTo(path)],
  ])('shows what others write by another name: a link %s', async (_, named) => {
    const path = await fileOfNotes();
    const writer = await opened({ path });
    writer.exec("INSERT INTO notes(text) VALUES ('two')");
    const reader = await opened({ path: linkTo(named(path)), readOnly: true });
    expect(textsIn(reader)).toEqual(['one', 'two']);
    writer.exec("INSERT INTO notes(text) VALUES ('three')");
    expect(textsIn(reader)).toEqual(['one', 'two', 'three']);
    reader.close();
    writer.close();
  });

  it('says so once somebody writes to a linked one', async () => {
    const path = await fileOfNotes();
    const reader = await opened({ path: linkTo(path), readOnly: true });
    const writer = await opened({ path });
    writer.exec("INSERT INTO notes(text) VALUES ('two')");
    expect(thrownBy(() => textsIn(reader))).toBe('FILE_CHANGED');
    reader.close();
    writer.close();
  });

  it('opens by a link what only the log beside it holds', async () => {
    const folder = newName();
    mkdirSync(folder);
    const path = join(folder, 'fresh.db');
    const link = linkTo(path);
    const writer = await opened({ path: link });
    writer.exec("INSERT INTO notes(text) VALUES ('one')");
    const reader = await opened({ path: link, readOnly: true, check: true });
    expect(textsIn(reader)).toEqual(['one']);
    reader.close();
    writer.close();
  });

  it('is refused for links in a circle', async () => {
    const [one, other] = [newName(), newName()];
    symlinkSync(other, one);
    symlinkSync(one, other);
    expect(await openingFails({ path: one, readOnly: true })).toMatchObject({ path: one, cause: 'ELOOP' });
    expect(await openingFails({ path: one })).toMatchObject({ path: one, cause: 'ELOOP' });
  });

  it('says so once somebody writes to an idle one', async () => {
    const path = await fileOfNotes();
    const reader = await opened({ path, readOnly: true });
    const writer = await opened({ path });
    expect(textsIn(reader)).toEqual(['one']);
    writer.exec("INSERT INTO notes(text) VALUES ('two')");
    expect(thrownBy(() => textsIn(reader))).toBe('FILE_CHANGED');
    writer.close();
    expect(thrownBy(() => textsIn(reader))).toBe('FILE_CHANGED');
    reader.close();
    const again = await opened({ path, readOnly: true });
    expect(textsIn(again)).toEqual(['one', 'two']);
    again.close();
  });

  it("tells the host's driver what for", async () => {
    const path = await fileOfNotes();
    const told: OpenMode[] = [];
    const open = async (file: string, mode: OpenMode) => {
      told.push(mode);
      return openDatabase(file, mode);
    };
    (await opened({ path, readOnly: true, open })).close();
    (await opened({ path, open })).close();
    expect(told).toEqual([
      { readOnly: true, immutable: true },
      { readOnly: false, immutable: false },
    ]);
  });

  it('is refused for a file that is missing, and makes none', async () => {
    const folder = newName();
    mkdirSync(folder);
    const path = join(folder, 'notes.db');
    expect(await openingFails({ path, readOnly: true })).toEqual({ _tag: 'MissingFile', path });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is refused for an empty file', async () => {
    const path = newName();
    writeFileSync(path, '');
    expect(await openingFails({ path, readOnly: true })).toEqual({ _tag: 'NotADatabase', path });
  });

  it('is refused for a database that nobody has laid out', async () => {
    const path = newName();
    await withSql(path, (database) => database.exec('VACUUM'));
    expect(await openingFails({ path, readOnly: true })).toEqual({ _tag: 'ForeignDatabase', path });
  });

  it('is refused for an older version, left as it is', async () => {
    const path = await fileOfNotes();
    const before = readFileSync(path);
    const layout = { ...notes, migrations: [...notes.migrations, 'CREATE TABLE pages(id)'] };
    expect(await openingFails({ path, layout, readOnly: true })).toEqual({
      _tag: 'OlderVersion',
      path,
      version: 1,
      supported: 2,
    });
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  itWithoutRights('is refused where there is no right to read', async () => {
    const path = await fileOfNotes();
    chmodSync(dirname(path), 0o755);
    chmodSync(path, 0o000);
    const error = await asOrdinaryUser(() => openingFails({ path, readOnly: true }));
    expect(error).toEqual({ _tag: 'CannotOpen', path, reason: 'read_only', cause: 'EACCES' });
  });
});
