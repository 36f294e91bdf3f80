import { describe, expect, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import { begins, isOpen } from '@pavadonis/projection';

const day = civilDate;

describe('an episode is open', () => {
  it.each([
    ['2018-06-09', false],
    ['2018-06-10', true],
    ['2018-06-14', true],
    ['2018-06-15', false],
    ['2018-06-16', false],
  ])('at the end of %s: %s', (asOf, open) => {
    const episode = { start: day('2018-06-10'), end: day('2018-06-15') };
    expect(isOpen(episode, { asOf: day(asOf) })).toBe(open);
  });

  it('on every later day while it goes on', () => {
    expect(isOpen({ start: day('2018-06-10') }, { asOf: day('2030-01-01') })).toBe(true);
  });
});

describe('an episode begins', () => {
  it('until the day of death, but not after it', () => {
    const dead = { diedOn: day('2018-06-15') };
    expect(begins(dead, { on: day('2018-06-15') })).toBe(true);
    expect(begins(dead, { on: day('2018-06-16') })).toBe(false);
    expect(begins({}, { on: day('2018-06-16') })).toBe(true);
  });
});
