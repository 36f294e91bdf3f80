import { describe, expect, it } from '@jest/globals';
import { type CivilDate, monthOf } from '@pavadonis/domain';
import { project } from '@pavadonis/projection';
import { caseload } from '@pavadonis/projection-caseload';
import { findings } from '@pavadonis/projection-findings';
import { fundingSplit } from '@pavadonis/projection-funding-split';
import { participation } from '@pavadonis/projection-participation';
import { planStatus } from '@pavadonis/projection-plan-status';
import type { logOf } from '@pavadonis/testing';
import { anyLog, someDay } from '@pavadonis/testing/random';
import * as E from 'fp-ts/Either';
import fc from 'fast-check';
import { isHidden, laidOut } from '../../src/answer/answer';
import { partsOf } from '../../src/answer/counting';
import { personsColumn } from '../../src/questions/columns';
import { breakdownNames } from '../../src/questions/breakdowns';
import type { Table, Time, Views } from '../../src/questions/question';
import { questions } from '../../src/questions/questions';
import { monthlyTables } from '../../src/report/monthly';
import { withoutSmallCounts } from '../../src/small-counts/hide';

type Log = ReturnType<typeof logOf>;

const viewsOf = (log: Log): Views => ({
  caseload: project(caseload, log),
  planStatus: project(planStatus, log),
  fundingSplit: project(fundingSplit, log),
  participation: project(participation, log),
  findings: project(findings, log),
  log,
});

const timeOn = (asOf: CivilDate): Time => ({
  asOf,
  period: { from: asOf, to: asOf },
  months: { from: monthOf(asOf), to: monthOf(asOf) },
});

const orThrow = <A>(made: E.Either<unknown, A>): A => {
  if (E.isLeft(made)) throw new Error('it was refused');
  return made.right;
};

const HIDE_BELOW = 4;
const CATEGORIES = ['client', 'contract', 'operation', 'centre'] as const;

const tellsNoSmallCount = (told: Table, all: Table): void => {
  const [hidden, exact] = [told.rows.map(String), all.rows.map(String)];
  expect(hidden).toHaveLength(exact.length);
  for (const row of told.rows)
    told.columns.forEach((column, i) => {
      const cell = row[i];
      if (column.isOfPersons !== true || cell === undefined || isHidden(cell)) return;
      expect([column.name, Number(cell) === 0 || Number(cell) >= HIDE_BELOW]).toEqual([column.name, true]);
    });
  for (const row of told.rows)
    if (row.some(isHidden))
      told.columns.forEach((column, i) => {
        if (column.kind === 'percent' && row[i] !== undefined) expect(isHidden(row[i])).toBe(true);
      });
};

describe('of any history, no small count of persons is told', () => {
  it.each(
    questions.filter(({ namesFiles }) => namesFiles !== true).map((each) => [each.name, each] as const),
  )('by %s', (_, { ask, options }) => {
    const hasBreakdowns = options.some(({ name }) => name === 'by');
    const answer = orThrow(ask(hasBreakdowns ? { by: breakdownNames.join(',') } : {}));
    fc.assert(
      fc.property(anyLog(CATEGORIES), someDay, (log, on) => {
        const tables = answer(viewsOf(log), timeOn(on));
        withoutSmallCounts(tables, HIDE_BELOW).forEach((told, i) =>
          tellsNoSmallCount(told, tables[i] ?? told),
        );
      }),
      { numRuns: 4 },
    );
  });

  it("by a month's report", () =>
    fc.assert(
      fc.property(anyLog(CATEGORIES), someDay, (log, on) => {
        const tables = orThrow(monthlyTables(monthOf(on)))(viewsOf(log));
        withoutSmallCounts(tables, HIDE_BELOW).forEach((told, i) =>
          tellsNoSmallCount(told, tables[i] ?? told),
        );
      }),
      { numRuns: 4 },
    ));
});

describe('two tables that count the same persons differently', () => {
  it('are hidden all the same, without the sum that does not hold', () => {
    const table = (name: string, counts: readonly number[]): Table => ({
      name,
      title: { lv: name, en: name },
      ...laidOut<number>(
        [personsColumn('clients', { lv: 'a', en: 'a' }, { lv: 'a', en: 'a' }, (count) => count)],
        counts,
      ),
      counting: partsOf('all', 'clients', counts),
    });
    const told = withoutSmallCounts([table('one', [20, 2, 7]), table('other', [5, 6])], HIDE_BELOW);
    expect(told[0]?.rows[1]?.map(isHidden)).toEqual([true]);
  });
});
