import { describe, expect, it } from '@jest/globals';
import { addDays, civilDate, text } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { type AtATime, client, stateAfter } from '@pavadonis/testing';
import { consentGiven, consentWithdrawn, serviceDeclined } from '@pavadonis/testing/examples/consent';
import {
  familyLinked,
  familyUnlinked,
  guardianAppointed,
  guardianEnded,
} from '@pavadonis/testing/examples/family';
import * as identity from '@pavadonis/testing/examples/identity';
import * as ids from '@pavadonis/testing/examples/ids';
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
import * as participation from '@pavadonis/testing/examples/participation';
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
import { referralAnswered, referralCompleted, referralMade } from '@pavadonis/testing/examples/referral';
import {
  clientDied,
  clientRegistered,
  unaccompaniedMinorRegistered,
} from '@pavadonis/testing/examples/registration';
import { leftLatvia, residenceChanged, returnedToLatvia } from '@pavadonis/testing/examples/residence';
import {
  laterProvision,
  provision,
  serviceEnded,
  serviceExtended,
  serviceResumed,
  serviceSuspended,
} from '@pavadonis/testing/examples/service';
import {
  complexityAssessed,
  needsAssessed,
  supportDelivered,
  workerAssigned,
  workerUnassigned,
} from '@pavadonis/testing/examples/work';
import * as E from 'fp-ts/Either';

const { episodeId, otherClientId } = ids;
const serviceKind = 'mentor_only';

/** Decisions about what happens in a person's life, each with facts that are not so already. */
const decisions: Readonly<Record<string, AtATime<Client.State, Client.Event>>> = {
  registerClient: (when) => Client.registerClient(clientRegistered.facts(when)),
  linkExternalId: (when) =>
    Client.linkExternalId(identity.externalIdLinked.facts({ ...when, value: text('another case') })),
  unlinkExternalId: (when) => Client.unlinkExternalId(identity.externalIdUnlinked.facts(when)),
  linkFamily: (when) => Client.linkFamily(familyLinked.facts({ ...when, relation: 'child' })),
  unlinkFamily: (when) => Client.unlinkFamily(familyUnlinked.facts(when)),
  appointGuardian: (when) =>
    Client.appointGuardian(guardianAppointed.facts({ ...when, guardianId: ids.otherGuardianId })),
  endGuardianship: (when) => Client.endGuardianship(guardianEnded.facts(when)),
  giveConsent: (when) => Client.giveConsent(consentGiven.facts({ ...when, scopes: ['statistics'] })),
  withdrawConsent: (when) => Client.withdrawConsent(consentWithdrawn.facts(when)),
  declineService: (when) => Client.declineService(serviceDeclined.facts(when)),
  lodgeApplication: (when) => Client.lodgeApplication(asylumApplicationLodged.facts(when)),
  grantStatus: (when) => Client.grantStatus(statusGranted.facts(when)),
  refuseStatus: (when) => Client.refuseStatus(statusRefused.facts(when)),
  appealDecision: (when) => Client.appealDecision(decisionAppealed.facts(when)),
  decideAppeal: (when) => Client.decideAppeal(appealDecided.facts(when)),
  recordFinalDecision: (when) => Client.recordFinalDecision(decisionBecameFinal.facts(when)),
  discontinueProcedure: (when) => Client.discontinueProcedure(asylumProcedureDiscontinued.facts(when)),
  decideDublinTransfer: (when) => Client.decideDublinTransfer(dublinTransferDecided.facts(when)),
  executeDublinTransfer: (when) => Client.executeDublinTransfer(dublinTransferExecuted.facts(when)),
  extendStatus: (when) => Client.extendStatus(statusExtended.facts(when)),
  revokeStatus: (when) => Client.revokeStatus(statusRevoked.facts(when)),
  ceaseStatus: (when) => Client.ceaseStatus(statusCeased.facts(when)),
  renounceStatus: (when) => Client.renounceStatus(statusRenounced.facts(when)),
  grantTemporaryProtection: (when) => Client.grantTemporaryProtection(temporaryProtectionGranted.facts(when)),
  endTemporaryProtection: (when) => Client.endTemporaryProtection(temporaryProtectionEnded.facts(when)),
  changeResidence: (when) => Client.changeResidence(residenceChanged.facts(when)),
  leaveLatvia: (when) => Client.leaveLatvia(leftLatvia.facts({ ...when, learnedOn: when.on })),
  returnToLatvia: (when) => Client.returnToLatvia(returnedToLatvia.facts(when)),
  startService: (when) => Client.startService({ ...when, episodeId, serviceKind }, provision()),
  handOverService: (when) => Client.handOverService({ ...when, episodeId }, laterProvision()),
  extendService: (when) => Client.extendService(serviceExtended.facts(when)),
  suspendService: (when) => Client.suspendService(serviceSuspended.facts(when)),
  resumeService: (when) => Client.resumeService(serviceResumed.facts(when)),
  endService: (when) => Client.endService(serviceEnded.facts(when)),
  assignWorker: (when) => Client.assignWorker(workerAssigned.facts(when)),
  unassignWorker: (when) => Client.unassignWorker(workerUnassigned.facts(when)),
  assessComplexity: (when) => Client.assessComplexity(complexityAssessed.facts(when)),
  assessNeeds: (when) => Client.assessNeeds(needsAssessed.facts(when)),
  deliverSupport: (when) => Client.deliverSupport(supportDelivered.facts(when)),
  makeReferral: (when) => Client.makeReferral(referralMade.facts(when)),
  answerReferral: (when) => Client.answerReferral(referralAnswered.facts(when)),
  completeReferral: (when) => Client.completeReferral(referralCompleted.facts(when)),
  drawUpPlan: (when) => Client.drawUpPlan(planDrawnUp.facts(when)),
  agreePlan: (when) => Client.agreePlan(planAgreed.facts(when)),
  revisePlan: (when) => Client.revisePlan(planRevised.facts(when)),
  closePlan: (when) => Client.closePlan(planClosed.facts(when)),
  setPlanGoal: (when) => Client.setPlanGoal(planGoalSet.facts(when)),
  progressGoal: (when) => Client.progressGoal(planGoalProgressed.facts(when)),
  achieveGoal: (when) => Client.achieveGoal(planGoalAchieved.facts(when)),
  failGoal: (when) => Client.failGoal(planGoalNotAchieved.facts(when)),
  putGoalOnHold: (when) => Client.putGoalOnHold(planGoalPutOnHold.facts(when)),
  resumeGoal: (when) => Client.resumeGoal(planGoalResumed.facts(when)),
  cancelGoal: (when) => Client.cancelGoal(planGoalCancelled.facts(when)),
  rejectGoal: (when) => Client.rejectGoal(planGoalRejected.facts(when)),
  reopenGoal: (when) => Client.reopenGoal(planGoalReopened.facts(when)),
  recordParticipationEntry: (when) =>
    Client.recordParticipationEntry(participation.participationEntryRecorded.facts(when)),
  recordParticipationExit: (when) =>
    Client.recordParticipationExit(participation.participationExitRecorded.facts(when)),
  recordParticipationFollowUp: (when) =>
    Client.recordParticipationFollowUp(participation.participationFollowUpRecorded.facts(when)),
};

const story = [
  unaccompaniedMinorRegistered({ birth: { date: civilDate('2008-06-02'), precision: 'day' } }),
  identity.externalIdLinked(),
  familyLinked(),
  guardianAppointed(),
  consentGiven({ givenBy: 'guardian' }),
];
const dayAfter = addDays(clientDied().on, 1);

describe.each(Object.entries(decisions))('%s', (_, decide) => {
  it('is refused in the stream of a merged person, on whichever day', () => {
    for (const on of [civilDate('2024-02-20'), civilDate('2024-12-02')])
      client(...story, identity.clientsMerged())
        .when(decide({ on }))
        .refuses({ _tag: 'MergedInto', survivorId: otherClientId });
  });

  it('is not refused for a merge that was reverted', () => {
    const state = stateAfter(Client, [...story, identity.clientsMerged(), identity.mergeReverted()]);
    const other = stateAfter(Client, story);
    expect(decide({ on: dayAfter })(state)).toStrictEqual(decide({ on: dayAfter })(other));
  });

  it('is refused on a day after that of death', () =>
    client(...story, clientDied())
      .when(decide({ on: dayAfter }))
      .refuses({ _tag: 'HasDied', on: clientDied().on }));

  it('is judged by its own rules on the day of death', () => {
    const made = decide({ on: clientDied().on });
    expect(made(stateAfter(Client, [...story, clientDied()]))).toStrictEqual(made(stateAfter(Client, story)));
  });
});

// what these decisions speak of may have begun in a merged stream
const OF_WHAT_BEGAN = [
  'startService',
  'handOverService',
  'extendService',
  'suspendService',
  'resumeService',
  'endService',
  'assignWorker',
  'unassignWorker',
  'assessComplexity',
  'assessNeeds',
  'deliverSupport',
  'makeReferral',
  'answerReferral',
  'completeReferral',
  'drawUpPlan',
  'agreePlan',
  'revisePlan',
  'closePlan',
  'setPlanGoal',
  'progressGoal',
  'achieveGoal',
  'failGoal',
  'putGoalOnHold',
  'resumeGoal',
  'cancelGoal',
  'rejectGoal',
  'reopenGoal',
];

describe.each(Object.entries(decisions))('what began in a merged stream: %s', (name, decide) => {
  const begun = new Set<string>([ids.episodeId, ids.planId, ids.goalId, ids.referralId]);
  const when = { on: civilDate('2024-02-20') };

  it(OF_WHAT_BEGAN.includes(name) ? 'adds nothing to it' : 'does not speak of it', () => {
    const state = stateAfter(Client, story);
    const answer = decide(when)({ ...state, elsewhere: begun });
    expect(answer).toStrictEqual(
      OF_WHAT_BEGAN.includes(name) ? E.left({ _tag: 'BegunElsewhere' }) : decide(when)(state),
    );
  });
});

describe('what is so already', () => {
  it('records nothing in the stream of a merged person', () =>
    client(clientRegistered(), residenceChanged(), identity.clientsMerged())
      .when(Client.changeResidence(residenceChanged.facts()))
      .recordsNothing());

  it('records nothing after death', () =>
    client(clientRegistered(), residenceChanged(), clientDied())
      .when(Client.changeResidence(residenceChanged.facts({ on: dayAfter })))
      .recordsNothing());
});
