import { describe, expect, it } from '@jest/globals';
import { civilDate, month } from '@pavadonis/domain';
import { project } from '@pavadonis/projection';
import * as Caseload from '@pavadonis/projection-caseload';
import * as Findings from '@pavadonis/projection-findings';
import * as FundingSplit from '@pavadonis/projection-funding-split';
import * as Participation from '@pavadonis/projection-participation';
import * as PlanStatus from '@pavadonis/projection-plan-status';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const days = (from: string, to: string) => ({ from: civilDate(from), to: civilDate(to) });
const months = (from: string, to: string) => ({ from: month(from), to: month(to) });

/** A period that ends before it begins, and one as short as can be. */
const ofDays = [days('2018-07-01', '2018-06-30'), days('2018-07-01', '2018-07-01')] as const;
const ofMonths = [months('2018-07', '2018-06'), months('2018-07', '2018-07')] as const;

/** A function of a read model's entry. */
type Report = (...facts: readonly unknown[]) => unknown;

/** The entry of each package with a read model, and rows of an empty log. */
const models: Readonly<Record<string, readonly [entry: object, rows: unknown]>> = {
  'projection-caseload': [Caseload, project(Caseload.caseload, [])],
  'projection-findings': [Findings, project(Findings.findings, [])],
  'projection-funding-split': [FundingSplit, project(FundingSplit.fundingSplit, [])],
  'projection-participation': [Participation, project(Participation.participation, [])],
  'projection-plan-status': [PlanStatus, project(PlanStatus.planStatus, [])],
};

/** The facts before the period, of reports that do not begin with the rows; and those after it. */
const otherwise: Readonly<Record<string, readonly [before: readonly unknown[], after: readonly unknown[]]>> =
  {
    averagePerMonth: [[], [() => 1]],
    remindersIn: [[[]], []],
  };

const packages = join(__dirname, '..', '..', '..', 'packages');

/** Returns the text of each thing that the sources of a package export. */
const exportedIn = (name: string): readonly string[] =>
  readdirSync(join(packages, name, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) =>
      readFileSync(join(packages, name, 'src', file), 'utf8')
        .split(/^export /m)
        .slice(1),
    );

const TAKES_A_PERIOD = /^const (\w+) = \(([^]*)\b\w+: (Month \| Period|Period|Months)\b/;

/** Returns the calls of all reports that take a period, by their sources: for a reversed one, and for the shortest. */
const calls = Object.entries(models).flatMap(([name, [entry, rows]]) =>
  exportedIn(name).flatMap((source) => {
    const [signature = ''] = source.split('=>', 1);
    const [, report = '', before = '', type] = TAKES_A_PERIOD.exec(signature) ?? [];
    const ask = (entry as Readonly<Record<string, Report>>)[report];
    if (ask === undefined) return [];
    // it does not matter what is asked of no rows, only how many facts stand between them and the period
    const between = before.replaceAll(/\{[^}]*\}/g, '').split(',').length - 2;
    const [first, last] = otherwise[report] ?? [[rows, ...Array.from({ length: between })], []];
    const [reversed, shortest] = type === 'Months' ? ofMonths : ofDays;
    const askFor = (period: unknown) => () => ask(...first, period, ...last);
    return [[report, askFor(reversed), askFor(shortest)] as const];
  }),
);

describe('a period that ends before it begins', () => {
  it.each(calls)('is refused by %s, and one of a day or a month is not', (_, reversed, shortest) => {
    expect(reversed).toThrow(new RangeError('a period cannot end before it begins'));
    expect(shortest).not.toThrow();
  });

  it('is given here to the reports of every read model', () => {
    const names = readdirSync(packages).filter((name) => name.startsWith('projection-'));
    expect(Object.keys(models)).toEqual(names);
  });
});
