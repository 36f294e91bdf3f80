import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import type { TimedTwice } from '../speed';

/** The two programs that answer the same question from the same history. */
export const PROGRAMS = ['bare program', 'pavadonis report'] as const;
export type Program = (typeof PROGRAMS)[number];

const CLI = join(dirname(require.resolve('@pavadonis/cli/package.json')), 'bin/pavadonis.js');
const DEMO = join(__dirname, '../../../examples/published-reports/dist/main.js');
const QUIET = '--disable-warning=ExperimentalWarning';

/** Returns the path of the demo's history, which is written once and found again. */
export const demoHistory = async (folder: string): Promise<string> => {
  const path = join(folder, 'demo', 'history.sqlite');
  // the page stands beside it once all is written
  if (!existsSync(join(folder, 'demo', 'audit.json')))
    await promisify(execFile)(process.execPath, [QUIET, DEMO, '--out', dirname(path)]);
  return path;
};

const argumentsOf = (path: string): Readonly<Record<Program, readonly string[]>> => ({
  'bare program': [join(__dirname, 'bare-replay.js'), path, '2018-06-01', '2018-06-30'],
  'pavadonis report': [CLI, 'report', 'served', '--month', '2018-06', '--store', path, '--format', 'csv'],
});

/** Measures a program from its start: by the clock to its first output, and all of its processor time. */
export const measureStart = async (program: Program, path: string): Promise<TimedTwice> => {
  const began = performance.now();
  const child = spawn(
    process.execPath,
    [QUIET, '--require', join(__dirname, 'tell-processor-time.js'), ...argumentsOf(path)[program]],
    { stdio: ['ignore', 'pipe', 'inherit', 'pipe'] },
  );
  const [, stdout, , channel] = child.stdio as unknown as readonly [null, Readable, null, Readable];
  const told = text(channel);
  await once(stdout, 'data');
  const seconds = (performance.now() - began) / 1000;
  stdout.resume();
  await once(child, 'close');
  if (child.exitCode !== 0) throw new Error(`${program} ended with ${String(child.exitCode)}`);
  return { wall: { count: 1, seconds }, processor: { count: 1, seconds: Number(await told) } };
};
