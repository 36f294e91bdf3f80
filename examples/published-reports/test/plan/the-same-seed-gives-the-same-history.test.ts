import { describe, expect, it } from '@jest/globals';
import { plan } from '../../src/plan/plan';

describe('the same seed gives the same history', () => {
  it('to the letter', () => {
    expect(JSON.stringify(plan(5))).toBe(JSON.stringify(plan(5)));
  });

  it('and another seed another one', () => {
    expect(JSON.stringify(plan(6))).not.toBe(JSON.stringify(plan(5)));
  });
});
