import { describe, expect, it } from '@jest/globals';
import { ContactId, written } from '@pavadonis/domain';
import { contactNumberOf } from '../src/folds/client/days-of-contact/contact-number';

const COUNT = 50_000;

const uuid = (digits: string): ContactId =>
  written(
    ContactId,
    [0, 8, 12, 16, 20].map((from, place) => digits.slice(from, [8, 12, 16, 20, 32][place])).join('-'),
  );
const hex = (number: number, digits: number): string => number.toString(16).padStart(digits, '0');

// ids that differ in few of their digits, as hosts may count them up
const alike: Readonly<Record<string, (number: number) => string>> = {
  'in their last digits': (number) => `018f000000007000${hex(number, 16)}`,
  'in their first digits': (number) => `${hex(number, 8)}00007000${'8'.padEnd(16, '0')}`,
  'in the middle': (number) => `018f0000${hex(number, 8)}${'8'.padEnd(16, '0')}`,
  'in two places alike': (number) => `${hex(number, 8)}0000700080000000${hex(number, 8)}`,
};

describe('the numbers of contacts', () => {
  it.each(Object.entries(alike))('differ where ids differ %s, in either half', (_, idOf) => {
    const numbers = Array.from({ length: COUNT }, (__, number) => contactNumberOf(uuid(idOf(number))));
    expect(new Set(numbers).size).toBe(COUNT);
    expect(numbers.every((number) => Number.isInteger(number) && 0 <= number && number < 2 ** 52)).toBe(true);
    // of so many random halves, some 19 have the number of an earlier one
    for (const half of [
      (number: number) => number % 2 ** 26,
      (number: number) => Math.floor(number / 2 ** 26),
    ])
      expect(COUNT - new Set(numbers.map(half)).size).toBeLessThan(60);
  });
});
