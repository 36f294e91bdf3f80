import { describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { runOfDemo } from '../demo/run-of-demo';

const PARTS = ['--disable-warning=ExperimentalWarning', join(__dirname, '../../../parts/dist/main.js')];

describe('the history, replayed by four processes', () => {
  it('gives every published figure, each process a part of its events', async () => {
    const { folder } = await runOfDemo();
    const given = ['--history', join(folder, 'history.sqlite')];
    const { stdout } = await promisify(execFile)(process.execPath, [...PARTS, ...given]);
    const lines = stdout.trimEnd().split('\n');
    const told = lines
      .slice(0, 4)
      .sort()
      .map((line) => /^Part (\d) of 4: ([\d,]+) events, /.exec(line));
    expect(told.map((match) => match?.[1])).toEqual(['1', '2', '3', '4']);
    const events = told.map((match) => Number(match?.[2]?.replace(',', '')));
    expect(events.reduce((sum, each) => sum + each, 0)).toBe(75_143);
    expect(Math.min(...events)).toBeGreaterThan(75_143 / 5);
    expect(lines.slice(4)).toEqual(['Joined: 75,143 events, 170 of 170 published figures equal']);
  });
});
