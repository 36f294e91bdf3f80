import { describe, expect, it } from '@jest/globals';
import { hideSmallCounts, type KnownSum } from '@pavadonis/projection';

const HIDDEN = { _tag: 'HiddenCount' };
const page = {
  title: 'June',
  rows: [
    { month: '2018-06', clients: 4, isWhole: true },
    { month: '2018-07', clients: 9, isWhole: false },
  ],
  places: new Map<string | undefined, number>([
    ['Jelgava', 8],
    [undefined, 2],
  ]),
};
const asking =
  (hideBelow: number, ...sums: readonly KnownSum[]) =>
  () =>
    hideSmallCounts(page, { hideBelow, sums });

describe('a page with small counts', () => {
  it('keeps its shape, and all that is no count', () => {
    expect(hideSmallCounts(page, { hideBelow: 5 })).toEqual({
      title: 'June',
      rows: [
        { month: '2018-06', clients: HIDDEN, isWhole: true },
        { month: '2018-07', clients: 9, isWhole: false },
      ],
      places: new Map<string | undefined, unknown>([
        ['Jelgava', 8],
        [undefined, HIDDEN],
      ]),
    });
    expect(page.rows[0]?.clients).toBe(4);
  });

  it('may be one count', () => {
    expect(hideSmallCounts(4, { hideBelow: 5 })).toEqual(HIDDEN);
    expect(hideSmallCounts(5, { hideBelow: 5 })).toBe(5);
  });

  it('has no count for a class in which nobody is', () => {
    const sum = {
      total: ['rows', 1, 'clients'],
      parts: [
        ['places', 'Ogre'],
        ['places', 'Jelgava'],
      ],
    };
    expect(hideSmallCounts(page, { hideBelow: 3, sums: [sum] }).rows[1]?.clients).toBe(9);
  });

  it('may be a map beside counts that it does not show', () => {
    const persons = new Map([
      ['women', 18],
      ['children', 9],
    ]);
    const sums = [{ total: ['all'], parts: [['women'], ['men']] }];
    const hidden = (men: number) =>
      hideSmallCounts(persons, { hideBelow: 5, sums, unseen: { all: 18 + men, men } });
    expect(hidden(7)).toEqual(persons);
    // were it not looked up there, the sum would be of other counts
    expect(() => hideSmallCounts(persons, { hideBelow: 5, sums, unseen: { all: 20, men: 3 } })).toThrow(
      'the parts of all are more than it',
    );
  });

  it('is hidden as one whose mark is no number, no text of one, and not nothing', () => {
    const { rows } = hideSmallCounts(page, { hideBelow: 5 });
    const count = rows[0]?.clients;
    expect(Number(count)).toBeNaN();
    expect(JSON.stringify(count)).toBe('{"_tag":"HiddenCount"}');
  });
});

describe('a page is refused', () => {
  it.each([0, 1, 2, 2.5, -3, 101, NaN, Infinity])('to be hidden below %p', (hideBelow) => {
    expect(asking(hideBelow)).toThrow(new RangeError('hideBelow is a whole number from 3 to 100'));
  });

  it.each([-1, 0.5, NaN, Infinity, 2 ** 53])('with %p as a count', (count) => {
    expect(() => hideSmallCounts({ count }, { hideBelow: 5 })).toThrow(`${count} is no count`);
    expect(() => hideSmallCounts({}, { hideBelow: 5, unseen: { count } })).toThrow(`${count} is no count`);
  });

  class Row {
    readonly clients = 2;
  }

  it.each<[string, unknown]>([
    ['a set', new Set([2])],
    ['a day', new Date(0)],
    ['an object of a class', new Row()],
    ['numbers of bytes', new Uint8Array([2])],
  ])('that holds %s, in which no count would be found', (_, value) => {
    expect(() => hideSmallCounts({ rows: [value] }, { hideBelow: 5 })).toThrow(
      new RangeError('a page is made of records, lists and maps'),
    );
  });

  it('with a bigint, which would be shown', () => {
    expect(() => hideSmallCounts({ clients: 2n }, { hideBelow: 5 })).toThrow(
      new RangeError('a count is a number, not a bigint'),
    );
  });

  it.each<[string, KnownSum]>([
    ['no count at all', { total: ['all'], parts: [] }],
    ['no count at rows › 0 › persons', { total: ['rows', 1, 'clients'], parts: [['rows', 0, 'persons']] }],
    ['no count at title › length', { total: ['title', 'length'], parts: [] }],
    ['not one count at places', { total: ['places'], parts: [] }],
    ['not one count at title', { total: ['title'], parts: [] }],
    ['a count stands twice in rows › 1 › clients', { total: ['rows', 1, 'clients'], parts: [['rows']] }],
    [
      'the parts of rows › 0 › clients are more than it',
      { total: ['rows', 0, 'clients'], parts: [['rows', 1, 'clients']] },
    ],
  ])('with a sum of which it has %s', (text, sum) => {
    expect(asking(5, sum)).toThrow(new RangeError(text));
  });
});
