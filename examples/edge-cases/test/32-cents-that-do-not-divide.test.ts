import { describe, expect, it } from '@jest/globals';
import { cents, type Split, splitLines, splitTotal, sumOfSplits } from '@pavadonis/domain';
import { eightyFive } from '@pavadonis/testing/examples/operation';

const line = cents(1_001);
const paid = (fund: number, state: number): Split => ({ ESF_PLUS: cents(fund), state: cents(state) });

describe('edge case 32: cents that do not divide', () => {
  it('lose two if cut, gain one if rounded', () => {
    const cutDown = sumOfSplits([line, line, line].map((each) => splitTotal(each, eightyFive)));
    expect(cutDown).toEqual(paid(2_550, 453));
    expect(3 * Math.round(line * 0.85)).toBe(2_553);
  });

  it('are split once, at the total', () => {
    const lines = splitLines([line, line, line], eightyFive);
    expect(sumOfSplits(lines)).toEqual(paid(2_552, 451));
    expect(splitTotal(cents(3_003), eightyFive)).toEqual(paid(2_552, 451));
    expect(lines).toEqual([paid(851, 150), paid(851, 150), paid(850, 151)]);
  });

  it('never make 11 of 10: one share is a rest', () => {
    expect(Math.round(10 * 0.85) + Math.round(10 * 0.15)).toBe(11);
    expect(splitTotal(cents(10), eightyFive)).toEqual(paid(8, 2));
  });
});
