import { describe, expect, it } from '@jest/globals';
import { sameFacts } from '@pavadonis/domain';
import fc from 'fast-check';

/** What "the same facts" means, said another way: a record is its fields in order, apart from lists by its name. */
const sorted = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(sorted);
  const fields = Object.entries(value).filter(([, each]) => each !== undefined);
  return { fields: fields.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => [key, sorted(each)]) };
};

const small = fc.object({
  maxDepth: 2,
  maxKeys: 2,
  key: fc.constantFrom('a', 'b', 'c'),
  values: [fc.constantFrom(0, 1, '0', null)],
});

describe('the same facts', () => {
  it('are those whose JSON is the same, whatever the order of fields', () => {
    fc.assert(
      fc.property(small, small, (a, b) => {
        expect(sameFacts(a, b)).toBe(JSON.stringify(sorted(a)) === JSON.stringify(sorted(b)));
        expect(sameFacts(a, Object.fromEntries(Object.entries(a).reverse()))).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it('may leave a field out or say undefined', () => {
    expect(sameFacts({ a: 1 }, { a: 1, b: undefined })).toBe(true);
    expect(sameFacts({ a: 1, b: undefined }, { a: 1, c: undefined })).toBe(true);
    expect(sameFacts({ a: 1 }, { a: 1, b: null })).toBe(false);
  });

  it('tell lists from records, and lists by their order', () => {
    expect(sameFacts([1], { 0: 1 })).toBe(false);
    expect(sameFacts([], {})).toBe(false);
    expect(sameFacts([1, 2], [2, 1])).toBe(false);
    expect(sameFacts(undefined, {})).toBe(false);
  });
});
