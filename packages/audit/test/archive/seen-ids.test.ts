import { expect, it } from '@jest/globals';
import { seenIds } from '../../src/archive/seen-ids';

const idOf = (number: number): string => `6a1f3c52-8a0e-5f37-9d7a-${number.toString(16).padStart(12, '0')}`;

it('ids are remembered, however many there are', () => {
  const isNew = seenIds();
  const numbers = Array.from({ length: 20_000 }, (_, i) => i * 3);
  expect(numbers.every((number) => isNew(idOf(number)))).toBe(true);
  expect(numbers.some((number) => isNew(idOf(number)))).toBe(false);
  expect(isNew(idOf(1))).toBe(true);
  expect(isNew('00000000-0000-0000-0000-000000000000')).toBe(true);
  expect(isNew('00000000-0000-0000-0000-000000000000')).toBe(false);
});
