import { describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lastReadings } from '../../src/desk/read-readings';

const reading = (by: string) => ({
  at: '2024-03-04T08:00:00.000Z',
  by,
  why: 'client page',
  stream: 'client-0190163d-8694-739b-aea5-966c26f8ad90',
  kinds: ['goal-text'],
});

const read = async (content: string, most?: number) => {
  const folder = mkdtempSync(join(tmpdir(), 'readings-'));
  try {
    writeFileSync(join(folder, 'readings.jsonl'), content);
    return await lastReadings(join(folder, 'readings.jsonl'), most);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

describe('the end of the log of readings', () => {
  const lines = ['a', 'b', 'c'].map((by) => `${JSON.stringify(reading(by))}\n`);

  it('has the last one in front', async () => {
    const { readings, isCut } = await read(lines.join(''));
    expect([readings.map(({ by }) => by), isCut]).toEqual([['c', 'b', 'a'], false]);
  });

  it('leaves out a line that is cut in two, at either end', async () => {
    const { readings, isCut } = await read(`${lines.join('')}{"at":"2024`, (lines[0]?.length ?? 0) * 2 + 20);
    expect([readings.map(({ by }) => by), isCut]).toEqual([['c', 'b'], true]);
  });

  it('leaves out what is no reading, and is empty where nobody read', async () => {
    expect((await read('null\n[]\n{"by":1}\n\n')).readings).toEqual([]);
    expect(await read('')).toEqual({ readings: [], isCut: false });
  });
});
