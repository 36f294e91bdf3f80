import { describe, expect, it } from '@jest/globals';
import { type Birth, birthBounds, civilDate, ofAgeFrom } from '@pavadonis/domain';

const born = (date: string, precision: Birth['precision']): Birth => ({ date: civilDate(date), precision });

describe('an imprecise birth', () => {
  it.each([
    ['day', '2008-02-10', '2008-02-10'],
    ['estimated', '2008-02-10', '2008-02-10'],
    ['month', '2008-02-01', '2008-02-29'],
    ['year', '2008-01-01', '2008-12-31'],
  ] as const)('lies between two days, known to the %s', (precision, earliest, latest) =>
    expect(birthBounds(born('2008-02-10', precision))).toEqual({ earliest, latest }),
  );

  it.each([
    ['2008-02-10', 'day', '2026-02-10'],
    ['2008-02-10', 'year', '2026-12-31'],
    ['2008-02-29', 'day', '2026-03-01'],
    ['2008-02-03', 'month', '2026-03-01'],
  ] as const)('is of age for certain counted from its last day: %s to %s', (date, precision, from) =>
    expect(ofAgeFrom(born(date, precision))).toBe(from),
  );
});
