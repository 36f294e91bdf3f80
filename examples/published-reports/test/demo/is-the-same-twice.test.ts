import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { published } from '../../src/figures/published';
import { DEMO, scratch } from '../given';

const { newName, removeAll } = scratch();
afterAll(removeAll);

/** Runs the built demo into a new folder; rejects if the exit code is not 0. */
const demo = async () => {
  const folder = newName();
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [...DEMO, '--out', folder]);
  return { folder, said: stdout, complaint: stderr, report: readFileSync(join(folder, 'report.html')) };
};

const saidOf = (what: string, { said }: Pick<Awaited<ReturnType<typeof demo>>, 'said'>): string =>
  new RegExp(`^${what}: (.+)$`, 'm').exec(said)?.[1] ?? '';

describe('the demo, run twice with the same seed', () => {
  let first: Awaited<ReturnType<typeof demo>>;
  let second: Awaited<ReturnType<typeof demo>>;

  beforeAll(async () => {
    [first, second] = await Promise.all([demo(), demo()]);
  });

  it('records the same history', () => {
    expect(saidOf('SHA-256', first)).toMatch(/^[0-9a-f]{64}$/);
    expect(saidOf('SHA-256', second)).toBe(saidOf('SHA-256', first));
    expect(saidOf('Events', second)).toBe(saidOf('Events', first));
  });

  it('writes the same report', () => {
    expect(first.report.length).toBeGreaterThan(0);
    expect(second.report.equals(first.report)).toBe(true);
  });

  it('prints every figure by its id, all of them equal', () => {
    const told = first.said.split('\n');
    const missing = published.filter(({ id }) => !told.some((line) => line.startsWith(`│ ${id} `)));
    expect(missing.map(({ id }) => id)).toEqual([]);
    const all = String(published.length);
    expect(saidOf('Equal figures', first)).toBe(`${all} of ${all}`);
    expect(first.said).not.toContain('DIFFERS');
    expect(first.complaint).toBe('');
  });

  it('prints its events, speed, memory and the path of the report', () => {
    expect(saidOf('Events', first)).toMatch(/^\d\d,\d{3} \(all persons are invented\)$/);
    expect(saidOf('Replay', first)).toMatch(/^\d+\.\d\d s, [\d,]+ events per second$/);
    expect(saidOf('Peak memory', first)).toMatch(/^[\d,]+ MB$/);
    expect(saidOf('Report', first)).toBe(join(first.folder, 'report.html'));
    expect(readdirSync(first.folder).sort()).toEqual(['history.sqlite', 'report.html']);
  });
});
