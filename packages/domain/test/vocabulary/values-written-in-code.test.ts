import { describe, expect, it } from '@jest/globals';
import {
  allocate,
  cents,
  civilDate,
  GoalId,
  instant,
  month,
  Sex,
  Text,
  text,
  whole,
  written,
} from '@pavadonis/domain';

const ID = '018f2b6a-09af-7c3d-8e4f-5a6b7c8d9e0f';

describe('values written in code', () => {
  it('are the values themselves', () => {
    expect(written(GoalId, ID)).toBe(ID);
    expect(written(Sex, 'female')).toBe('female');
    expect(text('Saldus')).toBe('Saldus');
    expect(whole(0)).toBe(0);
  });

  it('throw where they are none', () => {
    expect(() => written(GoalId, 'goal')).toThrow(RangeError);
    expect(() => text(' ')).toThrow(RangeError);
    expect(() => whole(-1)).toThrow(RangeError);
    expect(() => whole(0.5)).toThrow(RangeError);
  });

  it.each([
    ['a civil date', () => civilDate('2018-02-30'), 'not a civil date, such as 2018-06-30'],
    ['a month', () => month('2018-13'), 'not a month, such as 2018-06'],
    ['a moment', () => instant('2018-06-01'), 'not an instant, such as 2018-06-30T21:00:00.000Z'],
    ['an amount', () => cents(0.5), 'not an amount in cents: 0.5'],
    ['a number', () => whole(-1), 'not a whole number from 0 up: -1'],
    ['lines', () => allocate(cents(1), []), 'nothing to allocate to'],
  ])('tell which one is none, where it cannot be personal: %s', (_, write, message) => {
    expect(write).toThrow(new RangeError(message));
  });

  it('are not told in the error, since they may be personal', () => {
    const personal = 'Anna '.repeat(101);
    expect(() => text(personal)).toThrow(/^(?!.*Anna)/s);
    expect(() => written(Text, personal)).toThrow('not a value of Text');
  });
});
