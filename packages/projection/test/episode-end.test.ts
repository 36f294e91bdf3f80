import { describe, expect, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import { episodeEnd, isOpen } from '@pavadonis/projection';

const day = civilDate;

describe('an episode ends', () => {
  it('on its last day, where the client is alive or died later', () => {
    expect(episodeEnd({}, { end: day('2018-06-15') })).toBe('2018-06-15');
    expect(episodeEnd({ diedOn: day('2018-06-15') }, { end: day('2018-06-15') })).toBe('2018-06-15');
    expect(episodeEnd({ diedOn: day('2018-06-16') }, { end: day('2018-06-15') })).toBe('2018-06-15');
  });

  it('on the day of death before it', () => {
    expect(episodeEnd({ diedOn: day('2018-06-14') }, { end: day('2018-06-15') })).toBe('2018-06-14');
    expect(episodeEnd({ diedOn: day('2018-06-14') }, {})).toBe('2018-06-14');
  });

  it('on no day while it goes on', () => {
    expect(episodeEnd({}, {})).toBeUndefined();
  });
});

describe('an episode is open', () => {
  it.each([
    ['2018-06-09', false],
    ['2018-06-10', true],
    ['2018-06-14', true],
    ['2018-06-15', false],
    ['2018-06-16', false],
  ])('at the end of %s: %s', (asOf, open) => {
    const episode = { start: day('2018-06-10'), end: day('2018-06-15') };
    expect(isOpen({}, episode, { asOf: day(asOf) })).toBe(open);
    expect(isOpen({ diedOn: day('2018-06-15') }, { start: episode.start }, { asOf: day(asOf) })).toBe(open);
  });

  it('on every later day while it goes on', () => {
    expect(isOpen({}, { start: day('2018-06-10') }, { asOf: day('2030-01-01') })).toBe(true);
  });
});
