import { describe, expect, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import { project } from '@pavadonis/projection';
import { caseload } from '@pavadonis/projection-caseload';
import { clientNo, logOf } from '@pavadonis/testing';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { serviceStarted } from '@pavadonis/testing/examples/service';
import * as E from 'fp-ts/Either';
import fc from 'fast-check';
import { codeIn, isHidden } from '../../src/answer/answer';
import { clientQuestions } from '../../src/questions/clients';
import type { Table, Views } from '../../src/questions/question';
import { withoutSmallCounts } from '../../src/small-counts/hide';

const HIDE_BELOW = 3;
const on = civilDate('2024-03-31');

/** The persons of four kinds: women, girls, men and boys. */
type Persons = readonly [women: number, girls: number, men: number, boys: number];

const ADULT = civilDate('1990-05-17');
const CHILD = civilDate('2015-05-17');

const viewOf = ([women, girls, men, boys]: Persons) => {
  const kinds = [
    ...Array.from({ length: women }, () => ['female', ADULT] as const),
    ...Array.from({ length: girls }, () => ['female', CHILD] as const),
    ...Array.from({ length: men }, () => ['male', ADULT] as const),
    ...Array.from({ length: boys }, () => ['male', CHILD] as const),
  ];
  const log = logOf(
    kinds.flatMap(([sex, date], i) => [
      ...clientNo(i + 1)(clientRegistered({ sex, birth: { date, precision: 'day' } }), serviceStarted()),
    ]),
  );
  return project(caseload, log);
};

const tablesOf = (persons: Persons, by: string): readonly Table[] => {
  const asked = clientQuestions.find(({ name }) => name === 'active')?.ask({ by });
  if (asked === undefined || E.isLeft(asked)) throw new Error('it was refused');
  const months = { from: '2024-03', to: '2024-03' } as never;
  return asked.right({ caseload: viewOf(persons) } as Views, {
    asOf: on,
    period: { from: on, to: on },
    months,
  });
};

/** Counts the same tables another way: the number of each row, by the table and the codes of the row. */
const counted = ([women, girls, men, boys]: Persons): Readonly<Record<string, number>> => ({
  'sex female': women + girls,
  'sex male': men + boys,
  'age adult': women + men,
  'age child': girls + boys,
  'sex-and-age female adult': women,
  'sex-and-age female child': girls,
  'sex-and-age male adult': men,
  'sex-and-age male child': boys,
  'women-men-children women': women,
  'women-men-children men': men,
  'women-men-children children': girls + boys,
});

const keyed = (tables: readonly Table[]) =>
  tables.flatMap(({ name, columns, rows }) => {
    const at = columns.findIndex(({ isOfPersons }) => isOfPersons === true);
    return rows.map(
      (row) =>
        [[name.replace('active-by-', ''), ...row.slice(0, at).map(codeIn)].join(' '), row[at]] as const,
    );
  });

const SETS = [
  'sex',
  'sex,age',
  'sex,sex-and-age',
  'sex,women-men-children',
  'age,women-men-children',
  'sex,age,sex-and-age,women-men-children',
];

const upTo = (all: number): readonly number[] => Array.from({ length: all + 1 }, (_, i) => i);

// all ways in which so many persons can be of the four kinds
const possible = (all: number): readonly Persons[] =>
  upTo(all).flatMap((women) =>
    upTo(all - women).flatMap((girls) =>
      upTo(all - women - girls).map((men): Persons => [women, girls, men, all - women - girls - men]),
    ),
  );

describe('somebody who knows how many there are, and how the tables hang together', () => {
  it.each(SETS)('finds enough numbers possible for each small count, by %s', (by) => {
    const kinds = fc.nat({ max: 6 });
    fc.assert(
      fc.property(fc.tuple(kinds, kinds, kinds, kinds), (persons) => {
        const all = persons.reduce((sum, each) => sum + each, 0);
        const exact = new Map(keyed(tablesOf(persons, by)));
        const told = withoutSmallCounts(tablesOf(persons, by), HIDE_BELOW);
        const shown = keyed(told);
        // a share that is shown beside its count tells how many there are
        const isAllKnown = told.some(({ rows }) =>
          rows.some((row) => !row.some(isHidden) && row.at(-1) !== 0),
        );
        const sizes = isAllKnown ? [all] : upTo(2 * all + HIDE_BELOW);
        const looksTheSame = (other: Readonly<Record<string, number>>): boolean =>
          shown.every(([key, cell]) => {
            const count = other[key];
            // nobody is of another sex, or of unknown age
            if (count === undefined) return true;
            return isHidden(cell) ? count >= 1 : count === cell;
          });
        const others = sizes.flatMap(possible).map(counted).filter(looksTheSame);
        for (const [key, cell] of shown) {
          expect([key, Number(exact.get(key))]).toEqual([key, counted(persons)[key] ?? 0]);
          if (!isHidden(cell)) continue;
          const numbers = new Set(others.map((other) => other[key]));
          const count = Number(exact.get(key));
          const needed = count < HIDE_BELOW ? HIDE_BELOW : 2;
          expect([key, numbers.size >= needed]).toEqual([key, true]);
        }
      }),
      { numRuns: 20 },
    );
  });
});
