import { addDays, civilDate, Country, monthsFrom, month } from '@pavadonis/domain';
import { anyCodePoint } from '@pavadonis/fixtures/code-points';
import type { ByName } from '@pavadonis/testing/random';
import fc from 'fast-check';

const date = fc.integer({ min: 0, max: 3_652_058 }).map((days) => addDays(civilDate('0001-01-01'), days));
const whole = fc.maxSafeNat();

/** Values from end to end of what each codec accepts: any text, any amount, any day. */
export const wide: ByName = {
  Id: fc.uuid(),
  CivilDate: date,
  Month: fc.constantFrom(...monthsFrom(month('0001-01'), month('0003-12')), '2018-06', '9999-12'),
  Whole: whole,
  Cents: fc.nat(100_000_000_000),
  Country: fc.constantFrom('AF', 'SY', 'CD', 'PS').filter((code) => Country.is(code)),
  Text: fc.string({ minLength: 1, maxLength: 40, unit: anyCodePoint }).filter((text) => text.trim() !== ''),
  ProviderId: fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,39}$/),
  Shares: fc.integer({ min: 1, max: 9_999 }).map((basisPoints) => [
    { source: 'ESF', basisPoints },
    { source: 'state', basisPoints: 10_000 - basisPoints },
  ]),
};
