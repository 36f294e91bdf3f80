import { describe, expect, it } from '@jest/globals';
import { type LawOptions, obeysTheLaws } from '@pavadonis/testing-projection';
import { faultyModels } from './faults/all';

/** Returns the messages of the laws that a faulty read model breaks. */
const failuresOf = async (options: LawOptions): Promise<readonly string[]> => {
  const [faulty] = faultyModels;
  if (faulty === undefined) throw new RangeError('no fault is planted');
  const tests: (() => Promise<void>)[] = [];
  const runner = {
    describe: (_: string, register: () => void) => register(),
    it: (_: string, test: () => Promise<void>) => tests.push(test),
  };
  obeysTheLaws(runner, faulty.model(), { ...faulty.options, ...options, runs: 50 });
  const failures: string[] = [];
  for (const test of tests)
    await test().catch((error: unknown) => failures.push(error instanceof Error ? error.message : ''));
  return failures;
};

const seedIn = (message: string | undefined): number => {
  const [, seed] = /\{ seed: (\d+) \}$/.exec(message ?? '') ?? [];
  return Number(seed);
};

describe('the seed of the random logs', () => {
  it('is printed by a failure, and makes the same logs again', async () => {
    const failures = await failuresOf({});
    const seed = seedIn(failures[0]);
    expect(await failuresOf({ seed })).toEqual(failures);
  });

  it('makes other logs where it is another', async () => {
    const [one, other] = [await failuresOf({ seed: 1 }), await failuresOf({ seed: 2 })];
    expect([seedIn(one[0]), seedIn(other[0])]).toEqual([1, 2]);
    const logsOf = (failures: readonly string[]) => failures.map((each) => each.replace(/\n.*$/, ''));
    expect(logsOf(one)).not.toEqual(logsOf(other));
  });
});
