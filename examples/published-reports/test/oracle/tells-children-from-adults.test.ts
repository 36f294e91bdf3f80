import { expect, it } from '@jest/globals';
import { ageClass } from './age';
import type { Birth } from './fact';

const born = (date: string, precision: Birth['precision'] = 'day'): Birth => ({ date, precision });

it.each([
  [born('2000-07-16'), '2018-07-15', 'child'],
  [born('2000-07-16'), '2018-07-16', 'adult'],
  [born('2000-07-16', 'estimated'), '2018-07-16', 'adult'],
  [born('2000-02-29'), '2018-02-28', 'child'],
  [born('2000-02-29'), '2018-03-01', 'adult'],
  [born('2000-06-01', 'month'), '2018-05-31', 'child'],
  [born('2000-06-01', 'month'), '2018-06-29', 'unknown'],
  [born('2000-06-01', 'month'), '2018-06-30', 'adult'],
  [born('2000-01-01', 'year'), '2018-07-16', 'unknown'],
  [born('1999-01-01', 'year'), '2018-07-16', 'adult'],
  [born('2001-01-01', 'year'), '2018-07-16', 'child'],
  [undefined, '2018-07-16', 'unknown'],
] as const)('born %j: on %s %s', (birth, day, expected) => expect(ageClass(birth, day)).toBe(expected));
