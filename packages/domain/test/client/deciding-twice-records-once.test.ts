import { describe, it } from '@jest/globals';
import { addDays, civilDate, ContactId, Country, EpisodeId, PlanId, written } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { about, type AtATime, expectOnceOnly } from '@pavadonis/testing';
import * as person from '@pavadonis/testing/examples/client';
import * as ids from '@pavadonis/testing/examples/ids';
import { exampleId } from '@pavadonis/testing/examples/ids';
import * as legal from '@pavadonis/testing/examples/legal';
import { laterProvision, provision } from '@pavadonis/testing/examples/provision';
import * as work from '@pavadonis/testing/examples/work';
import fc from 'fast-check';

const story: readonly Client.Event[] = [
  person.registered(),
  person.applied(),
  person.moved(),
  person.started(),
  work.assigned(),
  work.assessed(),
  work.planDrawnUp(),
  work.planGoalSet(),
  work.planAgreed(),
  work.delivered(),
  work.goalProgressed(),
  person.granted(),
  person.left(),
  person.returned(),
  work.planClosed({ on: civilDate('2024-06-10'), outcome: 'abandoned' }),
  person.ended({ on: civilDate('2024-06-20'), reason: 'client_declined' }),
  person.started({ on: civilDate('2024-07-01'), episodeId: ids.laterEpisodeId, targetGroup: 'alternative' }),
  work.planDrawnUp({ on: civilDate('2024-07-02'), episodeId: ids.laterEpisodeId, planId: ids.laterPlanId }),
  work.planGoalSet({ on: civilDate('2024-07-02'), planId: ids.laterPlanId, goalId: ids.otherGoalId }),
  work.planAgreed({ on: civilDate('2024-07-05'), planId: ids.laterPlanId }),
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
  about(Client.lodgeApplication, person.applied),
  about(Client.grantStatus, person.granted, { status: either('refugee', 'alternative') }),
  about(Client.refuseStatus, legal.refused),
  about(Client.appealDecision, legal.appealed),
  about(Client.decideAppeal, legal.appealDecided, { outcome: either('dismissed', 'allowed', 'remitted') }),
  about(Client.recordFinalDecision, legal.becameFinal),
  about(Client.discontinueProcedure, legal.discontinued, { reason: either('withdrawn', 'absconded') }),
  about(Client.decideDublinTransfer, legal.transferDecided, { memberState }),
  about(Client.executeDublinTransfer, legal.transferExecuted, { memberState }),
  about(Client.extendStatus, legal.statusExtended, {
    until: fc.nat(800).map((days) => addDays(civilDate('2024-06-01'), days)),
  }),
  about(Client.revokeStatus, legal.statusRevoked),
  about(Client.ceaseStatus, legal.statusCeased),
  about(Client.renounceStatus, legal.statusRenounced),
  about(Client.grantTemporaryProtection, legal.temporarilyProtected),
  about(Client.endTemporaryProtection, legal.temporaryProtectionEnded),
);

const decisions: fc.Arbitrary<AtATime<Client.State, Client.Event>> = fc.oneof(
  about(Client.registerClient, person.registered, { sex: either('female', 'male') }),
  inLaw,
  about(Client.changeResidence, person.moved, {
    residence: either<Client.Residence>({ kind: 'unknown' }, { kind: 'centre', centreId: ids.centreId }),
  }),
  about(Client.leaveLatvia, person.left, { learnedOn: either(civilDate('2030-01-01')) }),
  about(Client.returnToLatvia, person.returned),
  starting,
  handingOver,
  about(Client.extendService, person.extended, {
    episodeId,
    until: fc.nat(800).map((days) => addDays(civilDate('2025-01-01'), days)),
  }),
  about(Client.endService, person.ended, { episodeId, reason: either('no_contact', 'deceased') }),
  about(Client.assignWorker, work.assigned, { episodeId, workerId, role: either('mentor', 'interpreter') }),
  about(Client.unassignWorker, work.unassigned, { episodeId, workerId }),
  about(Client.assessComplexity, work.assessed, { episodeId, level: either('minimum', 'maximum') }),
  about(Client.deliverSupport, work.delivered, {
    episodeId,
    contactId: either(ids.contactId, exampleId(ContactId, 81), exampleId(ContactId, 82)),
    mode: either('remote', 'outreach'),
  }),
  about(Client.drawUpPlan, work.planDrawnUp, { episodeId, planId }),
  about(Client.agreePlan, work.planAgreed, { planId }),
  about(Client.revisePlan, work.planRevised, { planId }),
  about(Client.closePlan, work.planClosed, { planId, outcome: either('fulfilled', 'abandoned') }),
  about(Client.setPlanGoal, work.planGoalSet, { planId, goalId, targetOn: either(civilDate('2035-01-01')) }),
  about(Client.progressGoal, work.goalProgressed, { goalId, achievement: either('improving', 'worsening') }),
  about(Client.achieveGoal, work.goalAchieved, { goalId, achievement: either('achieved', 'sustaining') }),
  about(Client.failGoal, work.goalNotAchieved, goal),
  about(Client.putGoalOnHold, work.goalPutOnHold, goal),
  about(Client.resumeGoal, work.goalResumed, goal),
  about(Client.cancelGoal, work.goalCancelled, goal),
  about(Client.rejectGoal, work.goalRejected, goal),
  about(Client.reopenGoal, work.goalReopened, goal),
);

describe("a decision about a person's story", () => {
  it('made twice records once', () => expectOnceOnly(Client, story, decisions));

  it('made twice records once, where it is about the legal status', () =>
    expectOnceOnly(Client, story, inLaw));
});
