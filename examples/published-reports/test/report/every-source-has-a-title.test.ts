import { describe, expect, it } from '@jest/globals';
import { published } from '../../src/figures/published';
import { sources } from '../../src/report/sources';

describe('the sources of a report', () => {
  it('name every source of a published figure once', () => {
    const named = sources.map(({ id }) => id);
    expect(new Set(named).size).toBe(named.length);
    expect(published.filter(({ source }) => !named.includes(source))).toEqual([]);
  });
});
