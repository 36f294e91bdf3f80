import { beforeAll, describe, expect, it } from '@jest/globals';
import { hideSmallCounts, type ShownCount } from '@pavadonis/projection';

const HIDE_BELOW = 5;
const MONTHS = 24;
const COUNTRIES = 8;

/** New clients by month and country: mostly few, which is the hardest case. The same ones always. */
const newIn = (month: number, country: number): number =>
  ((month * 31 + country * 17 + 7) * 13) % (country < 3 ? 29 : 4);

const rows = Array.from({ length: MONTHS }, (_, month) => {
  const of = Array.from({ length: COUNTRIES }, (_, country) => {
    let toDate = 0;
    for (let each = 0; each <= month; each += 1) toDate += newIn(each, country);
    return toDate;
  });
  return { all: of.reduce((sum, each) => sum + each, 0), of };
});

const sums = rows.flatMap((_, month) => {
  const at = (row: number, ...path: readonly (string | number)[]) => ['rows', row, ...path];
  const grown = (...path: readonly (string | number)[]) => ({
    total: at(month, ...path),
    parts: [at(month - 1, ...path)],
  });
  const ofCountries = rows[0]?.of.map((_, country) => grown('of', country)) ?? [];
  return [
    { total: at(month, 'all'), parts: [at(month, 'of')] },
    ...(month === 0 ? [] : [grown('all'), ...ofCountries]),
  ];
});

describe('clients to date by country in two years', () => {
  let shown: readonly { readonly all: ShownCount; readonly of: readonly ShownCount[] }[] = [];
  beforeAll(() => {
    shown = hideSmallCounts({ rows }, { hideBelow: HIDE_BELOW, sums }).rows;
  });

  it('give no small count of new ones by the difference of two months', () => {
    for (const series of [
      shown.map(({ all }) => all),
      ...(rows[0]?.of ?? []).map((_, i) => shown.map(({ of }) => of[i])),
    ])
      for (const [month, after] of series.entries()) {
        const before = month === 0 ? 0 : series[month - 1];
        const isTold = typeof before === 'number' && typeof after === 'number';
        expect(isTold && after - before > 0 && after - before < HIDE_BELOW).toBe(false);
      }
  });

  it('give no country by the others of its month', () => {
    for (const { all, of } of shown)
      expect([all, ...of].filter((count) => typeof count === 'object')).not.toHaveLength(1);
  });

  it('are as they were where they are shown', () => {
    for (const [month, { all, of }] of shown.entries())
      for (const [i, count] of [all, ...of].entries())
        if (typeof count === 'number') expect(count).toBe([rows[month]?.all, ...(rows[month]?.of ?? [])][i]);
  });
});
