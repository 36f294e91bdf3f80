import { type CivilDate, lastDayOf, type Month, monthOf, type OperationId, idOf } from '@pavadonis/domain';
import type { ViewOf } from '@pavadonis/projection';
import * as Caseload from '@pavadonis/projection-caseload';
import * as Findings from '@pavadonis/projection-findings';
import * as FundingSplit from '@pavadonis/projection-funding-split';
import * as Participation from '@pavadonis/projection-participation';
import * as PlanStatus from '@pavadonis/projection-plan-status';

/** The five read models. */
export const models = {
  caseload: Caseload.caseload,
  planStatus: PlanStatus.planStatus,
  participation: Participation.participation,
  fundingSplit: FundingSplit.fundingSplit,
  findings: Findings.findings,
};

type Models = typeof models;

/** Asks a report for a month, and for the end of its last day. */
export type Question = (month: Month) => () => unknown;

type Questions = Readonly<Record<string, Question>>;

// a figure about clients is made of those whom another report gives, which is not its own time
const ofClients = <A>(
  clientsOn: (asOf: CivilDate) => A,
  ask: (clients: A, asOf: { readonly asOf: CivilDate }) => unknown,
): Question => {
  return (month) => {
    const asOf = lastDayOf(month);
    const clients = clientsOn(asOf);
    return () => ask(clients, { asOf });
  };
};

const onDay =
  (ask: (asOf: { readonly asOf: CivilDate }) => unknown): Question =>
  (month) =>
  () =>
    ask({ asOf: lastDayOf(month) });

const inMonth =
  (ask: (month: Month) => unknown): Question =>
  (month) =>
  () =>
    ask(month);

const ofCaseload = (view: ViewOf<Models['caseload']>): Questions => {
  const toDate = (asOf: CivilDate) => Caseload.clientsToDate(view, { asOf });
  return {
    activeClients: onDay((asOf) => Caseload.activeClients(view, asOf)),
    suspendedClients: onDay((asOf) => Caseload.suspendedClients(view, asOf)),
    clientsToDate: onDay((asOf) => Caseload.clientsToDate(view, asOf)),
    newClientsIn: inMonth((month) => Caseload.newClientsIn(view, month)),
    clientsEnrolledIn: inMonth((month) => Caseload.clientsEnrolledIn(view, month)),
    clientsServedIn: inMonth((month) => Caseload.clientsServedIn(view, month)),
    clientsServedInByProvider: inMonth((month) => Caseload.clientsServedInByProvider(view, month)),
    clientsByWorker: onDay((asOf) => Caseload.clientsByWorker(view, asOf)),
    clientsPerWorker: onDay((asOf) => Caseload.clientsPerWorker(view, 'social_worker', asOf)),
    staffEngagedIn: inMonth((month) => Caseload.staffEngagedIn(view, month)),
    episodesEndedIn: inMonth((month) => Caseload.episodesEndedIn(view, month)),
    clientsGrantedStatusIn: inMonth((month) => Caseload.clientsGrantedStatusIn(view, 'refugee', month)),
    clientsRefusedStatusIn: inMonth((month) => Caseload.clientsRefusedStatusIn(view, month)),
    clientsAppealingIn: inMonth((month) => Caseload.clientsAppealingIn(view, 'refusal', month)),
    providerPeriods: onDay((asOf) => Caseload.providerPeriods(view, asOf)),
    serviceGapsIn: inMonth((month) => Caseload.serviceGapsIn(view, month)),
    'clientsByCountry, to date': ofClients(toDate, Caseload.clientsByCountry),
    'clientsByArrivalMode, to date': ofClients(toDate, Caseload.clientsByArrivalMode),
    'clientsByLegalGround, to date': ofClients(toDate, Caseload.clientsByLegalGround),
    'clientsByComplexity, to date': ofClients(toDate, Caseload.clientsByComplexity),
    'clientsByProvider, to date': ofClients(toDate, Caseload.clientsByProvider),
    'clientsByPlace, to date': ofClients(toDate, Caseload.clientsByPlace),
    'womenMenChildren, to date': ofClients(toDate, Caseload.womenMenChildren),
    'clientsBySexAndAge, to date': ofClients(toDate, (clients, { asOf }) =>
      Caseload.clientsBySexAndAge(clients, () => asOf),
    ),
    'the same, at the first service': ofClients(toDate, (clients) =>
      Caseload.clientsBySexAndAge(clients, Caseload.firstServiceStart),
    ),
    'familiesAndSingles, to date': ofClients(toDate, Caseload.familiesAndSingles),
  };
};

const ofPlanStatus = (view: ViewOf<Models['planStatus']>): Questions => {
  const goals = (asOf: CivilDate) => PlanStatus.goalsToDate(view, { asOf });
  return {
    clientPlans: onDay((asOf) => PlanStatus.clientPlans(view, asOf)),
    clientsByPlanStanding: onDay((asOf) => PlanStatus.clientsByPlanStanding(view, asOf)),
    clientsByReasonForNoPlan: onDay((asOf) => PlanStatus.clientsByReasonForNoPlan(view, asOf)),
    goalsToDate: onDay((asOf) => PlanStatus.goalsToDate(view, asOf)),
    overdueGoals: onDay((asOf) => PlanStatus.overdueGoals(view, asOf)),
    'goalCounts, to date': ofClients(goals, PlanStatus.goalCounts),
    'shareOfTerminalGoals, to date': ofClients(goals, PlanStatus.shareOfTerminalGoals),
    episodesEndedWithOpenGoalsIn: inMonth((month) => PlanStatus.episodesEndedWithOpenGoalsIn(view, month)),
  };
};

const operationIn = ({ operation }: ViewOf<Models['participation']>): OperationId => {
  const [stream] = operation.keys();
  if (stream === undefined) throw new Error('a history without operations');
  return idOf(stream) as OperationId;
};

const ofParticipation = (view: ViewOf<Models['participation']>): Questions => {
  const id = operationIn(view);
  return {
    participants: onDay((asOf) => Participation.participants(view, id, asOf)),
    newParticipantsIn: inMonth((month) => Participation.newParticipantsIn(view, id, month)),
    shareOfTargetReached: onDay((asOf) => Participation.shareOfTargetReached(view, id, asOf)),
    'indicators, of participants': ofClients(
      (asOf) => Participation.participants(view, id, { asOf }),
      Participation.indicators,
    ),
  };
};

const ofFundingSplit = (view: ViewOf<Models['fundingSplit']>): Questions => {
  const only = (month: Month) => ({ from: month, to: month });
  const inMonthByDay = (ask: typeof FundingSplit.fundingLines | typeof FundingSplit.paidUnits): Question =>
    inMonth((month) => ask(view, only(month), { asOf: lastDayOf(month) }));
  return {
    fundingLines: inMonthByDay(FundingSplit.fundingLines),
    'fundingTotals, of lines': ofClients(
      (asOf) => FundingSplit.fundingLines(view, only(monthOf(asOf)), { asOf }),
      FundingSplit.fundingTotals,
    ),
    claimCorrections: inMonth((month) => FundingSplit.claimCorrections(view, only(month))),
    ineligibleCosts: inMonth((month) => FundingSplit.ineligibleCosts(view, only(month))),
    paidUnits: inMonthByDay(FundingSplit.paidUnits),
    doublePayments: onDay((asOf) => FundingSplit.doublePayments(view, asOf)),
  };
};

// the host's own rule of how long a person with status may live in a centre
const CENTRE_DAYS = 60;

const ofFindings = (view: ViewOf<Models['findings']>): Questions => ({
  findingsToDate: onDay(({ asOf }) => Findings.findingsToDate(view, { asOf, centreDays: CENTRE_DAYS })),
  allReminders: onDay(({ asOf }) => Findings.allReminders(view, { asOf, centreDays: CENTRE_DAYS })),
  'remindersIn, of all': (month) => {
    const reminders = Findings.allReminders(view, { asOf: lastDayOf(month), centreDays: CENTRE_DAYS });
    return () => Findings.remindersIn(reminders, month);
  },
});

/** The reports of each read model. */
export const questions: {
  readonly [Name in keyof Models]: (view: ViewOf<Models[Name]>) => Questions;
} = {
  caseload: ofCaseload,
  planStatus: ofPlanStatus,
  participation: ofParticipation,
  fundingSplit: ofFundingSplit,
  findings: ofFindings,
};
