import { describe, expect, it } from '@jest/globals';
import { addDays, civilDate, text } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { type AtATime, client, stateAfter } from '@pavadonis/testing';
import * as person from '@pavadonis/testing/examples/client';
import * as wishes from '@pavadonis/testing/examples/consent';
import * as family from '@pavadonis/testing/examples/family';
import * as identity from '@pavadonis/testing/examples/identity';
import * as ids from '@pavadonis/testing/examples/ids';
import * as legal from '@pavadonis/testing/examples/legal';
import * as participation from '@pavadonis/testing/examples/participation';
import { laterProvision, provision } from '@pavadonis/testing/examples/provision';
import * as referral from '@pavadonis/testing/examples/referral';
import * as work from '@pavadonis/testing/examples/work';
import * as E from 'fp-ts/Either';

const { episodeId, otherClientId } = ids;
const serviceKind = 'mentor_only';

/** Decisions about what happens in a person's life, each with facts that are not so already. */
const decisions: Readonly<Record<string, AtATime<Client.State, Client.Event>>> = {
  registerClient: (when) => Client.registerClient(person.registered.facts(when)),
  linkExternalId: (when) =>
    Client.linkExternalId(identity.externalIdLinked.facts({ ...when, value: text('another case') })),
  unlinkExternalId: (when) => Client.unlinkExternalId(identity.externalIdUnlinked.facts(when)),
  linkFamily: (when) => Client.linkFamily(family.familyLinked.facts({ ...when, relation: 'child' })),
  unlinkFamily: (when) => Client.unlinkFamily(family.familyUnlinked.facts(when)),
  appointGuardian: (when) =>
    Client.appointGuardian(family.guardianAppointed.facts({ ...when, guardianId: ids.otherGuardianId })),
  endGuardianship: (when) => Client.endGuardianship(family.guardianEnded.facts(when)),
  giveConsent: (when) => Client.giveConsent(wishes.consentGiven.facts({ ...when, scopes: ['statistics'] })),
  withdrawConsent: (when) => Client.withdrawConsent(wishes.consentWithdrawn.facts(when)),
  declineService: (when) => Client.declineService(wishes.declined.facts(when)),
  lodgeApplication: (when) => Client.lodgeApplication(person.applied.facts(when)),
  grantStatus: (when) => Client.grantStatus(person.granted.facts(when)),
  refuseStatus: (when) => Client.refuseStatus(legal.refused.facts(when)),
  appealDecision: (when) => Client.appealDecision(legal.appealed.facts(when)),
  decideAppeal: (when) => Client.decideAppeal(legal.appealDecided.facts(when)),
  recordFinalDecision: (when) => Client.recordFinalDecision(legal.becameFinal.facts(when)),
  discontinueProcedure: (when) => Client.discontinueProcedure(legal.discontinued.facts(when)),
  decideDublinTransfer: (when) => Client.decideDublinTransfer(legal.transferDecided.facts(when)),
  executeDublinTransfer: (when) => Client.executeDublinTransfer(legal.transferExecuted.facts(when)),
  extendStatus: (when) => Client.extendStatus(legal.statusExtended.facts(when)),
  revokeStatus: (when) => Client.revokeStatus(legal.statusRevoked.facts(when)),
  ceaseStatus: (when) => Client.ceaseStatus(legal.statusCeased.facts(when)),
  renounceStatus: (when) => Client.renounceStatus(legal.statusRenounced.facts(when)),
  grantTemporaryProtection: (when) => Client.grantTemporaryProtection(legal.temporarilyProtected.facts(when)),
  endTemporaryProtection: (when) => Client.endTemporaryProtection(legal.temporaryProtectionEnded.facts(when)),
  changeResidence: (when) => Client.changeResidence(person.moved.facts(when)),
  leaveLatvia: (when) => Client.leaveLatvia(person.left.facts({ ...when, learnedOn: when.on })),
  returnToLatvia: (when) => Client.returnToLatvia(person.returned.facts(when)),
  startService: (when) => Client.startService({ ...when, episodeId, serviceKind }, provision()),
  handOverService: (when) => Client.handOverService({ ...when, episodeId }, laterProvision()),
  extendService: (when) => Client.extendService(person.extended.facts(when)),
  suspendService: (when) => Client.suspendService(referral.suspended.facts(when)),
  resumeService: (when) => Client.resumeService(referral.resumed.facts(when)),
  endService: (when) => Client.endService(person.ended.facts(when)),
  assignWorker: (when) => Client.assignWorker(work.assigned.facts(when)),
  unassignWorker: (when) => Client.unassignWorker(work.unassigned.facts(when)),
  assessComplexity: (when) => Client.assessComplexity(work.assessed.facts(when)),
  assessNeeds: (when) => Client.assessNeeds(referral.needsAssessed.facts(when)),
  deliverSupport: (when) => Client.deliverSupport(work.delivered.facts(when)),
  makeReferral: (when) => Client.makeReferral(referral.referralMade.facts(when)),
  answerReferral: (when) => Client.answerReferral(referral.referralAnswered.facts(when)),
  completeReferral: (when) => Client.completeReferral(referral.referralCompleted.facts(when)),
  drawUpPlan: (when) => Client.drawUpPlan(work.planDrawnUp.facts(when)),
  agreePlan: (when) => Client.agreePlan(work.planAgreed.facts(when)),
  revisePlan: (when) => Client.revisePlan(work.planRevised.facts(when)),
  closePlan: (when) => Client.closePlan(work.planClosed.facts(when)),
  setPlanGoal: (when) => Client.setPlanGoal(work.planGoalSet.facts(when)),
  progressGoal: (when) => Client.progressGoal(work.goalProgressed.facts(when)),
  achieveGoal: (when) => Client.achieveGoal(work.goalAchieved.facts(when)),
  failGoal: (when) => Client.failGoal(work.goalNotAchieved.facts(when)),
  putGoalOnHold: (when) => Client.putGoalOnHold(work.goalPutOnHold.facts(when)),
  resumeGoal: (when) => Client.resumeGoal(work.goalResumed.facts(when)),
  cancelGoal: (when) => Client.cancelGoal(work.goalCancelled.facts(when)),
  rejectGoal: (when) => Client.rejectGoal(work.goalRejected.facts(when)),
  reopenGoal: (when) => Client.reopenGoal(work.goalReopened.facts(when)),
  recordParticipationEntry: (when) => Client.recordParticipationEntry(participation.entered.facts(when)),
  recordParticipationExit: (when) => Client.recordParticipationExit(participation.exited.facts(when)),
  recordParticipationFollowUp: (when) =>
    Client.recordParticipationFollowUp(participation.followedUp.facts(when)),
};

const story = [
  family.unaccompanied({ birth: { date: civilDate('2008-06-02'), precision: 'day' } }),
  identity.externalIdLinked(),
  family.familyLinked(),
  family.guardianAppointed(),
  wishes.consentGiven({ givenBy: 'guardian' }),
];
const dayAfter = addDays(wishes.died().on, 1);

describe.each(Object.entries(decisions))('%s', (_, decide) => {
  it('is refused in the stream of a merged person, on whichever day', () => {
    for (const on of [civilDate('2024-02-20'), civilDate('2024-12-02')])
      client(...story, identity.merged())
        .when(decide({ on }))
        .refuses({ _tag: 'MergedInto', survivorId: otherClientId });
  });

  it('is not refused for a merge that was reverted', () => {
    const state = stateAfter(Client, [...story, identity.merged(), identity.mergeReverted()]);
    const other = stateAfter(Client, story);
    expect(decide({ on: dayAfter })(state)).toStrictEqual(decide({ on: dayAfter })(other));
  });

  it('is refused on a day after that of death', () =>
    client(...story, wishes.died())
      .when(decide({ on: dayAfter }))
      .refuses({ _tag: 'HasDied', on: wishes.died().on }));

  it('is judged by its own rules on the day of death', () => {
    const made = decide({ on: wishes.died().on });
    expect(made(stateAfter(Client, [...story, wishes.died()]))).toStrictEqual(
      made(stateAfter(Client, story)),
    );
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
    client(person.registered(), person.moved(), identity.merged())
      .when(Client.changeResidence(person.moved.facts()))
      .recordsNothing());

  it('records nothing after death', () =>
    client(person.registered(), person.moved(), wishes.died())
      .when(Client.changeResidence(person.moved.facts({ on: dayAfter })))
      .recordsNothing());
});
