import {
  type CivilDate,
  idOf,
  month,
  monthOf,
  monthsTouched,
  type OperationId,
  type Period,
} from '@pavadonis/domain';
import * as Caseload from '@pavadonis/projection-caseload';
import * as Findings from '@pavadonis/projection-findings';
import * as Money from '@pavadonis/projection-funding-split';
import * as Participation from '@pavadonis/projection-participation';
import * as Plans from '@pavadonis/projection-plan-status';
import type { ReadModel, RowTypes, View } from '@pavadonis/projection';

/** The days of a question. */
export interface Days extends Period {
  readonly asOf: CivilDate;
}

/** Reports of a read model, each with a question filled in. */
type Reports<Rows extends RowTypes> = Readonly<Record<string, (view: View<Rows>, days: Days) => unknown>>;

const always = { from: month('1990-01'), to: month('2090-12') };
const statuses = ['refugee', 'alternative'] as const;

const ofCaseload: Reports<Caseload.CaseloadRows> = {
  activeClients: Caseload.activeClients,
  suspendedClients: Caseload.suspendedClients,
  clientsServedIn: (view, days) => Caseload.clientsServedIn(view, days, days),
  clientsServedInByProvider: (view, days) => Caseload.clientsServedInByProvider(view, days, days),
  clientsEnrolledIn: (view, days) => Caseload.clientsEnrolledIn(view, days, days),
  newClientsIn: (view, days) => Caseload.newClientsIn(view, days, days),
  clientsToDate: Caseload.clientsToDate,
  clientsByWorker: Caseload.clientsByWorker,
  clientsPerWorker: (view, days) => Caseload.clientsPerWorker(view, 'social_worker', days),
  staffEngagedIn: (view, days) => Caseload.staffEngagedIn(view, days, days),
  providerPeriods: Caseload.providerPeriods,
  serviceGapsIn: (view, days) => Caseload.serviceGapsIn(view, days, days),
  episodesEndedIn: (view, days) =>
    Caseload.episodesEndedIn(view, days, days).map(({ episode }) => episode.endReason),
  averagePerMonth: (view, days) =>
    Caseload.averagePerMonth(days, (each) => Caseload.clientsServedIn(view, each).length),
  servedByMonth: (view, days) =>
    monthsTouched(days).map((each) => Caseload.clientsServedIn(view, each).length),
  clientsGrantedStatusIn: (view, days) =>
    statuses.map((status) => Caseload.clientsGrantedStatusIn(view, status, days, days).length),
  clientsRefusedStatusIn: (view, days) => Caseload.clientsRefusedStatusIn(view, days, days),
  clientsAppealingIn: (view, days) => Caseload.clientsAppealingIn(view, 'refusal', days, days),
  clientsByCountry: (view, days) => Caseload.clientsByCountry(Caseload.clientsToDate(view, days)),
  clientsByArrivalMode: (view) => Caseload.clientsByArrivalMode([...view.client.values()]),
  clientsByLegalGround: (view, days) => Caseload.clientsByLegalGround([...view.client.values()], days),
  clientsByComplexity: (view, days) => Caseload.clientsByComplexity(Caseload.activeClients(view, days), days),
  clientsByProvider: (view, days) => Caseload.clientsByProvider([...view.client.values()], days),
  clientsByPlace: (view, days) => Caseload.clientsByPlace(Caseload.activeClients(view, days), days),
  clientsOutside: (view, days) => Caseload.clientsByPlace([...view.client.values()], days).outside,
  womenMenChildren: (view, days) => Caseload.womenMenChildren(Caseload.clientsToDate(view, days), days),
  clientsBySexAndAge: (view, days) =>
    Caseload.clientsBySexAndAge(Caseload.clientsToDate(view, days), Caseload.firstServiceStart),
  familiesAndSingles: (view, days) => Caseload.familiesAndSingles([...view.client.values()], days),
};

const ofPlans: Reports<Plans.PlanStatusRows> = {
  clientPlans: Plans.clientPlans,
  clientsByPlanStanding: Plans.clientsByPlanStanding,
  clientsByReasonForNoPlan: Plans.clientsByReasonForNoPlan,
  goalsToDate: Plans.goalsToDate,
  overdueGoals: Plans.overdueGoals,
  goalCounts: (view, days) => Plans.goalCounts(Plans.goalsToDate(view, days)),
  shareOfTerminalGoals: (view, days) => Plans.shareOfTerminalGoals(Plans.goalsToDate(view, days)),
  episodesEndedWithOpenGoalsIn: (view, days) => Plans.episodesEndedWithOpenGoalsIn(view, days, days),
};

const ofMoney: Reports<Money.FundingSplitRows> = {
  fundingLines: (view, days) => Money.fundingLines(view, always, days),
  fundingTotals: (view, days) => Money.fundingTotals(Money.fundingLines(view, always, days)),
  costsOfAMonth: (view, { from }) =>
    Money.fundingTotals(Money.fundingLines(view, { from: monthOf(from), to: monthOf(from) })).costs.total,
  ineligibleCosts: (view, days) => Money.ineligibleCosts(view, always, days),
  claimCorrections: (view, days) => Money.claimCorrections(view, always, days),
  paidUnits: (view, days) => Money.paidUnits(view, always, days),
  doublePayments: Money.doublePayments,
};

const operationsIn = (view: Participation.ParticipationView): readonly OperationId[] =>
  [...view.operation.keys()].map((stream) => idOf(stream) as OperationId);

const ofParticipation: Reports<Participation.ParticipationRows> = {
  participants: (view, days) =>
    operationsIn(view).flatMap((id) => Participation.participants(view, id, days)),
  newParticipantsIn: (view, days) =>
    operationsIn(view).flatMap((id) =>
      Participation.newParticipantsIn(view, id, days, days).map(({ stream }) => stream),
    ),
  indicators: (view, days) =>
    operationsIn(view).map((id) => Participation.indicators(Participation.participants(view, id, days)).sex),
  allIndicators: (view, days) => {
    const [id] = operationsIn(view).toSorted();
    return id && Participation.indicators(Participation.participants(view, id, days));
  },
  shareOfTargetReached: (view, days) =>
    operationsIn(view).map((id) => Participation.shareOfTargetReached(view, id, days)),
};

const ofFindings: Reports<Findings.FindingsRows> = {
  findingsToDate: (view, { asOf }) => Findings.findingsToDate(view, { asOf, centreDays: 30 }),
  allReminders: (view, { asOf }) => Findings.allReminders(view, { asOf, centreDays: 30 }),
  remindersIn: (view, days) =>
    Findings.remindersIn(Findings.allReminders(view, { asOf: days.asOf, centreDays: 30 }), days),
};

/** A function over the reports of a read model. */
export type OverReports = <Rows extends RowTypes>(model: ReadModel<Rows>, reports: Reports<Rows>) => void;

/** Calls a function for the reports of each read model. */
export const forEachModel = (call: OverReports): void => {
  call(Caseload.caseload, ofCaseload);
  call(Plans.planStatus, ofPlans);
  call(Money.fundingSplit, ofMoney);
  call(Participation.participation, ofParticipation);
  call(Findings.findings, ofFindings);
};
