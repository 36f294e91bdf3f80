import { describe, expect, it } from '@jest/globals';
import { ENOUGH } from '@pavadonis/fixtures/logs-for-laws';
import { journal, lawsOf, obeysTheLaws } from '@pavadonis/testing-projection';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { faultyModels } from './faults/all';
import type { FaultyModel } from './faults/faulty';

// a fault on a line, and under it the laws that catch it
const table = new Map(
  readFileSync(join(__dirname, 'which-law-catches-which-fault.txt'), 'utf8')
    .trimEnd()
    .split(/\n(?! )/)
    .map((entry) => entry.split('\n').map((line) => line.trim()))
    .map(([fault = '', ...laws]) => [fault, laws]),
);

const caughtBy = async ({ model, options = {} }: FaultyModel): Promise<readonly string[]> => {
  const tests: (readonly [name: string, test: () => Promise<void>])[] = [];
  const runner = {
    describe: (_: string, register: () => void) => register(),
    it: (name: string, test: () => Promise<void>) => tests.push([name, test]),
  };
  // the same logs each time
  obeysTheLaws(runner, model(), { ...options, runs: ENOUGH, seed: 1 });
  const caught: string[] = [];
  for (const [name, test] of tests) await test().catch(() => caught.push(name));
  return caught;
};

describe('the laws of read models', () => {
  it.each(faultyModels)('catch a read model that $fault', async (faulty) => {
    const names = await caughtBy(faulty);
    expect(names).toEqual(table.get(faulty.fault));
    expect(names).toContain(faulty.noticedBy);
  });

  it('catch something, each of them', () => {
    const catching = new Set([...table.values()].flat());
    const all = lawsOf(journal).map(({ name }) => name);
    expect(all.filter((name) => !catching.has(name))).toEqual([]);
  });

  it('have a table of the faults that are planted', () => {
    expect([...table.keys()]).toEqual(faultyModels.map(({ fault }) => fault));
  });
});
