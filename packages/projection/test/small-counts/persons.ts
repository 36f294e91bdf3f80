import type { KnownSum } from '@pavadonis/projection';

/** The numbers of persons by group: no person is in two groups, so every count of a page is a sum of some of them. */
export type Groups = readonly number[];

/** The numbers of the groups that each count adds up, by its name. */
export type Counted = Readonly<Record<string, readonly number[]>>;

export const countsOf = (counted: Counted, groups: Groups): Record<string, number> =>
  Object.fromEntries(
    Object.entries(counted).map(([name, of]) => [
      name,
      of.reduce((sum, group) => sum + (groups[group] ?? 0), 0),
    ]),
  );

const sum = (total: string, ...parts: readonly string[]): KnownSum => ({
  total: [total],
  parts: parts.map((part) => [part]),
});

/**
 * A page that tells `counted`, with the sums that its readers know, and the counts that it does not tell and still must not
 * give away.
 */
export interface Kind {
  readonly counted: Counted;
  readonly sums: readonly KnownSum[];
  readonly untold: Counted;
}

const countries = { AF: [0, 1], SY: [2, 3], ER: [4, 5] };
const sexes = { women: [0, 2, 4], men: [1, 3, 5] };
const all = { all: [0, 1, 2, 3, 4, 5] };
const ofCountries = sum('all', 'AF', 'SY', 'ER');
const ofSexes = sum('all', 'women', 'men');
const crossed = { AFw: [0], AFm: [1], SYw: [2], SYm: [3], ERw: [4], ERm: [5] };

/** Pages of six groups of persons. */
export const KINDS: Readonly<Record<string, Kind>> = {
  'a breakdown of a total': { counted: { ...all, ...countries }, sums: [ofCountries], untold: {} },
  'a breakdown without its total': { counted: { ...countries }, sums: [], untold: {} },
  'two breakdowns of a total': {
    counted: { ...all, ...countries, ...sexes },
    sums: [ofCountries, ofSexes],
    untold: {},
  },
  'a breakdown by two marks': {
    counted: { ...all, ...countries, ...sexes, ...crossed },
    sums: [
      ofCountries,
      ofSexes,
      sum('AF', 'AFw', 'AFm'),
      sum('SY', 'SYw', 'SYm'),
      sum('ER', 'ERw', 'ERm'),
      sum('women', 'AFw', 'SYw', 'ERw'),
      sum('men', 'AFm', 'SYm', 'ERm'),
    ],
    untold: {},
  },
  'a total and two of its parts': {
    counted: { ...all, AF: countries.AF, SY: countries.SY },
    sums: [sum('all', 'AF', 'SY')],
    untold: { ER: countries.ER },
  },
  'clients to date in six months': {
    counted: { m1: [0], m2: [0, 1], m3: [0, 1, 2], m4: [0, 1, 2, 3], m5: [0, 1, 2, 3, 4], m6: all.all },
    sums: [sum('m2', 'm1'), sum('m3', 'm2'), sum('m4', 'm3'), sum('m5', 'm4'), sum('m6', 'm5')],
    untold: { new2: [1], new3: [2], new4: [3], new5: [4], new6: [5] },
  },
  'a subset in a subset, broken down': {
    counted: { ...all, outside: [2, 3, 4, 5], town: [2, 3, 4], w: [2, 4], m: [3] },
    sums: [sum('all', 'outside'), sum('outside', 'town'), sum('town', 'w', 'm')],
    untold: { inside: [0, 1], elsewhere: [5] },
  },
};
