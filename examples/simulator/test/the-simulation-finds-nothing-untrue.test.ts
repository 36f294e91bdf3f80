import { describe, expect, it } from '@jest/globals';
import { chance } from '../src/chance';
import { judge, told } from '../src/judge';
import { run } from '../src/run';
import { drawHistory } from '../src/steps';
import { FOUND } from './found';
import { loadLibrary } from './support/library';
import { FIRST_SEED, SEEDS, timeoutFor } from './support/seeds';

describe('several hosts on one store in simulated time', () => {
  const library = loadLibrary();

  it.each([
    ['in the clear', false],
    ['with a vault and documents', true],
  ] as const)(
    `are told nothing untrue by the seeds from ${FIRST_SEED} on, ${SEEDS} of them, %s`,
    async (_, vault) => {
      for (let seed = FIRST_SEED; seed < FIRST_SEED + SEEDS; seed += 1) {
        const failing = await judge(library, seed, vault);
        if (failing !== undefined) throw new Error(told(failing));
      }
    },
    timeoutFor(SEEDS),
  );

  it.each(FOUND)('are told nothing untrue by seed $seed, which found that $untruth', async ({ seed }) => {
    const failing = await judge(library, seed);
    if (failing !== undefined) throw new Error(told(failing));
  });

  it('live through the same history twice if the seed is the same', async () => {
    for (let seed = 1; seed <= 5; seed += 1) {
      const history = drawHistory(chance(seed));
      const once = await run(library, history);
      const again = await run(loadLibrary(), drawHistory(chance(seed)));
      expect(again).toEqual(once);
      expect(once.trace.length).toBeGreaterThan(history.steps.length);
    }
  });

  it('live through years', async () => {
    const { trace } = await run(library, {
      circumstances: drawHistory(chance(1)).circumstances,
      steps: Array.from({ length: 4 }, () => ({ _tag: 'Pass', ms: 366 * 24 * 60 * 60 * 1000 })),
    });
    expect(Number(trace.at(-1)?.split(' ')[0])).toBeGreaterThan(3 * 365 * 24 * 60 * 60 * 1000);
  });
});
