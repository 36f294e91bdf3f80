import { describe, expect, it } from '@jest/globals';
import { type AgeClass, ageClass, type Birth, civilDate } from '@pavadonis/domain';

const born = (date: string, precision: Birth['precision'] = 'day'): Birth => ({
  date: civilDate(date),
  precision,
});

const cases: readonly (readonly [what: string, birth: Birth | undefined, on: string, expected: AgeClass])[] =
  [
    ['a child up to the day before the 18th birthday', born('2000-06-15'), '2018-06-14', 'child'],
    ['an adult on the 18th birthday', born('2000-06-15'), '2018-06-15', 'adult'],
    ['an adult in the month report of the birthday', born('2000-06-15'), '2018-06-30', 'adult'],
    ['a child, before a birth date is corrected', born('2001-01-01'), '2018-12-31', 'child'],
    ['an adult, once it is', born('1999-03-10'), '2018-12-31', 'adult'],
    ['a child on 28 February, born on the 29th', born('2000-02-29'), '2018-02-28', 'child'],
    ['an adult on 1 March, born on 29 February', born('2000-02-29'), '2018-03-01', 'adult'],
    ['unknown without a birth date', undefined, '2018-06-15', 'unknown'],
    [
      'unknown in the year a birth known to the year turns 18',
      born('2000-01-01', 'year'),
      '2018-06-15',
      'unknown',
    ],
    [
      'unknown on the first day of that year, as who was born on it is adult',
      born('2000-07-01', 'year'),
      '2018-01-01',
      'unknown',
    ],
    ['a child the year before', born('2000-01-01', 'year'), '2017-12-31', 'child'],
    ['an adult on the last day of that year', born('2000-01-01', 'year'), '2018-12-31', 'adult'],
    [
      'unknown in the month a birth known to the month turns 18',
      born('2000-06-15', 'month'),
      '2018-06-29',
      'unknown',
    ],
    ['a child before that month', born('2000-06-15', 'month'), '2018-05-31', 'child'],
    ['an adult on its last day', born('2000-06-15', 'month'), '2018-06-30', 'adult'],
    [
      'unknown on 28 February for a birth in February of a leap year',
      born('2000-02-01', 'month'),
      '2018-02-28',
      'unknown',
    ],
    [
      'an adult from 1 March for a birth in February of a leap year',
      born('2000-02-01', 'month'),
      '2018-03-01',
      'adult',
    ],
    ['a child in the last month of the calendar', born('9999-12-01', 'month'), '9999-12-31', 'child'],
    ['unknown then for a birth 18 years before', born('9981-12-01', 'month'), '9999-12-30', 'unknown'],
    ['an adult on its last day', born('9981-12-01', 'month'), '9999-12-31', 'adult'],
    [
      'decided by an estimated birth date as by an exact one',
      born('2000-01-01', 'estimated'),
      '2018-01-01',
      'adult',
    ],
  ];

describe('the age class', () => {
  it.each(cases)('is %s', (_, birth, on, expected) => {
    expect(ageClass(birth, civilDate(on))).toBe(expected);
  });
});
