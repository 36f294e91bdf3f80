import { describe, it } from '@jest/globals';
import { addDays, civilDate, ContactId, Country, EpisodeId, PlanId, written } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { about, type AtATime, expectOnceOnly } from '@pavadonis/testing';
import * as ids from '@pavadonis/testing/examples/ids';
import { exampleId } from '@pavadonis/testing/examples/ids';
import {
  appealDecided,
  asylumApplicationLodged,
  asylumProcedureDiscontinued,
  decisionAppealed,
  decisionBecameFinal,
  dublinTransferDecided,
  dublinTransferExecuted,
  statusCeased,
  statusExtended,
  statusGranted,
  statusRefused,
  statusRenounced,
  statusRevoked,
  temporaryProtectionEnded,
  temporaryProtectionGranted,
} from '@pavadonis/testing/examples/law';
import {
  planAgreed,
  planClosed,
  planDrawnUp,
  planGoalAchieved,
  planGoalCancelled,
  planGoalNotAchieved,
  planGoalProgressed,
  planGoalPutOnHold,
  planGoalRejected,
  planGoalReopened,
  planGoalResumed,
  planGoalSet,
  planRevised,
} from '@pavadonis/testing/examples/plan';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { leftLatvia, residenceChanged, returnedToLatvia } from '@pavadonis/testing/examples/residence';
import {
  laterProvision,
  provision,
  serviceEnded,
  serviceExtended,
  serviceStarted,
} from '@pavadonis/testing/examples/service';
import {
  complexityAssessed,
  supportDelivered,
  workerAssigned,
  workerUnassigned,
} from '@pavadonis/testing/examples/work';
import fc from 'fast-check';

const story: readonly Client.Event[] = [
  clientRegistered(),
  asylumApplicationLodged(),
  residenceChanged(),
  serviceStarted(),
  workerAssigned(),
  complexityAssessed(),
  planDrawnUp(),
  planGoalSet(),
  planAgreed(),
  supportDelivered(),
  planGoalProgressed(),
  statusGranted(),
  leftLatvia(),
  returnedToLatvia(),
  planClosed({ on: civilDate('2024-06-10'), outcome: 'abandoned' }),
  serviceEnded({ on: civilDate('2024-06-20'), reason: 'client_declined' }),
  serviceStarted({ on: civilDate('2024-07-01'), episodeId: ids.laterEpisodeId, targetGroup: 'alternative' }),
  planDrawnUp({ on: civilDate('2024-07-02'), episodeId: ids.laterEpisodeId, planId: ids.laterPlanId }),
  planGoalSet({ on: civilDate('2024-07-02'), planId: ids.laterPlanId, goalId: ids.otherGoalId }),
  planAgreed({ on: civilDate('2024-07-05'), planId: ids.laterPlanId }),
];

const either = <A>(...values: readonly A[]) => fc.constantFrom(...values);
const episodeId = either(ids.episodeId, ids.laterEpisodeId, exampleId(EpisodeId, 52));
const workerId = either(ids.workerId, ids.mentorId);
const planId = either(ids.planId, ids.laterPlanId, exampleId(PlanId, 62));
const goalId = either(ids.goalId, ids.otherGoalId);
const goal = { goalId };
const provisions = either(
  provision(),
  provision({ operation: { ruleSet: 'SP-2016' } }),
  laterProvision({ contract: { from: civilDate('2024-06-01') } }),
);

const starting: fc.Arbitrary<AtATime<Client.State, Client.Event>> = fc.tuple(episodeId, provisions).map(
  ([id, from]) =>
    (when) =>
      Client.startService({ ...when, episodeId: id, serviceKind: 'mentor_only' }, from),
);
const handingOver: fc.Arbitrary<AtATime<Client.State, Client.Event>> = fc.tuple(episodeId, provisions).map(
  ([id, to]) =>
    (when) =>
      Client.handOverService({ ...when, episodeId: id }, to),
);

const memberState = either(written(Country, 'FI'), written(Country, 'PL'));
const inLaw: fc.Arbitrary<AtATime<Client.State, Client.Event>> = fc.oneof(
  about(Client.lodgeApplication, asylumApplicationLodged),
  about(Client.grantStatus, statusGranted, { status: either('refugee', 'alternative') }),
  about(Client.refuseStatus, statusRefused),
  about(Client.appealDecision, decisionAppealed),
  about(Client.decideAppeal, appealDecided, { outcome: either('dismissed', 'allowed', 'remitted') }),
  about(Client.recordFinalDecision, decisionBecameFinal),
  about(Client.discontinueProcedure, asylumProcedureDiscontinued, {
    reason: either('withdrawn', 'absconded'),
  }),
  about(Client.decideDublinTransfer, dublinTransferDecided, { memberState }),
  about(Client.executeDublinTransfer, dublinTransferExecuted, { memberState }),
  about(Client.extendStatus, statusExtended, {
    until: fc.nat(800).map((days) => addDays(civilDate('2024-06-01'), days)),
  }),
  about(Client.revokeStatus, statusRevoked),
  about(Client.ceaseStatus, statusCeased),
  about(Client.renounceStatus, statusRenounced),
  about(Client.grantTemporaryProtection, temporaryProtectionGranted),
  about(Client.endTemporaryProtection, temporaryProtectionEnded),
);

const decisions: fc.Arbitrary<AtATime<Client.State, Client.Event>> = fc.oneof(
  about(Client.registerClient, clientRegistered, { sex: either('female', 'male') }),
  inLaw,
  about(Client.changeResidence, residenceChanged, {
    residence: either<Client.Residence>({ kind: 'unknown' }, { kind: 'centre', centreId: ids.centreId }),
  }),
  about(Client.leaveLatvia, leftLatvia, { learnedOn: either(civilDate('2030-01-01')) }),
  about(Client.returnToLatvia, returnedToLatvia),
  starting,
  handingOver,
  about(Client.extendService, serviceExtended, {
    episodeId,
    until: fc.nat(800).map((days) => addDays(civilDate('2025-01-01'), days)),
  }),
  about(Client.endService, serviceEnded, { episodeId, reason: either('no_contact', 'deceased') }),
  about(Client.assignWorker, workerAssigned, { episodeId, workerId, role: either('mentor', 'interpreter') }),
  about(Client.unassignWorker, workerUnassigned, { episodeId, workerId }),
  about(Client.assessComplexity, complexityAssessed, { episodeId, level: either('minimum', 'maximum') }),
  about(Client.deliverSupport, supportDelivered, {
    episodeId,
    contactId: either(ids.contactId, exampleId(ContactId, 81), exampleId(ContactId, 82)),
    mode: either('remote', 'outreach'),
  }),
  about(Client.drawUpPlan, planDrawnUp, { episodeId, planId }),
  about(Client.agreePlan, planAgreed, { planId }),
  about(Client.revisePlan, planRevised, { planId }),
  about(Client.closePlan, planClosed, { planId, outcome: either('fulfilled', 'abandoned') }),
  about(Client.setPlanGoal, planGoalSet, { planId, goalId, targetOn: either(civilDate('2035-01-01')) }),
  about(Client.progressGoal, planGoalProgressed, { goalId, achievement: either('improving', 'worsening') }),
  about(Client.achieveGoal, planGoalAchieved, { goalId, achievement: either('achieved', 'sustaining') }),
  about(Client.failGoal, planGoalNotAchieved, goal),
  about(Client.putGoalOnHold, planGoalPutOnHold, goal),
  about(Client.resumeGoal, planGoalResumed, goal),
  about(Client.cancelGoal, planGoalCancelled, goal),
  about(Client.rejectGoal, planGoalRejected, goal),
  about(Client.reopenGoal, planGoalReopened, goal),
);

describe("a decision about a person's story", () => {
  it('made twice records once', () => expectOnceOnly(Client, story, decisions));

  it('made twice records once, where it is about the legal status', () =>
    expectOnceOnly(Client, story, inLaw));
});
