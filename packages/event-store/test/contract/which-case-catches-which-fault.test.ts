import { describe, expect, it } from '@jest/globals';
import { runCase } from '@pavadonis/event-store/contract';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allCases, casesOfEveryStore, faultyStores } from './faults/all';
import type { FaultyStore } from './faults/faulty';

// a fault on a line, and under it the cases that catch it
const table = new Map(
  readFileSync(join(__dirname, 'which-case-catches-which-fault.txt'), 'utf8')
    .trimEnd()
    .split(/\n(?! )/)
    .map((entry) => entry.split('\n').map((line) => line.trim()))
    .map(([fault = '', ...cases]) => [fault, cases]),
);

// few reads are enough: whatever these stores do, they do within some turns
const promises = { maxSilentReads: 20 };

const caughtBy = async ({ open, cases = casesOfEveryStore }: FaultyStore): Promise<readonly string[]> => {
  const names: string[] = [];
  for (const each of cases)
    await runCase(each, () => Promise.resolve(open()), promises).catch(() => names.push(each.name));
  return names;
};

describe('the contract of stores', () => {
  it.each(faultyStores)('notices a store that $fault', async (faulty) => {
    const names = await caughtBy(faulty);
    expect(names).toEqual(table.get(faulty.fault));
    expect(names).toContain(faulty.noticedBy);
  });

  it('has no case that catches nothing', () => {
    const catching = new Set([...table.values()].flat());
    expect(allCases.map(({ name }) => name).filter((name) => !catching.has(name))).toEqual([]);
  });

  it('is told of faults that stores have', () => {
    expect([...table.keys()]).toEqual(faultyStores.map(({ fault }) => fault));
  });
});
