import { describe, expect, it } from '@jest/globals';
import { month } from '@pavadonis/domain';
import * as Operation from '@pavadonis/domain/operation';
import { eightyFive, seventyFive } from '@pavadonis/testing/examples/operation';

const first = { from: month('2024-01'), shares: eightyFive };
const next = { from: month('2024-07'), shares: seventyFive };

describe('the rate of a month', () => {
  it('is none before the first one', () => {
    expect(Operation.sharesIn([first, next], month('2023-12'))).toBeUndefined();
  });

  it('is the one set from the latest month up to it, in any order', () => {
    for (const rates of [
      [first, next],
      [next, first],
    ]) {
      expect(Operation.sharesIn(rates, month('2024-01'))).toBe(eightyFive);
      expect(Operation.sharesIn(rates, month('2024-06'))).toBe(eightyFive);
      expect(Operation.sharesIn(rates, month('2024-07'))).toBe(seventyFive);
      expect(Operation.sharesIn(rates, month('2031-01'))).toBe(seventyFive);
    }
  });

  it('is the one set last where two are set from the same month', () => {
    const instead = { from: first.from, shares: seventyFive };
    expect(Operation.sharesIn([first, instead], month('2024-02'))).toBe(seventyFive);
    expect(Operation.sharesIn([instead, first], month('2024-02'))).toBe(eightyFive);
  });
});
