import { it } from '@jest/globals';
import { PYTHON } from '@pavadonis/fixtures/python';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const has = (tool: string, ...args: readonly string[]): boolean => spawnSync(tool, args).status === 0;
const hasBoth = PYTHON !== undefined && has('openssl', 'mac', '-help');

/** A test of sealed texts in another language; it is skipped, and says so, where that or openssl is not installed. */
export const itWithPython = (name: string, test: () => void | Promise<void>): void => {
  if (hasBoth) it(name, test);
  else it.skip(`SKIPPED, for want of python3 and openssl 3: ${name}`, () => undefined);
};

/** Asks the second implementation to seal, to open or to unwrap; `siv.py` says how. Throws with what it complains of. */
export const askPython = (asked: readonly object[]): readonly unknown[] => {
  const { stdout, stderr } = spawnSync(PYTHON ?? 'python3', [join(__dirname, 'siv.py')], {
    input: JSON.stringify(asked),
    encoding: 'utf8',
  });
  if (stderr !== '') throw new Error(stderr);
  return JSON.parse(stdout) as readonly unknown[];
};
