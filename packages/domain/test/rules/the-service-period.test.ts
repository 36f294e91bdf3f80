import { describe, expect, it } from '@jest/globals';
import { addMonths, type CivilDate, civilDate, furthestLimit, serviceLimit } from '@pavadonis/domain';
import { Temporal } from '@js-temporal/polyfill';
import { dayBetween } from '@pavadonis/testing/random';
import fc from 'fast-check';

const date = (text: string | undefined): CivilDate | undefined =>
  text === undefined ? undefined : civilDate(text);
const RULE_SETS = ['SP-2016', 'SP-2020', 'SP-2023'] as const;

describe('an asylum seeker’s period', () => {
  it('is three months from arrival under SP-2016', () => {
    expect(serviceLimit('SP-2016', { arrivedOn: civilDate('2017-01-31') })).toBe('2017-04-30');
    expect(serviceLimit('SP-2016', { arrivedOn: civilDate('2016-04-06') })).toBe('2016-07-06');
  });

  it('has no limit under SP-2016 without an arrival', () => {
    expect(serviceLimit('SP-2016', {})).toBeUndefined();
  });

  it.each(['SP-2020', 'SP-2023'] as const)('has no limit under %s', (ruleSet) => {
    expect(serviceLimit(ruleSet, { arrivedOn: civilDate('2020-01-31') })).toBeUndefined();
  });
});

describe.each(RULE_SETS)('the period after status under %s', (ruleSet) => {
  it.each([
    ['2018-06-15', '2019-06-15'],
    ['2020-02-29', '2021-02-28'],
    ['2019-02-28', '2020-02-28'],
    ['2019-12-31', '2020-12-31'],
  ])('runs from %s to %s, whenever the person arrived', (status, limit) => {
    const firstStatusOn = civilDate(status);
    expect(serviceLimit(ruleSet, { firstStatusOn })).toBe(limit);
    expect(serviceLimit(ruleSet, { firstStatusOn, arrivedOn: civilDate('2016-01-01') })).toBe(limit);
  });

  it('is twelve months, as the polyfill counts them', () => {
    fc.assert(
      fc.property(dayBetween(civilDate('2016-01-01'), 3_652), (firstStatusOn) => {
        expect(serviceLimit(ruleSet, { firstStatusOn })).toBe(
          Temporal.PlainDate.from(firstStatusOn).add({ years: 1 }).toString(),
        );
      }),
    );
  });
});

describe('a limit beyond the calendar', () => {
  const on = civilDate('9999-06-15');
  it.each(RULE_SETS)('is its last day under %s', (ruleSet) => {
    expect(serviceLimit(ruleSet, { firstStatusOn: on })).toBe('9999-12-31');
    expect(furthestLimit(ruleSet, on)).toBe('9999-12-31');
  });
});

describe('an extension of the service period', () => {
  const firstStatusOn = civilDate('2024-02-29');
  const limit = (ruleSet: (typeof RULE_SETS)[number], extendedUntil: string | undefined) =>
    serviceLimit(ruleSet, { firstStatusOn, extendedUntil: date(extendedUntil) });

  it('reaches 24 months under SP-2023, none before', () => {
    expect(furthestLimit('SP-2016', firstStatusOn)).toBe('2025-02-28');
    expect(furthestLimit('SP-2020', firstStatusOn)).toBe('2025-02-28');
    expect(furthestLimit('SP-2023', firstStatusOn)).toBe('2026-02-28');
  });

  it.each([
    [undefined, '2025-02-28'],
    ['2024-12-31', '2025-02-28'],
    ['2025-02-28', '2025-02-28'],
    ['2025-03-01', '2025-03-01'],
    ['2026-02-28', '2026-02-28'],
    ['2026-03-01', '2026-02-28'],
  ])('until %p moves the limit of SP-2023 to %s', (until, expected) => {
    expect(limit('SP-2023', until)).toBe(expected);
  });

  it('moves no other limit', () => {
    for (const ruleSet of ['SP-2016', 'SP-2020'] as const)
      expect(limit(ruleSet, '2025-12-31')).toBe('2025-02-28');
    const arrivedOn = civilDate('2016-04-06');
    expect(serviceLimit('SP-2016', { arrivedOn, extendedUntil: addMonths(arrivedOn, 12) })).toBe(
      '2016-07-06',
    );
  });
});
