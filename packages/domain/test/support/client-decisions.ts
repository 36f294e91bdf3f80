import {
  addDays,
  civilDate,
  ClientId,
  ContactId,
  Country,
  EpisodeId,
  PlanId,
  ReferralId,
  text,
  written,
} from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { stateAfter } from '@pavadonis/testing';
import { about, type AtATime } from '@pavadonis/testing/random';
import { consentGiven, consentWithdrawn, serviceDeclined } from '@pavadonis/testing/examples/consent';
import * as family from '@pavadonis/testing/examples/family';
import * as identity from '@pavadonis/testing/examples/identity';
import * as ids from '@pavadonis/testing/examples/ids';
import { exampleId } from '@pavadonis/testing/examples/ids';
import * as law from '@pavadonis/testing/examples/law';
import * as participation from '@pavadonis/testing/examples/participation';
import * as plan from '@pavadonis/testing/examples/plan';
import * as referral from '@pavadonis/testing/examples/referral';
import { clientDied, clientRegistered } from '@pavadonis/testing/examples/registration';
import { leftLatvia, residenceChanged, returnedToLatvia } from '@pavadonis/testing/examples/residence';
import * as service from '@pavadonis/testing/examples/service';
import * as work from '@pavadonis/testing/examples/work';
import fc from 'fast-check';

/** A decision about a client, on facts of which some are random. */
export type AnyDecision = fc.Arbitrary<AtATime<Client.State, Client.Event>>;

const either = <A>(...values: readonly A[]) => fc.constantFrom(...values);

const dayAfter = (first: string) => fc.nat(800).map((days) => addDays(civilDate(first), days));

const otherId = either(ids.otherClientId, exampleId(ClientId, 3));
const value = either(text('case 24-0117'), text('case 24-0230'));
const householdId = either(ids.householdId, ids.otherHouseholdId);
const guardianId = either(ids.guardianId, ids.otherGuardianId);
const scopes = fc.subarray<Client.ConsentScope>(['service', 'referral', 'statistics'], { minLength: 1 });
const memberState = either(written(Country, 'FI'), written(Country, 'PL'));
const episodeId = either(ids.episodeId, ids.laterEpisodeId, exampleId(EpisodeId, 52));
const workerId = either(ids.workerId, ids.mentorId);
const planId = either(ids.planId, ids.laterPlanId, exampleId(PlanId, 62));
const goalId = either(ids.goalId, ids.otherGoalId);
const referralId = either(ids.referralId, ids.otherReferralId, exampleId(ReferralId, 152));
const operationId = either(ids.operationId, ids.laterOperationId);
const provisions = either(
  service.provision(),
  service.provision({ operation: { ruleSet: 'SP-2016' } }),
  service.laterProvision({ contract: { from: civilDate('2024-06-01') } }),
);

const survivor = stateAfter(Client, [clientRegistered()]);
const residences = either<Client.Residence>(
  { kind: 'unknown' },
  { kind: 'centre', centreId: ids.centreId },
  { kind: 'private' },
);

/** Every decision about a client, by its name under its chapter. */
export const decisions: Readonly<Record<Client.Chapter, Readonly<Record<string, AnyDecision>>>> = {
  registration: {
    registerClient: about(Client.registerClient, clientRegistered, { sex: either('female', 'male') }),
    recordDeath: about(Client.recordDeath, clientDied),
  },
  identity: {
    linkExternalId: about(Client.linkExternalId, identity.externalIdLinked, { value }),
    unlinkExternalId: about(Client.unlinkExternalId, identity.externalIdUnlinked, { value }),
    suspectDuplicate: about(Client.suspectDuplicate, identity.duplicateSuspected, { otherId }),
    dismissDuplicate: about(Client.dismissDuplicate, identity.duplicateDismissed, { otherId }),
    mergeClients: otherId.map(
      (survivorId) => (when) =>
        Client.mergeClients({ ...when, clientId: ids.clientId, survivorId }, survivor),
    ),
    revertMerge: about(Client.revertMerge, identity.mergeReverted, { survivorId: otherId }),
  },
  family: {
    linkFamily: about(Client.linkFamily, family.familyLinked, {
      householdId,
      relation: either('child', 'sibling'),
    }),
    unlinkFamily: about(Client.unlinkFamily, family.familyUnlinked, { householdId }),
    appointGuardian: about(Client.appointGuardian, family.guardianAppointed, { guardianId }),
    endGuardianship: about(Client.endGuardianship, family.guardianEnded, { guardianId }),
  },
  consent: {
    giveConsent: about(Client.giveConsent, consentGiven, { scopes, givenBy: either('client', 'guardian') }),
    withdrawConsent: about(Client.withdrawConsent, consentWithdrawn, { scopes }),
    declineService: about(Client.declineService, serviceDeclined),
  },
  law: {
    lodgeApplication: about(Client.lodgeApplication, law.asylumApplicationLodged),
    grantStatus: about(Client.grantStatus, law.statusGranted, { status: either('refugee', 'alternative') }),
    refuseStatus: about(Client.refuseStatus, law.statusRefused),
    appealDecision: about(Client.appealDecision, law.decisionAppealed),
    decideAppeal: about(Client.decideAppeal, law.appealDecided, {
      outcome: either('dismissed', 'allowed', 'remitted'),
    }),
    recordFinalDecision: about(Client.recordFinalDecision, law.decisionBecameFinal),
    discontinueProcedure: about(Client.discontinueProcedure, law.asylumProcedureDiscontinued, {
      reason: either('withdrawn', 'absconded'),
    }),
    decideDublinTransfer: about(Client.decideDublinTransfer, law.dublinTransferDecided, { memberState }),
    executeDublinTransfer: about(Client.executeDublinTransfer, law.dublinTransferExecuted, { memberState }),
    extendStatus: about(Client.extendStatus, law.statusExtended, { until: dayAfter('2024-06-01') }),
    revokeStatus: about(Client.revokeStatus, law.statusRevoked),
    ceaseStatus: about(Client.ceaseStatus, law.statusCeased),
    renounceStatus: about(Client.renounceStatus, law.statusRenounced),
    grantTemporaryProtection: about(Client.grantTemporaryProtection, law.temporaryProtectionGranted),
    endTemporaryProtection: about(Client.endTemporaryProtection, law.temporaryProtectionEnded),
  },
  residence: {
    changeResidence: about(Client.changeResidence, residenceChanged, { residence: residences }),
    leaveLatvia: about(Client.leaveLatvia, leftLatvia, { learnedOn: either(civilDate('2030-01-01')) }),
    returnToLatvia: about(Client.returnToLatvia, returnedToLatvia),
  },
  service: {
    startService: fc.tuple(episodeId, provisions).map(
      ([id, from]) =>
        (when) =>
          Client.startService({ ...when, episodeId: id, serviceKind: 'mentor_only' }, from),
    ),
    handOverService: fc.tuple(episodeId, provisions).map(
      ([id, to]) =>
        (when) =>
          Client.handOverService({ ...when, episodeId: id }, to),
    ),
    extendService: about(Client.extendService, service.serviceExtended, {
      episodeId,
      until: dayAfter('2025-01-01'),
    }),
    suspendService: about(Client.suspendService, service.serviceSuspended, {
      episodeId,
      reason: either('hospital', 'detention'),
    }),
    resumeService: about(Client.resumeService, service.serviceResumed, { episodeId }),
    endService: about(Client.endService, service.serviceEnded, {
      episodeId,
      reason: either('no_contact', 'deceased'),
    }),
  },
  work: {
    assignWorker: about(Client.assignWorker, work.workerAssigned, {
      episodeId,
      workerId,
      role: either('mentor', 'interpreter'),
    }),
    unassignWorker: about(Client.unassignWorker, work.workerUnassigned, { episodeId, workerId }),
    assessComplexity: about(Client.assessComplexity, work.complexityAssessed, {
      episodeId,
      level: either('minimum', 'maximum'),
    }),
    assessNeeds: about(Client.assessNeeds, work.needsAssessed, {
      episodeId,
      areas: fc.subarray(['language', 'health', 'housing'] as const),
    }),
    deliverSupport: about(Client.deliverSupport, work.supportDelivered, {
      episodeId,
      contactId: either(ids.contactId, exampleId(ContactId, 81), exampleId(ContactId, 82)),
      mode: either('remote', 'outreach'),
    }),
  },
  plan: {
    drawUpPlan: about(Client.drawUpPlan, plan.planDrawnUp, { episodeId, planId }),
    agreePlan: about(Client.agreePlan, plan.planAgreed, { planId }),
    revisePlan: about(Client.revisePlan, plan.planRevised, { planId }),
    closePlan: about(Client.closePlan, plan.planClosed, {
      planId,
      outcome: either('fulfilled', 'abandoned'),
    }),
    setPlanGoal: about(Client.setPlanGoal, plan.planGoalSet, {
      planId,
      goalId,
      targetOn: either(civilDate('2035-01-01')),
    }),
    progressGoal: about(Client.progressGoal, plan.planGoalProgressed, {
      goalId,
      achievement: either('improving', 'worsening'),
    }),
    achieveGoal: about(Client.achieveGoal, plan.planGoalAchieved, {
      goalId,
      achievement: either('achieved', 'sustaining'),
    }),
    failGoal: about(Client.failGoal, plan.planGoalNotAchieved, { goalId }),
    putGoalOnHold: about(Client.putGoalOnHold, plan.planGoalPutOnHold, { goalId }),
    resumeGoal: about(Client.resumeGoal, plan.planGoalResumed, { goalId }),
    cancelGoal: about(Client.cancelGoal, plan.planGoalCancelled, { goalId }),
    rejectGoal: about(Client.rejectGoal, plan.planGoalRejected, { goalId }),
    reopenGoal: about(Client.reopenGoal, plan.planGoalReopened, { goalId }),
  },
  referral: {
    makeReferral: about(Client.makeReferral, referral.referralMade, {
      episodeId,
      referralId,
      service: either(text('a dentist'), text('a course')),
    }),
    answerReferral: about(Client.answerReferral, referral.referralAnswered, {
      referralId,
      answer: either('accepted', 'rejected'),
    }),
    completeReferral: about(Client.completeReferral, referral.referralCompleted, {
      referralId,
      result: either('done', 'revoked'),
    }),
  },
  participation: {
    recordParticipationEntry: about(
      Client.recordParticipationEntry,
      participation.participationEntryRecorded,
      { operationId, labourStatus: either('inactive', 'employed') },
    ),
    recordParticipationExit: about(Client.recordParticipationExit, participation.participationExitRecorded, {
      operationId,
      employed: either('yes', 'no'),
    }),
    recordParticipationFollowUp: about(
      Client.recordParticipationFollowUp,
      participation.participationFollowUpRecorded,
      { operationId, improved: either('yes', 'unknown') },
    ),
  },
};
