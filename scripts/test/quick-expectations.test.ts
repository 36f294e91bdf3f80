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
    expect('word').not.toMatch(/x/);
    expect(1).toBeDefined();
    expect(expect.getState().assertionCalls).toBe(before + 5);
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
    ['the length that it may not have', () => expect([1]).not.toHaveLength(1), 'Expected length: not 1'],
    ['no match', () => expect('word').toMatch(/x/), 'Expected pattern: /x/'],
    ['a match that none may be', () => expect('word').not.toMatch('or'), 'Expected substring: not "or"'],
    ['no part of a text', () => expect('word').toContain('x'), 'Expected substring: "x"'],
    ['no item of a list', () => expect([{}]).toContain({}), 'toContainEqual'],
    ['an item that none may be', () => expect([NaN, 1]).not.toContain(1), 'Expected value: not 1'],
    ['no equal item', () => expect([{ a: 1 }]).toContainEqual({ a: 2 }), 'Expected value: {"a": 2}'],
    ['another field among others', () => expect({ a: 1, b: 2 }).toMatchObject({ a: 2 }), '-   "a": 2'],
    ['the value itself', () => expect(1).not.toBe(1), 'Expected: not 1'],
    ['as much', () => expect(1).toBeLessThan(1), 'Expected: < 1'],
    ['less', () => expect(1n).toBeGreaterThanOrEqual(2), 'Expected: >= 2'],
    ['more', () => expect(2).toBeLessThanOrEqual(1n), 'Expected: <= 1'],
    ['the same number', () => expect(2).toBeGreaterThan(2), 'Expected: > 2'],
  ])('says what is wrong: %s', (_, expectation, said) => {
    expect(failureOf(expectation)).toContain(said);
  });

  it.each<readonly [string, () => void, string]>([
    ['a pattern for a number', () => expect(1 as unknown as string).toMatch(/1/), 'must be a string'],
    ['no pattern', () => expect('1').not.toMatch(1 as unknown as string), 'must be a string or regular'],
    ['a part of nothing', () => expect(undefined).not.toContain('a'), 'must not be null nor undefined'],
    ['a part that is no text', () => expect('1').not.toContain(1), 'must be a string'],
    ['fields of a number', () => expect(1).not.toMatchObject({}), 'must be a non-null object'],
    ['the length of a number', () => expect(1).not.toHaveLength(1), 'must have a length property'],
    ['no length', () => expect([]).not.toHaveLength(-1), 'must be a non-negative integer'],
    ['a text for a number', () => expect('1').not.toBeLessThan(0), 'must be a number or bigint'],
  ])('leaves to Jest what is no question: %s', (_, expectation, said) => {
    expect(failureOf(expectation)).toContain(said);
  });

  it('finds a pattern that goes on from where it was from the beginning each time', () => {
    const pattern = /a/g;
    for (let time = 0; time < 3; time += 1) expect('a').toMatch(pattern);
    expect(pattern.lastIndex).toBe(0);
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
