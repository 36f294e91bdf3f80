import { describe, expect, it } from '@jest/globals';
import { civilDate, exitResultsUntil, followUpFrom } from '@pavadonis/domain';

describe('the results of an exit', () => {
  it('count for four weeks, the last day included', () =>
    expect(exitResultsUntil(civilDate('2024-02-01'))).toBe('2024-02-29'));
});

describe('the follow-up of an exit', () => {
  it.each([
    ['2024-02-12', '2024-08-12'],
    ['2024-08-31', '2025-02-28'],
  ])('is due six months later, or on the month’s end: %s, %s', (exit, from) =>
    expect(followUpFrom(civilDate(exit))).toBe(from),
  );
});
