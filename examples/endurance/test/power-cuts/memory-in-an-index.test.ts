import { describe, expect, it } from '@jest/globals';
import { orThrow } from '@pavadonis/event-store';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { KIND, personNo, textNo, vaultAt } from '../../src/vault-of-test';
import { commandOf } from '../support/child';
import { inFolder } from '../support/folder';

const HEAD = 32;
const FRAMES = 4 * 4120;
// the C library of Linux fills memory that is given back with this byte, where it is told its complement
const FREED = 0x5a;

/** Leaves files as a power cut does right after the head of each journal was written. */
const cutAfterHeads = async (folder: string): Promise<string> => {
  const [path, left] = [join(folder, 'vault'), join(folder, 'left')];
  const made = await vaultAt(path);
  await orThrow(made.seal(personNo(1), KIND, textNo(1)));
  await orThrow(made.close());
  for (const file of ['.keys', '.register']) copyFileSync(path + file, left + file);
  const vault = await vaultAt(path);
  await orThrow(vault.seal(personNo(2), KIND, textNo(2)));
  const head = readFileSync(`${path}.keys-wal`).subarray(0, HEAD);
  await orThrow(vault.close());
  for (const file of ['.keys', '.register'])
    writeFileSync(`${left}${file}-wal`, Buffer.concat([head, Buffer.alloc(FRAMES)]));
  return left;
};

describe('a vault that is opened after a power cut', () => {
  it('leaves nothing that its memory held before in the index of a journal', () =>
    inFolder(async (folder) => {
      const path = await cutAfterHeads(folder);
      const program = commandOf('opener', path);
      const child = spawn('env', [`MALLOC_PERTURB_=${String(FREED ^ 0xff)}`, ...program]);
      const ended = once(child, 'exit');
      try {
        await Promise.race([once(child.stdout, 'data'), ended]);
        expect(child.exitCode).toBeNull();
        for (const file of ['.keys', '.register']) {
          const index = readFileSync(`${path}${file}-shm`);
          expect(index.filter((byte) => byte === FREED).length).toBeLessThan(100);
        }
      } finally {
        child.kill('SIGKILL');
        await ended;
      }
    }));
});
