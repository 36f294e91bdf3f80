import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Measures one contender of a benchmark in a fresh process. */
export const contend = async <Measured>(benchmark: string, ...args: readonly string[]): Promise<Measured> => {
  const script = join(__dirname, 'contend.js');
  const { stdout } = await run(process.execPath, ['--expose-gc', script, benchmark, ...args]);
  return JSON.parse(stdout) as Measured;
};

/**
 * Measures all contenders one after the other, round after round, so that a
 * slow moment of the machine affects them all.
 */
export const inRounds = async <Contender extends string, Measured>(
  contenders: readonly Contender[],
  count: number,
  measure: (contender: Contender, round: number) => Promise<Measured>,
): Promise<readonly Readonly<Record<Contender, Measured>>[]> => {
  const rounds: Readonly<Record<Contender, Measured>>[] = [];
  for (let round = 1; round <= count; round += 1) {
    const measured: (readonly [Contender, Measured])[] = [];
    for (const contender of contenders) measured.push([contender, await measure(contender, round)]);
    rounds.push(Object.fromEntries(measured) as Record<Contender, Measured>);
  }
  return rounds;
};
