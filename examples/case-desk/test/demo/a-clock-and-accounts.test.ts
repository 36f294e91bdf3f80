import { describe, expect, it } from '@jest/globals';
import { instant } from '@pavadonis/domain';
import { randomBytes } from 'node:crypto';
import { inventedAccounts } from '../../src/demo/accounts';
import { demoClock } from '../../src/demo/clock';
import { roles } from '../../src/rights/rights';

describe('the clock of the demo', () => {
  it('begins after the invented history, and goes on by the time that passes', () => {
    let passed = 5000;
    const { now } = demoClock(() => passed);
    expect(now()).toBe('2024-01-02T07:00:00.000Z');
    passed += 1500;
    expect(now()).toBe('2024-01-02T07:00:01.500Z');
  });

  it('is put forward to what an earlier start recorded, and never back', () => {
    const { now, putForward } = demoClock(() => 0);
    putForward(instant('2024-03-01T00:00:00.000Z'));
    expect(now()).toBe('2024-03-01T00:00:00.000Z');
    putForward(instant('2024-02-01T00:00:00.000Z'));
    expect(now()).toBe('2024-03-01T00:00:00.000Z');
  });
});

describe('the accounts of the demo', () => {
  it('are one for each role, with passwords of twenty signs of chance, of which none is like another', () => {
    const all = [...inventedAccounts(randomBytes), ...inventedAccounts(randomBytes)];
    expect(all.slice(0, roles.length).map(({ role }) => role)).toEqual(roles);
    expect(new Set(all.map(({ password }) => password)).size).toBe(all.length);
    for (const { password } of all) expect(password).toMatch(/^[a-km-np-z2-9]{20}$/);
  });
});
