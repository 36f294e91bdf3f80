import { describe, expect, it } from '@jest/globals';
import { chance } from '../src/chance';
import { judge } from '../src/judge';
import { run } from '../src/run';
import { drawHistory } from '../src/steps';
import { FAULTS } from './faults/all';
import type { Fault } from './faults/fault';
import { edited, loadLibrary } from './support/library';
import { FAULT_SEEDS, timeoutFor } from './support/seeds';

// one in so many is looked for in every run; `pnpm torture` looks for all of them, from the first seed on
const SAMPLE = 6;

const isFoundBy = async (
  library: ReturnType<typeof loadLibrary>,
  seed: number,
  vault: boolean,
): Promise<boolean> => (await run(library, drawHistory(chance(seed), vault))).untrue !== undefined;

const seedsFor = async ({ edits, vault = false }: Fault): Promise<number | undefined> => {
  const library = loadLibrary(edits);
  for (let seed = 1; seed <= FAULT_SEEDS; seed += 1) if (await isFoundBy(library, seed, vault)) return seed;
  return undefined;
};

describe('a fault planted in the library', () => {
  if (FAULT_SEEDS > 0)
    it(
      'is found, whichever of all it is',
      async () => {
        const table: { readonly fault: string; readonly seeds: number | undefined }[] = [];
        for (const fault of FAULTS) table.push({ fault: fault.fault, seeds: await seedsFor(fault) });
        console.table(table);
        expect(table.filter(({ seeds }) => seeds === undefined)).toEqual([]);
      },
      timeoutFor(FAULTS.length * FAULT_SEEDS),
    );
  else
    it.each(FAULTS.filter((_, i) => i % SAMPLE === 0))(
      'is found by seed $foundBy: $fault',
      async ({ edits, foundBy, vault = false }) => {
        expect(await isFoundBy(loadLibrary(edits), foundBy, vault)).toBe(true);
      },
    );

  it('is one of many, each of another kind', () => {
    expect(new Set(FAULTS.map(({ fault }) => fault)).size).toBe(FAULTS.length);
    expect(FAULTS.length).toBeGreaterThanOrEqual(40);
  });

  it.each(FAULTS)('can be planted: $fault', ({ edits }) => {
    for (const { file } of edits) expect(edited(file, edits)).not.toBe(edited(file, []));
  });

  it('is refused if its text is not in the source exactly once', () => {
    const edit = { file: 'casework/src/retry.ts', after: '' };
    expect(() => loadLibrary([{ ...edit, before: 'nowhere to be found' }])).toThrow('0 times');
    expect(() => loadLibrary([{ ...edit, before: 'signal' }])).toThrow('and not once');
    expect(() => loadLibrary([{ ...edit, file: 'casework/src/nowhere.ts', before: 'x' }])).toThrow(
      'is not loaded',
    );
  });

  it('is shown by a short history', async () => {
    const [fault] = FAULTS.filter((each) => each.fault === 'is never behind while it is interrupted');
    const failing = await judge(loadLibrary(fault?.edits), fault?.foundBy ?? 1);
    expect(failing?.truth).toBe('how long a read model is behind is true');
    expect(failing?.shortest.steps.length).toBeLessThanOrEqual(5);
  });
});
