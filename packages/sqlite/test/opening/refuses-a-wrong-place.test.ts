import { afterAll, describe, expect, it } from '@jest/globals';
import { asOrdinaryUser, itWithoutRights } from '@pavadonis/fixtures/ordinary-user';
import { scratch } from '@pavadonis/fixtures/scratch';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openingFails } from '../support/notes';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const publicFolder = (): string => {
  const folder = newName();
  mkdirSync(folder);
  return folder;
};

describe('opening a file', () => {
  it('is refused in a folder that is missing, and makes none', async () => {
    const folder = newName();
    expect(await openingFails({ path: join(folder, 'history.db') })).toEqual({
      _tag: 'MissingFolder',
      path: folder,
    });
    expect(existsSync(folder)).toBe(false);
  });

  it('is refused where a file stands in for the folder', async () => {
    const file = newName();
    writeFileSync(file, 'no folder');
    expect(await openingFails({ path: join(file, 'history.db') })).toEqual({
      _tag: 'MissingFolder',
      path: file,
    });
  });

  it.each([
    ['an empty name', () => ''],
    ['a URL', () => `file:${newName()}`],
    ['a name that ends early', () => `${newName()}\0.db`],
    ["SQLite's name for a log", () => `${newName()}-wal`],
    ["SQLite's name for shared memory", () => `${newName()}-shm`],
    ["SQLite's name for a journal", () => `${newName()}-journal`],
  ])('is refused for %s, and makes no file', async (_, name) => {
    const path = name();
    expect(await openingFails({ path })).toEqual({ _tag: 'UnusableName', path });
    if (!path.includes('\0')) expect(existsSync(path)).toBe(false);
  });

  it('is refused for a name too long for the files beside it', async () => {
    const folder = publicFolder();
    const path = join(folder, 'n'.repeat(250));
    expect(await openingFails({ path })).toMatchObject({ _tag: 'CannotOpen', path, cause: 'ENAMETOOLONG' });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is refused for a path longer than SQLite takes', async () => {
    const folder = join(publicFolder(), ...Array.from({ length: 5 }, () => 'n'.repeat(100)));
    mkdirSync(folder, { recursive: true });
    const path = join(folder, 'history.db');
    const reason = { reason: 'other', cause: 'ENAMETOOLONG' };
    expect(await openingFails({ path })).toEqual({ _tag: 'CannotOpen', path, ...reason });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is refused on a folder', async () => {
    const folder = publicFolder();
    expect(await openingFails({ path: folder })).toEqual({ _tag: 'NotADatabase', path: folder });
    expect(readdirSync(folder)).toEqual([]);
  });

  itWithoutRights('is refused in a read-only folder', async () => {
    const folder = publicFolder();
    chmodSync(folder, 0o555);
    const error = await asOrdinaryUser(() => openingFails({ path: join(folder, 'history.db') }));
    expect(error).toEqual({ _tag: 'ReadOnly', path: folder });
    expect(readdirSync(folder)).toEqual([]);
  });

  itWithoutRights('is refused for a file in a read-only folder, where none fits beside it', async () => {
    const folder = publicFolder();
    const path = join(folder, 'history.db');
    writeFileSync(path, '');
    chmodSync(path, 0o666);
    chmodSync(folder, 0o555);
    const error = await asOrdinaryUser(() => openingFails({ path }));
    expect(error).toEqual({ _tag: 'ReadOnly', path: folder });
    expect(readFileSync(path)).toHaveLength(0);
    expect(readdirSync(folder)).toEqual(['history.db']);
  });

  itWithoutRights('is refused for a read-only file', async () => {
    const folder = publicFolder();
    const path = join(folder, 'history.db');
    writeFileSync(path, '');
    chmodSync(folder, 0o777);
    chmodSync(path, 0o444);
    const error = await asOrdinaryUser(() => openingFails({ path }));
    expect(error).toEqual({ _tag: 'ReadOnly', path });
    expect(readdirSync(folder)).toEqual(['history.db']);
  });
});
