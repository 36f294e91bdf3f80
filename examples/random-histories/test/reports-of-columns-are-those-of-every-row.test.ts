import { expect, it } from '@jest/globals';
import { type CivilDate, idOf, monthOf, type OperationId } from '@pavadonis/domain';
import * as Caseload from '@pavadonis/projection-caseload';
import * as Funding from '@pavadonis/projection-funding-split';
import * as Participation from '@pavadonis/projection-participation';
import * as Plans from '@pavadonis/projection-plan-status';
import { anyLog, histories } from '@pavadonis/testing/random';
import fc from 'fast-check';
import type { Rows } from './answers/figures';
import type { Question } from './oracle/question';
import { LONG, WALKS } from './support/agree';
import { taken } from './support/live';
import { historiesPastDecisions } from './support/past-decisions';
import { asked, type Log, questionOf } from './support/question';
import * as WalkingCaseload from './walking/caseload';
import * as WalkingClasses from './walking/classes';
import * as WalkingParticipation from './walking/participation';
import * as WalkingPlans from './walking/plans';

type CaseloadReports = Pick<typeof Caseload, keyof typeof WalkingCaseload>;

const ofCaseload = (reports: CaseloadReports, rows: Caseload.CaseloadView, question: Question) => {
  const { asOf } = question;
  const month = monthOf(asOf);
  const at = { asOf };
  return {
    active: reports.activeClients(rows, at),
    suspended: reports.suspendedClients(rows, at),
    toDate: reports.clientsToDate(rows, at),
    byWorker: [...reports.clientsByWorker(rows, at)],
    inPeriods: [question, { from: asOf, to: asOf }, month].map((during) => ({
      fresh: reports.newClientsIn(rows, during, at),
      enrolled: reports.clientsEnrolledIn(rows, during, at),
      served: reports.clientsServedIn(rows, during, at),
      byProvider: [...reports.clientsServedInByProvider(rows, during, at)],
      ended: reports.episodesEndedIn(rows, during, at),
      endedForTime: reports.episodesEndedIn(rows, during, { ...at, reason: 'time_limit_reached' }),
      granted: reports.clientsGrantedStatusIn(rows, 'refugee', during, at),
      refused: reports.clientsRefusedStatusIn(rows, during, at),
      appealed: reports.clientsAppealingIn(rows, 'refusal', during, at),
    })),
  };
};

type ClassReports = Pick<typeof Caseload, keyof typeof WalkingClasses>;
type Clients = readonly Caseload.CaseloadClientRow[];

const ofClients = (reports: ClassReports, clients: Clients, asOf: CivilDate) => ({
  countries: [...reports.clientsByCountry(clients)],
  arrivals: [...reports.clientsByArrivalMode(clients)],
  grounds: [...reports.clientsByLegalGround(clients, { asOf })],
  complexity: [...reports.clientsByComplexity(clients, { asOf })],
  providers: [...reports.clientsByProvider(clients, { asOf })],
  places: reports.clientsByPlace(clients, { asOf }),
  women: reports.womenMenChildren(clients, { asOf }),
  ages: reports.clientsBySexAndAge(clients, Caseload.firstServiceStart),
  agesThen: reports.clientsBySexAndAge(clients, () => asOf),
  agesOfSome: reports.clientsBySexAndAge(clients, ({ diedOn }) => diedOn),
  families: reports.familiesAndSingles(clients, { asOf }),
});

// by reports of columns, and lists of nobody's making
const listsOf = (rows: Caseload.CaseloadView, { asOf, from, to }: Question): readonly Clients[] => {
  const active = Caseload.activeClients(rows, { asOf });
  const granted = Caseload.clientsGrantedStatusIn(rows, 'refugee', { from, to });
  return [active, Caseload.clientsToDate(rows, { asOf }), granted, [...active, ...granted], active.slice(1)];
};

type PlanReports = Pick<typeof Plans, keyof typeof WalkingPlans>;

const ofPlans = (reports: PlanReports, rows: Plans.PlanStatusView, question: Question) => {
  const at = { asOf: question.asOf };
  const goals = reports.goalsToDate(rows, at);
  return {
    goals,
    plans: reports.clientPlans(rows, at),
    standings: reports.clientsByPlanStanding(rows, at),
    reasons: reports.clientsByReasonForNoPlan(rows, at),
    overdue: reports.overdueGoals(rows, at),
    counts: reports.goalCounts(goals),
    countsOfSome: reports.goalCounts(goals.slice(1)),
    share: reports.shareOfTerminalGoals(goals),
    leftOpen: [
      reports.episodesEndedWithOpenGoalsIn(rows, question, at),
      reports.episodesEndedWithOpenGoalsIn(rows, question),
    ],
  };
};

type ParticipationReports = Pick<typeof Participation, keyof typeof WalkingParticipation>;

const ofParticipation = (
  reports: ParticipationReports,
  rows: Participation.ParticipationView,
  question: Question,
) =>
  [...rows.operation.keys()].map((stream) => {
    const id = idOf(stream) as OperationId;
    const at = { asOf: question.asOf };
    return [
      reports.participants(rows, id, at),
      reports.newParticipantsIn(rows, id, question, at),
      reports.newParticipantsIn(rows, id, question),
    ];
  });

const ofFunding = (rows: Funding.FundingSplitView, { asOf, from, to }: Question) => {
  const months = { from: monthOf(from), to: monthOf(to) };
  return [Funding.fundingLines, Funding.claimCorrections, Funding.ineligibleCosts].map((report) => [
    report(rows, months, { asOf }),
    report(rows, months),
  ]);
};

const compare = ({ caseload, planStatus, participation, fundingSplit }: Rows, question: Question): void => {
  // of rows that nobody watches, columns are made anew; an account book is the second opinion on them
  expect(ofFunding(fundingSplit, question)).toEqual(
    ofFunding({ ...fundingSplit, operation: new Map(fundingSplit.operation) }, question),
  );
  expect(ofPlans(Plans, planStatus, question)).toEqual(ofPlans(WalkingPlans, planStatus, question));
  expect(ofParticipation(Participation, participation, question)).toEqual(
    ofParticipation(WalkingParticipation, participation, question),
  );
  expect(ofCaseload(Caseload, caseload, question)).toEqual(ofCaseload(WalkingCaseload, caseload, question));
  const { asOf } = question;
  for (const clients of listsOf(caseload, question))
    expect(ofClients(Caseload, clients, asOf)).toEqual(ofClients(WalkingClasses, clients, asOf));
};

const questions = asked('everything');

it.each<readonly [string, fc.Arbitrary<Log>]>([
  ['a history of the service', histories({ late: true, corrections: true })],
  ['a history past the decisions', historiesPastDecisions],
  ['nonsense', anyLog(['client', 'contract', 'operation', 'centre'])],
])(
  'reports of columns are those of every row, on any day of %s, whenever they are asked',
  (_, logs) => {
    fc.assert(
      fc.property(logs, fc.integer({ min: 10, max: 60 }), questions, questions, (log, size, one, other) => {
        taken(log, size, (rows) => {
          compare(rows, questionOf(log, one));
          compare(rows, questionOf(log, other));
        });
      }),
      { numRuns: Math.ceil(WALKS / 10) },
    );
  },
  LONG,
);
