import { describe, expect, it } from '@jest/globals';
import { hideSmallCounts } from '@pavadonis/projection';

const HIDDEN = { _tag: 'HiddenCount' };
const below5 = (...sums: readonly (readonly [total: string, ...parts: string[]])[]) => ({
  hideBelow: 5,
  sums: sums.map(([total, ...parts]) => ({ total: [total], parts: parts.map((part) => [part]) })),
});

describe('somebody who subtracts', () => {
  it('cannot read the one small country off its total: the next smallest is hidden, too', () => {
    const countries = new Map([
      ['AF', 40],
      ['SY', 31],
      ['ER', 12],
      ['UZ', 3],
    ]);
    const page = { all: 86, countries };
    const shown = hideSmallCounts(page, { hideBelow: 5, sums: [{ total: ['all'], parts: [['countries']] }] });
    expect([...shown.countries]).toEqual([
      ['AF', 40],
      ['SY', 31],
      ['ER', HIDDEN],
      ['UZ', HIDDEN],
    ]);
    expect(shown.all).toBe(86);
  });

  it('cannot read it off another breakdown that makes known the total which the page leaves out', () => {
    const page = { sexes: { women: 30, men: 53, other: 3 }, homes: { centre: 49, outside: 37 } };
    const shown = hideSmallCounts(page, {
      hideBelow: 5,
      unseen: { all: 86 },
      sums: [
        { total: ['all'], parts: [['sexes']] },
        { total: ['all'], parts: [['homes']] },
      ],
    });
    expect(shown).toEqual({ ...page, sexes: { women: HIDDEN, men: 53, other: HIDDEN } });
  });

  it('cannot read the others off a total and a part of it', () => {
    const shown = hideSmallCounts({ all: 86, withPlan: 84 }, below5(['all', 'withPlan']));
    expect(shown).toEqual({ all: 86, withPlan: HIDDEN });
  });

  it('cannot read the new clients of a month off the clients to date of two months that differ by one', () => {
    const page = { june: 12, july: 13, august: 30 };
    const shown = hideSmallCounts(page, below5(['july', 'june'], ['august', 'july']));
    expect(shown).toEqual({ june: HIDDEN, july: 13, august: 30 });
  });

  it('cannot read who came off the clients of two days and those who left', () => {
    const page = { onFirst: 86, onLast: 81, left: 6 };
    const shown = hideSmallCounts(page, {
      hideBelow: 5,
      unseen: { came: 1, either: 87 },
      sums: [
        { total: ['either'], parts: [['onFirst'], ['came']] },
        { total: ['either'], parts: [['onLast'], ['left']] },
      ],
    });
    expect(Object.values(shown).filter((count) => typeof count === 'object')).toHaveLength(1);
    expect(shown.left).toEqual(HIDDEN);
  });

  it('cannot read a month off its year: the average tells the sum', () => {
    const shown = hideSmallCounts(
      { april: 69, may: 103, june: 3 },
      {
        hideBelow: 5,
        unseen: { sum: 175 },
        sums: [{ total: ['sum'], parts: [['april'], ['may'], ['june']] }],
      },
    );
    expect(shown).toEqual({ april: 69, may: 103, june: HIDDEN });
    const withAverage = hideSmallCounts(
      { april: 69, may: 103, june: 3, sum: 175 },
      below5(['sum', 'april', 'may', 'june']),
    );
    expect(withAverage).toEqual({ april: HIDDEN, may: 103, june: HIDDEN, sum: 175 });
  });

  it('cannot read who was handed over off the clients of two providers', () => {
    const shown = hideSmallCounts(
      { served: 89, byProvider: { first: 60, second: 31 } },
      {
        hideBelow: 5,
        unseen: { twice: 91 },
        sums: [
          { total: ['twice'], parts: [['byProvider']] },
          { total: ['twice'], parts: [['served']] },
        ],
      },
    );
    expect(shown).toEqual({ served: 89, byProvider: { first: 60, second: HIDDEN } });
  });
});

describe('somebody who knows that 0 is shown', () => {
  it('cannot tell that six hidden classes of six persons are one each', () => {
    const page = { all: 6, of: { a: 1, b: 1, c: 1, d: 1, e: 1, f: 1 } };
    const shown = hideSmallCounts(page, { hideBelow: 5, sums: [{ total: ['all'], parts: [['of']] }] });
    expect(shown.all).toEqual(HIDDEN);
  });

  it('reads of a page of zeros and of an empty breakdown all that is there', () => {
    const page = { all: 0, of: { a: 0, b: 0 }, countries: new Map<string, number>() };
    const sums = [
      { total: ['all'], parts: [['of']] },
      { total: ['all'], parts: [['countries']] },
    ];
    expect(hideSmallCounts(page, { hideBelow: 5, sums })).toEqual(page);
  });

  it('still learns from a zero that all of a group are of the other class', () => {
    const page = { all: 7, of: { women: 0, men: 7 } };
    expect(hideSmallCounts(page, { hideBelow: 5, sums: [{ total: ['all'], parts: [['of']] }] })).toEqual(
      page,
    );
  });
});
