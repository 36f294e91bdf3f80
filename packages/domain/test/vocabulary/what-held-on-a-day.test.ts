import { describe, expect, it } from '@jest/globals';
import { civilDate, heldOn } from '@pavadonis/domain';

describe('what held on a day', () => {
  const timeline = [
    { from: civilDate('2018-06-01'), value: 'first' },
    { from: civilDate('2018-06-15'), value: 'morning' },
    { from: civilDate('2018-06-15'), value: 'evening' },
    { from: civilDate('2018-07-01'), value: 'last' },
  ];

  it.each([
    ['2018-05-31', undefined],
    ['2018-06-01', 'first'],
    ['2018-06-14', 'first'],
    ['2018-06-15', 'evening'],
    ['2018-06-30', 'evening'],
    ['2018-07-01', 'last'],
    ['2099-12-31', 'last'],
  ])('at the end of %s was %s', (day, value) => {
    expect(heldOn(timeline, civilDate(day))).toBe(value);
  });

  it('is nothing where nothing ever held', () => {
    expect(heldOn([], civilDate('2018-06-01'))).toBeUndefined();
  });
});
