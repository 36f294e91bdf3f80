import { describe, expect, it } from '@jest/globals';

const failureOf = (expectation: () => void): string => {
  try {
    expectation();
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
  return '';
};

describe('an expectation', () => {
  it('is counted whether it passes quickly or not', () => {
    const before = expect.getState().assertionCalls;
    expect(1).toBe(1);
    expect({ a: [1] }).toEqual({ a: [1] });
    expect([1]).toHaveLength(1);
    expect(expect.getState().assertionCalls).toBe(before + 3);
  });

  it.each<readonly [string, () => void, string]>([
    ['another value', () => expect(1).toBe(2), 'Expected: 2'],
    ['the same fields of another object', () => expect({}).toBe({}), 'serializes to the same string'],
    ['another field', () => expect({ a: 1 }).toEqual({ a: 2 }), '-   "a": 2'],
    [
      'an equal value that none may be',
      () => expect({ a: 1 }).not.toEqual({ a: 1 }),
      'Expected: not {"a": 1}',
    ],
    ['another length', () => expect([1]).toHaveLength(2), 'Expected length: 2'],
  ])('says what is wrong: %s', (_, expectation, said) => {
    expect(failureOf(expectation)).toContain(said);
  });

  it('takes for equal what Jest does', () => {
    expect({ a: 1, b: undefined }).toEqual({ a: 1 });
    expect(new Map([[1, new Set([2])]])).toEqual(new Map([[1, new Set([2])]]));
    expect({ at: 3, of: 'x' }).toEqual({ at: expect.any(Number), of: expect.stringMatching(/x/) });
    expect(failureOf(() => expect([0]).toEqual([-0]))).toContain('Expected');
  });

  it('waits for a promise', async () => {
    await expect(Promise.resolve(1)).resolves.toBe(1);
    await expect(Promise.reject(new Error('broken'))).rejects.toThrow('broken');
  });
});
