import { clientsBySexAndAge } from '@pavadonis/projection-caseload';
import { codeIn } from '../answer/answer';
import type { FinerCounts } from '../answer/counting';
import { type BreakdownName, breakdowns, type Counted, type Part } from './breakdowns';

const ADULTS: Readonly<Record<string, string>> = { women: 'female', men: 'male', other: 'other' };
const SEXES = ['female', 'male', 'other', 'unknown'];
const AGES = ['child', 'adult', 'unknown'];

const cell = (sex: string, age: string): string => `${sex} ${age}`;

const isClass = (name: BreakdownName): boolean =>
  ['women-men-children', 'sex', 'age', 'sex-and-age'].includes(name);

/** The cells of sex by age that women, men, children and others are made of. */
const ofClass = (code: string): readonly string[] => {
  if (code === 'children') return SEXES.map((sex) => cell(sex, 'child'));
  if (code === 'unknown') return [cell('unknown', 'adult'), ...SEXES.map((sex) => cell(sex, 'unknown'))];
  return [cell(ADULTS[code] ?? code, 'adult')];
};

const cellsOf = (name: BreakdownName, codes: readonly string[]): readonly string[] => {
  const [first = '', second = ''] = codes;
  if (name === 'sex') return AGES.map((age) => cell(first, age));
  if (name === 'age') return SEXES.map((sex) => cell(sex, first));
  return name === 'sex-and-age' ? [cell(first, second)] : ofClass(first);
};

const bySexAndAge = ({ clients, ageDay }: Counted): FinerCounts['counts'] =>
  Object.fromEntries(
    Object.entries(clientsBySexAndAge(clients, ageDay)).flatMap(([sex, ages]) =>
      Object.entries(ages).map(([age, count]: [string, number]) => [cell(sex, age), count]),
    ),
  );

const byPlace = (counted: Counted): FinerCounts['counts'] =>
  Object.fromEntries(
    breakdowns.place
      .of(counted)
      .map(({ codes, count }) => [codes.map((code) => codeIn(code)).join(' '), count]),
  );

/** Returns the finer counts that a breakdown is made of, if another one is made of them as well. */
export const finerOf = (
  name: BreakdownName,
  counted: Counted,
  parts: readonly Part[],
): FinerCounts | undefined => {
  const codesOf = (row: number): readonly string[] => (parts[row]?.codes ?? []).map((code) => codeIn(code));
  if (isClass(name))
    return {
      group: 'sex and age',
      counts: bySexAndAge(counted),
      of: (row) => cellsOf(name, codesOf(row)),
    };
  if (name !== 'residence' && name !== 'place') return undefined;
  const counts = byPlace(counted);
  const names = Object.keys(counts);
  return {
    group: 'place',
    counts,
    of: (row) => {
      const [residence = ''] = codesOf(row);
      return name === 'place'
        ? [codesOf(row).join(' ')]
        : names.filter((each) => each === residence || each.startsWith(`${residence} `));
    },
  };
};
