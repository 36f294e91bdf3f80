import { afterAll, describe, expect, it } from '@jest/globals';
import { orThrow } from '@pavadonis/event-store';
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import { asOrdinaryUser, itWithoutRights } from '@pavadonis/fixtures/ordinary-user';
import { scratch } from '@pavadonis/fixtures/scratch';
import { textOf } from '@pavadonis/texts';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { outcome } from '../../src/demo/outcome';
import { run } from '../../src/demo/run';
import { published } from '../../src/figures/published';
import { DEMO } from '../given';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const emptyFolder = (): string => {
  const folder = newName();
  mkdirSync(folder);
  return folder;
};

const emptyStore = async (): Promise<string> => {
  const path = newName();
  await orThrow((await orThrow(sqliteStore({ path }))).close());
  return path;
};

/** Runs the built demo in an empty folder; returns its exit code, its error output, and the files it left. */
const demo = (...options: readonly string[]) => {
  const cwd = emptyFolder();
  const { status, stderr } = spawnSync(process.execPath, [...DEMO, ...options], { cwd, encoding: 'utf8' });
  return { code: status, complaint: stderr, left: readdirSync(cwd) };
};

describe('a wrong argument of the command line', () => {
  it.each([
    ['--nonsense', "error: unknown option '--nonsense'"],
    ['history.sqlite', 'error: too many arguments. Expected 0 arguments but got 1.'],
    [
      '--seed=1e3',
      "error: option '--seed <number>' argument '1e3' is invalid. It must be a whole number from 0 to 999999999.",
    ],
    ['--lang=de', "error: option '--lang <language>' argument 'de' is invalid. Allowed choices are lv, en."],
  ])('is refused: %s', (word, complaint) => {
    expect(demo(word)).toEqual({ code: 1, complaint: `${complaint}\n`, left: [] });
  });
});

describe('a stored history', () => {
  it('that is missing is refused, and not created', () => {
    const path = newName();
    expect(demo('--history', path)).toEqual({
      code: 2,
      complaint: `${path}: There is no such file or folder. (ENOENT)\n`,
      left: [],
    });
    expect(existsSync(path)).toBe(false);
  });

  it.each([
    [
      'that is not a database',
      'NotADatabase',
      () => Promise.resolve(Buffer.from('name;country\n'.repeat(100))),
    ],
    [
      'of another program',
      'ForeignDatabase',
      async () => {
        const file = readFileSync(await emptyStore());
        // the place of the program's number in SQLite's header
        file.writeUInt32BE(252_006, 68);
        return file;
      },
    ],
  ] as const)('%s is refused and left unchanged', async (_, tag, contents) => {
    const path = newName();
    const before = await contents();
    writeFileSync(path, before);
    const { code, complaint } = demo('--history', path, '--lang', 'lv');
    expect([code, complaint]).toEqual([2, `${textOf({ _tag: tag, path }, 'lv')}\n`]);
    expect(readFileSync(path).equals(before)).toBe(true);
    expect([existsSync(`${path}-wal`), existsSync(`${path}-shm`)]).toEqual([false, false]);
  });

  it('that is an empty file is refused, and does not become a store', () => {
    const path = newName();
    writeFileSync(path, '');
    const { code, complaint } = demo('--history', path);
    expect([code, complaint]).toEqual([2, `${textOf({ _tag: 'NotADatabase', path }, 'en')}\n`]);
    expect(readFileSync(path, 'utf8')).toBe('');
  });

  it('is only read: its folder and file stay as they are', async () => {
    // a copy, since the process that made the store may still hold its file
    const path = join(emptyFolder(), 'copy.sqlite');
    copyFileSync(await emptyStore(), path);
    const before = readFileSync(path);
    const changed = statSync(path).mtimeMs;
    chmodSync(path, 0o444);
    expect(demo('--history', path, '--findings').code).toBe(1);
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(statSync(path).mtimeMs).toBe(changed);
    expect([existsSync(`${path}-wal`), existsSync(`${path}-shm`)]).toEqual([false, false]);
  });

  it('without events shows and names the figures that differ, which are all that are not 0', async () => {
    const path = await emptyStore();
    const shownBy = (...options: readonly string[]) => {
      const args = [...DEMO, '--history', path, '--out', emptyFolder(), ...options];
      const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
      const shown = published.map(({ id }) => id).filter((id) => stdout.includes(`│ ${id} `));
      return { code: status, complaint: stderr, shown };
    };
    const different = published
      .filter((figure) => figure.published !== 0 || figure.id === 'S1-10')
      .map(({ id }) => id);
    const found = { code: 1, complaint: `Different: ${different.join(', ')}\n` };
    expect(shownBy()).toEqual({ ...found, shown: different });
    expect(shownBy('--all')).toEqual({ ...found, shown: published.map(({ id }) => id) });
  });
});

describe('a folder for the results', () => {
  const into = async (folder: string) => {
    const voice = { say: () => undefined, progress: new PassThrough() };
    const order = {
      seed: 1,
      folder,
      language: 'en',
      figures: published,
      all: false,
      findings: false,
    } as const;
    return outcome(await asOrdinaryUser(run(order, voice)), 'en');
  };

  itWithoutRights('that is not writable is refused', async () => {
    const folder = emptyFolder();
    chmodSync(folder, 0o555);
    expect(await into(folder)).toEqual({
      code: 2,
      complaint: textOf({ _tag: 'ReadOnly', path: folder }, 'en'),
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  itWithoutRights('that cannot be created is refused', async () => {
    const folder = emptyFolder();
    chmodSync(folder, 0o555);
    const below = join(folder, 'results');
    expect(await into(below)).toEqual({
      code: 2,
      complaint: `${below}: You have no right to use it. (EACCES)`,
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('below a file is refused', () => {
    const file = newName();
    writeFileSync(file, 'no folder');
    const below = join(file, 'results');
    expect(demo('--out', below)).toEqual({
      code: 2,
      complaint: `${below}: A part of the path is a file, not a folder. (ENOTDIR)\n`,
      left: [],
    });
    expect(readFileSync(file, 'utf8')).toBe('no folder');
  });

  it('in the place of a file is refused', () => {
    const file = newName();
    writeFileSync(file, 'no folder');
    const complaint = `${file}: There is a file already, and no folder. (EEXIST)\n`;
    expect(demo('--out', file)).toEqual({ code: 2, complaint, left: [] });
  });

  it('with a folder in the report’s place is refused', async () => {
    const folder = emptyFolder();
    const page = join(folder, 'report.html');
    mkdirSync(page);
    const complaint = `${page}: Tā ir mape, nevis fails. (EISDIR)\n`;
    const history = await emptyStore();
    expect(demo('--history', history, '--out', folder, '--lang', 'lv')).toEqual({
      code: 2,
      complaint,
      left: [],
    });
  });

  it("with another program's file as history is refused", async () => {
    const folder = emptyFolder();
    const path = join(folder, 'history.sqlite');
    writeFileSync(path, 'my own notes');
    chmodSync(folder, 0o777);
    chmodSync(path, 0o666);
    expect(await into(folder)).toEqual({
      code: 2,
      complaint: textOf({ _tag: 'NotADatabase', path }, 'en'),
    });
    expect(readdirSync(folder)).toEqual(['history.sqlite']);
    expect(readFileSync(path, 'utf8')).toBe('my own notes');
  });
});

describe('a reader that stops reading', () => {
  it('does not change exit code or complaint of the demo', async () => {
    const args = [...DEMO, '--history', await emptyStore(), '--out', emptyFolder(), '--all'];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.destroy();
    let complaint = '';
    child.stderr.on('data', (text: Buffer) => (complaint += text.toString()));
    const [code] = (await once(child, 'close')) as [number | null];
    expect([code, complaint.split(':')[0], complaint.split('\n').length]).toEqual([1, 'Different', 2]);
  });
});
