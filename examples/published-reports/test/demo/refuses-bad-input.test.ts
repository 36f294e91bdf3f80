import { afterAll, describe, expect, it } from '@jest/globals';
import { openErrorText, sqliteStore } from '@pavadonis/event-store-sqlite';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { outcome } from '../../src/demo/outcome';
import { run } from '../../src/demo/run';
import { published } from '../../src/figures/published';
import { asOrdinaryUser, itWithoutRights } from '../../../../packages/sqlite/test/support/ordinary-user';
import { answer, DEMO, scratch } from '../given';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const emptyFolder = (): string => {
  const folder = newName();
  mkdirSync(folder);
  return folder;
};

const emptyStore = async (): Promise<string> => {
  const path = newName();
  await answer((await answer(sqliteStore({ path }))).close());
  return path;
};

/** The built demo, run in an empty folder: its exit code, its complaint, and what it left in the folder. */
const demo = (...options: readonly string[]) => {
  const cwd = emptyFolder();
  const { status, stderr } = spawnSync(process.execPath, [...DEMO, ...options], { cwd, encoding: 'utf8' });
  return { code: status, complaint: stderr, left: readdirSync(cwd) };
};

describe('a wrong word on the command line', () => {
  it.each([
    ['--nonsense', "error: unknown option '--nonsense'"],
    ['history.sqlite', 'error: too many arguments. Expected 0 arguments but got 1.'],
    [
      '--seed=1e3',
      "error: option '--seed <number>' argument '1e3' is invalid. a whole number from 0 to 999999999 is wanted",
    ],
    ['--lang=de', "error: option '--lang <language>' argument 'de' is invalid. Allowed choices are lv, en."],
  ])('is refused: %s', (word, complaint) => {
    expect(demo(word)).toEqual({ code: 1, complaint: `${complaint}\n`, left: [] });
  });
});

describe('a stored history', () => {
  it('that is missing is refused, and none is made', () => {
    const path = newName();
    expect(demo('--history', path)).toEqual({ code: 2, complaint: `${path}: ENOENT\n`, left: [] });
    expect(existsSync(path)).toBe(false);
  });

  it.each([
    ['that is no database', 'NotADatabase', () => Promise.resolve(Buffer.from('name;country\n'.repeat(100)))],
    [
      'of another program',
      'ForeignDatabase',
      async () => {
        const file = readFileSync(await emptyStore());
        // where SQLite's header says whose file it is
        file.writeUInt32BE(252_006, 68);
        return file;
      },
    ],
  ] as const)('%s is refused and left as it is', async (_, tag, contents) => {
    const path = newName();
    const before = await contents();
    writeFileSync(path, before);
    const { code, complaint } = demo('--history', path, '--lang', 'lv');
    expect([code, complaint]).toEqual([2, `${openErrorText({ _tag: tag, path }).lv}\n`]);
    expect(readFileSync(path).equals(before)).toBe(true);
    expect([existsSync(`${path}-wal`), existsSync(`${path}-shm`)]).toEqual([false, false]);
  });

  it('without events meets no figure but those that are 0', async () => {
    const { code, complaint } = demo('--history', await emptyStore());
    const different = published.filter((figure) => figure.published !== 0 || figure.id === 'S1-10');
    expect([code, complaint]).toEqual([1, `Different: ${different.map(({ id }) => id).join(', ')}\n`]);
  });
});

describe('a folder for the results', () => {
  const into = async (folder: string) => {
    const voice = { say: () => undefined, progress: new PassThrough() };
    const order = { seed: 1, folder, language: 'en', figures: published, findings: false } as const;
    return outcome(await asOrdinaryUser(run(order, voice)), 'en');
  };

  itWithoutRights('that may not be written to is refused', async () => {
    const folder = emptyFolder();
    chmodSync(folder, 0o555);
    expect(await into(folder)).toEqual({
      code: 2,
      complaint: openErrorText({ _tag: 'ReadOnly', path: folder }).en,
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  itWithoutRights('that cannot be made is refused', async () => {
    const folder = emptyFolder();
    chmodSync(folder, 0o555);
    const below = join(folder, 'results');
    expect(await into(below)).toEqual({ code: 2, complaint: `${below}: EACCES` });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('below a file is refused', () => {
    const file = newName();
    writeFileSync(file, 'no folder');
    const below = join(file, 'results');
    expect(demo('--out', below)).toEqual({ code: 2, complaint: `${below}: ENOTDIR\n`, left: [] });
    expect(readFileSync(file, 'utf8')).toBe('no folder');
  });

  it("with another program's file in the history's place is refused, and the file kept", async () => {
    const folder = emptyFolder();
    const path = join(folder, 'history.sqlite');
    writeFileSync(path, 'my own notes');
    chmodSync(folder, 0o777);
    chmodSync(path, 0o666);
    expect(await into(folder)).toEqual({
      code: 2,
      complaint: openErrorText({ _tag: 'NotADatabase', path }).en,
    });
    expect(readdirSync(folder)).toEqual(['history.sqlite']);
    expect(readFileSync(path, 'utf8')).toBe('my own notes');
  });
});
