import { execFile } from 'node:child_process';
import type { Surroundings } from './programs';

/** The lines that a program printed; `failed` is what it said when it failed, empty if it did not. */
export interface Run {
  readonly printed: readonly string[];
  readonly failed: string;
}

// a program that keeps something open does not end by itself
const LONGEST_MS = 120_000;

/** Runs a file by this very Node. */
export const run = (
  args: readonly string[],
  { cwd, surroundings = {} }: { readonly cwd: string; readonly surroundings?: Surroundings },
): Promise<Run> =>
  new Promise((done) => {
    const options = { cwd, env: { ...process.env, ...surroundings }, timeout: LONGEST_MS };
    execFile(process.execPath, args, options, (error, stdout, stderr) => {
      done({
        printed: stdout.split('\n').filter((line) => line !== ''),
        failed: error === null ? '' : error.killed ? 'it does not end' : stderr || error.message,
      });
    });
  });
