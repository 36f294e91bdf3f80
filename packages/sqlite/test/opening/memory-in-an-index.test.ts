import { afterAll, describe, expect, it } from '@jest/globals';
import { programIn } from '@pavadonis/fixtures/program';
import { scratch } from '@pavadonis/fixtures/scratch';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { opened, textsIn } from '../support/notes';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const HOLDER = programIn(newName(), require.resolve('../support/holder'));
const HEAD = 32;
const FRAME = 4120;
// the C library of Linux fills memory that is given back with this byte, where it is told its complement
const FREED = 0x5a;

/** Makes a file, and returns it as a power cut leaves it when its journal holds what is made of a whole one. */
const cutWith = async (journalOf: (whole: Buffer) => Buffer): Promise<string> => {
  const [path, left] = [newName(), newName()];
  (await opened({ path })).close();
  copyFileSync(path, left);
  const database = await opened({ path });
  database.exec("INSERT INTO notes(text) VALUES ('one')");
  // a journal holds no locks
  writeFileSync(`${left}-wal`, journalOf(readFileSync(`${path}-wal`)));
  database.close();
  return left;
};

/** Opens a file in a process of its own, and returns what stands in the index of its journal meanwhile. */
const indexOf = async (path: string): Promise<Buffer> => {
  const program = [process.execPath, HOLDER, path];
  const child = spawn('env', [`MALLOC_PERTURB_=${String(FREED ^ 0xff)}`, ...program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  try {
    await Promise.race([once(child.stdout, 'data'), ended]);
    expect(child.exitCode).toBeNull();
    return readFileSync(`${path}-shm`);
  } finally {
    child.kill('SIGKILL');
    await ended;
  }
};

describe('a file that is opened after a power cut', () => {
  it.each([
    ['the head of a journal and no frame', (whole: Buffer) => whole.fill(0, HEAD)],
    ['the head and half a frame', (whole: Buffer) => whole.subarray(0, HEAD + FRAME / 2)],
    ['the head and a frame that is torn', (whole: Buffer) => whole.fill(0, HEAD + FRAME - 512)],
    ['the head and frames of a former journal', (whole: Buffer) => whole.fill(1, HEAD + 8, HEAD + 16)],
  ])('leaves nothing that the memory held before in the index of %s', async (_, journalOf) => {
    const path = await cutWith(journalOf);
    const index = await indexOf(path);
    expect(index.filter((byte) => byte === FREED).length).toBeLessThan(100);
    const database = await opened({ path, check: true });
    expect(textsIn(database)).toEqual([]);
    database.close();
  });

  it('is not written to where its journal holds a frame', async () => {
    const path = await cutWith((whole) => whole);
    const { size } = statSync(`${path}-wal`);
    const [first, second] = [await opened({ path }), await opened({ path })];
    expect(statSync(`${path}-wal`).size).toBe(size);
    expect(textsIn(first)).toEqual(['one']);
    second.close();
    first.close();
  });

  it('is not written to where it was closed', async () => {
    const path = newName();
    (await opened({ path })).close();
    const before = readFileSync(path);
    (await opened({ path })).close();
    expect(readFileSync(path).equals(before)).toBe(true);
  });
});
