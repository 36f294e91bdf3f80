import { describe, expect, it } from '@jest/globals';
import { civilDate, month, OperationId } from '@pavadonis/domain';
import { project } from '@pavadonis/projection';
import * as Caseload from '@pavadonis/projection-caseload';
import * as Findings from '@pavadonis/projection-findings';
import * as FundingSplit from '@pavadonis/projection-funding-split';
import * as Participation from '@pavadonis/projection-participation';
import * as PlanStatus from '@pavadonis/projection-plan-status';
import { exampleId } from '@pavadonis/testing/examples/ids';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const period = (from: string, to: string) => ({ from: civilDate(from), to: civilDate(to) });
const months = (from: string, to: string) => ({ from: month(from), to: month(to) });
const ofDays = [period('2018-07-01', '2018-06-30'), period('2018-07-01', '2018-07-01')] as const;
const ofMonths = [months('2018-07', '2018-06'), months('2018-07', '2018-07')] as const;
type Period = (typeof ofDays)[number];
type Months = (typeof ofMonths)[number];

const caseload = project(Caseload.caseload, []);
const funding = project(FundingSplit.fundingSplit, []);
const participation = project(Participation.participation, []);
const status = project(PlanStatus.planStatus, []);
const operationId = exampleId(OperationId, 1);

const byDays: Readonly<Record<string, (during: Period) => unknown>> = {
  averagePerMonth: (during) => Caseload.averagePerMonth(during, () => 1),
  clientsAppealingIn: (during) => Caseload.clientsAppealingIn(caseload, 'refusal', during),
  clientsEnrolledIn: (during) => Caseload.clientsEnrolledIn(caseload, during),
  clientsGrantedStatusIn: (during) => Caseload.clientsGrantedStatusIn(caseload, 'refugee', during),
  clientsRefusedStatusIn: (during) => Caseload.clientsRefusedStatusIn(caseload, during),
  clientsServedIn: (during) => Caseload.clientsServedIn(caseload, during),
  clientsServedInByProvider: (during) => Caseload.clientsServedInByProvider(caseload, during),
  episodesEndedIn: (during) => Caseload.episodesEndedIn(caseload, during),
  newClientsIn: (during) => Caseload.newClientsIn(caseload, during),
  serviceGapsIn: (during) => Caseload.serviceGapsIn(caseload, during),
  staffEngagedIn: (during) => Caseload.staffEngagedIn(caseload, during),
  newParticipantsIn: (during) => Participation.newParticipantsIn(participation, operationId, during),
  episodesEndedWithOpenGoalsIn: (during) => PlanStatus.episodesEndedWithOpenGoalsIn(status, during),
  remindersIn: (during) => Findings.remindersIn([], during),
};

const byMonths: Readonly<Record<string, (during: Months) => unknown>> = {
  claimCorrections: (during) => FundingSplit.claimCorrections(funding, during),
  fundingLines: (during) => FundingSplit.fundingLines(funding, during),
  ineligibleCosts: (during) => FundingSplit.ineligibleCosts(funding, during),
  paidUnits: (during) => FundingSplit.paidUnits(funding, during),
};

const calls = [
  ...Object.entries(byDays).map(
    ([name, report]) => [name, ...ofDays.map((days) => () => report(days))] as const,
  ),
  ...Object.entries(byMonths).map(
    ([name, report]) => [name, ...ofMonths.map((of) => () => report(of))] as const,
  ),
];

const packages = join(__dirname, '..', '..', '..', 'packages');

/** Names the functions of the read models that take a period, by their sources. */
const takingAPeriod = (): readonly string[] =>
  readdirSync(packages)
    .filter((name) => name.startsWith('projection-'))
    .flatMap((name) =>
      readdirSync(join(packages, name, 'src'), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts'))
        .flatMap((file) =>
          readFileSync(join(packages, name, 'src', file), 'utf8')
            .split(/^export /m)
            .slice(1),
        )
        .flatMap((source) => {
          const [signature = ''] = source.split('=>', 1);
          const [, report] =
            /^const (\w+) = \([^]*\w: (?:Month \| Period|Period|Months)\b/.exec(signature) ?? [];
          return report ?? [];
        }),
    );

describe('a period that ends before it begins', () => {
  it.each(calls)('is refused by %s, and one of a day or a month is not', (_, reversed, shortest) => {
    expect(reversed).toThrow(new RangeError('a period cannot end before it begins'));
    expect(shortest).not.toThrow();
  });

  it('is given here to every report that takes one', () => {
    // a test of a month is made of the months that a report refuses
    const named = takingAPeriod().filter((name) => name !== 'among');
    expect(named.toSorted()).toEqual(calls.map(([name]) => name).toSorted());
  });
});
