import { describe, expect, it } from '@jest/globals';
import { sameFacts } from '@pavadonis/domain';
import { eventId } from '@pavadonis/testing/examples/ids';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import fc from 'fast-check';

/** Defines "the same facts" another way: a record is its fields in order, apart from lists by its name. */
const sorted = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(sorted);
  const fields = Object.entries(value).filter(([, each]) => each !== undefined);
  return { fields: fields.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => [key, sorted(each)]) };
};

const leaf = fc.constantFrom<unknown>(0, 1, '0', null);
const key = fc.constantFrom('a', 'b', 'c', '0');

/** Values, lists and records, one within another so many times at most. */
const nested = (depth: number): fc.Arbitrary<unknown> =>
  depth === 0
    ? leaf
    : fc.oneof(
        leaf,
        fc.array(nested(depth - 1), { maxLength: 2 }),
        fc.dictionary(key, nested(depth - 1), { maxKeys: 3, noNullPrototype: true }),
      );

/** The same facts, with every record's fields the other way round and one that is not there. */
const retold = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(retold);
  const fields = Object.entries(value).reverse();
  return Object.fromEntries([...fields.map(([name, each]) => [name, retold(each)]), ['d', undefined]]);
};

describe('the same facts', () => {
  it('are those whose JSON is the same', () => {
    fc.assert(
      fc.property(nested(2), nested(2), (a, b) => {
        expect(sameFacts(a, b)).toBe(JSON.stringify(sorted(a)) === JSON.stringify(sorted(b)));
      }),
      { numRuns: 1_000 },
    );
  });

  it('may have any order of fields, and name an absent one', () => {
    fc.assert(
      fc.property(nested(3), (facts) => {
        expect(sameFacts(facts, retold(facts))).toBe(true);
        expect(sameFacts(retold(facts), facts)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('differ where a value within them does', () => {
    fc.assert(
      fc.property(nested(2), key, (facts, name) => {
        expect(sameFacts({ [name]: [facts] }, { [name]: [[facts]] })).toBe(false);
        expect(sameFacts([facts], [facts, facts])).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it('may leave a field out or say undefined', () => {
    expect(sameFacts({ a: 1 }, { a: 1, b: undefined })).toBe(true);
    expect(sameFacts({ a: 1, b: undefined }, { a: 1, c: undefined })).toBe(true);
    expect(sameFacts({ a: 1 }, { a: 1, b: null })).toBe(false);
  });

  it('are the same in whose place ever an event was recorded', () => {
    const first = { ...clientRegistered(), inPlaceOf: eventId(1) };
    expect(sameFacts(clientRegistered(), first)).toBe(true);
    expect(sameFacts(first, { ...first, inPlaceOf: eventId(2) })).toBe(true);
    expect(sameFacts(first, clientRegistered({ sex: 'male' }))).toBe(false);
  });

  it('tell lists from records, and lists by their order', () => {
    expect(sameFacts([1], { 0: 1 })).toBe(false);
    expect(sameFacts([], {})).toBe(false);
    expect(sameFacts([1, 2], [2, 1])).toBe(false);
    expect(sameFacts(undefined, {})).toBe(false);
  });
});
