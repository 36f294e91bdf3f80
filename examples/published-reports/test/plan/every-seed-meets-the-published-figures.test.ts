import { describe, expect, it } from '@jest/globals';
import { plan } from '../../src/plan/plan';
import { figures } from './published-figures';

const seeds = [0, -1, 2_147_483_647, ...Array.from({ length: 7 }, (_, i) => 2016 + i * 97)];

describe('every seed meets the published figures', () => {
  it.each(seeds)('seed %i', (seed) => {
    const all = figures(plan(seed));
    const planned = all.map(([name, value]) => [name, value]);
    const published = all.map(([name, , value]) => [name, value]);
    expect(planned).toEqual(published);
  });
});
