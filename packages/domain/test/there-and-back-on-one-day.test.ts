import { describe, expect, it } from '@jest/globals';
import { addDays, cents, type CivilDate, civilDate, type Decision, type Event } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import * as Contract from '@pavadonis/domain/contract';
import * as Operation from '@pavadonis/domain/operation';
import { stateAfter } from '@pavadonis/testing';
import * as consent from '@pavadonis/testing/examples/consent';
import * as contract from '@pavadonis/testing/examples/contract';
import * as family from '@pavadonis/testing/examples/family';
import * as identity from '@pavadonis/testing/examples/identity';
import * as law from '@pavadonis/testing/examples/law';
import * as operation from '@pavadonis/testing/examples/operation';
import * as participation from '@pavadonis/testing/examples/participation';
import * as plan from '@pavadonis/testing/examples/plan';
import { clientRegistered, unaccompaniedMinorRegistered } from '@pavadonis/testing/examples/registration';
import * as residence from '@pavadonis/testing/examples/residence';
import * as service from '@pavadonis/testing/examples/service';
import * as work from '@pavadonis/testing/examples/work';
import * as E from 'fp-ts/Either';
import { served } from './support/served';

type Turn = readonly [which: 'there' | 'back', on: CivilDate];
type Deciding<S, Held> = (on: CivilDate) => (state: S) => Decision<unknown, Held>;

/** Makes two decisions in turn after a story, and returns what became of each: how many events, or a refusal. */
const inTurn =
  <S, Held extends Event>(
    stream: { readonly initial: S; readonly evolve: (state: S, event: Held) => S },
    story: readonly NoInfer<Held>[],
    ways: { readonly there: Deciding<S, NoInfer<Held>>; readonly back: Deciding<S, NoInfer<Held>> },
  ) =>
  (...turns: readonly Turn[]): readonly unknown[] => {
    let events = story;
    return turns.map(([which, on]) => {
      const answer = ways[which](on)(stateAfter(stream, events));
      if (E.isLeft(answer)) return answer.left;
      events = [...events, ...answer.right];
      return answer.right.length;
    });
  };

const aMinor = [unaccompaniedMinorRegistered()] as const;
const planned = [...served, plan.planDrawnUp(), plan.planGoalSet(), plan.planAgreed()] as const;
const left = [...served, participation.participationEntryRecorded(), service.serviceEnded()] as const;
const opened = [operation.operationOpened(), operation.coFinancingRateSet()] as const;
const signed = [contract.contractSigned()] as const;

const summer = civilDate('2024-07-08');

const facts: readonly (readonly [of: string, day: CivilDate, decide: ReturnType<typeof inTurn>])[] = [
  [
    'a rate',
    summer,
    inTurn(Operation, opened, {
      there: (on) =>
        Operation.setRate(operation.coFinancingRateSet.facts({ on, shares: operation.seventyFive })),
      back: (on) => Operation.setRate(operation.coFinancingRateSet.facts({ on })),
    }),
  ],
  [
    'a hold on documents',
    summer,
    inTurn(Operation, opened, {
      there: (on) => Operation.holdRetention(operation.retentionHeld.facts({ on })),
      back: (on) => Operation.releaseRetention(operation.retentionReleased.facts({ on })),
    }),
  ],
  [
    'a rule set',
    summer,
    inTurn(Operation, opened, {
      there: (on) => Operation.adoptRuleSet(operation.ruleSetAdopted.facts({ on, ruleSet: 'SP-2020' })),
      back: (on) => Operation.adoptRuleSet(operation.ruleSetAdopted.facts({ on })),
    }),
  ],
  [
    'the amount of a cost',
    summer,
    inTurn(Operation, [...opened, operation.costRecorded()], {
      there: (on) => Operation.correctCost(operation.costCorrected.facts({ on })),
      back: (on) => Operation.correctCost(operation.costCorrected.facts({ on, amount: cents(1_001) })),
    }),
  ],
  [
    'the last day of a contract',
    summer,
    inTurn(Contract, signed, {
      there: (on) => Contract.amendContract(contract.contractAmended.facts({ on })),
      back: (on) => Contract.amendContract(contract.contractAmended.facts({ on, to: signed[0].to })),
    }),
  ],
  [
    'a worker of a contract',
    summer,
    inTurn(Contract, signed, {
      there: (on) => Contract.engageStaff(contract.staffEngaged.facts({ on })),
      back: (on) => Contract.releaseStaff(contract.staffReleased.facts({ on })),
    }),
  ],
  [
    'an identifier in another register',
    summer,
    inTurn(Client, served, {
      there: (on) => Client.linkExternalId(identity.externalIdLinked.facts({ on })),
      back: (on) => Client.unlinkExternalId(identity.externalIdUnlinked.facts({ on })),
    }),
  ],
  [
    'a suspicion',
    summer,
    inTurn(Client, served, {
      there: (on) => Client.suspectDuplicate(identity.duplicateSuspected.facts({ on })),
      back: (on) => Client.dismissDuplicate(identity.duplicateDismissed.facts({ on })),
    }),
  ],
  [
    'a household',
    summer,
    inTurn(Client, served, {
      there: (on) => Client.linkFamily(family.familyLinked.facts({ on })),
      back: (on) => Client.unlinkFamily(family.familyUnlinked.facts({ on })),
    }),
  ],
  [
    'a guardian',
    civilDate('2024-03-04'),
    inTurn(Client, aMinor, {
      there: (on) => Client.appointGuardian(family.guardianAppointed.facts({ on })),
      back: (on) => Client.endGuardianship(family.guardianEnded.facts({ on })),
    }),
  ],
  [
    'consent',
    summer,
    inTurn(Client, served, {
      there: (on) => Client.giveConsent(consent.consentGiven.facts({ on, scopes: ['referral'] })),
      back: (on) => Client.withdrawConsent(consent.consentWithdrawn.facts({ on })),
    }),
  ],
  [
    'an application',
    summer,
    inTurn(Client, [clientRegistered()], {
      there: (on) => Client.lodgeApplication(law.asylumApplicationLodged.facts({ on })),
      back: (on) => Client.discontinueProcedure(law.asylumProcedureDiscontinued.facts({ on })),
    }),
  ],
  [
    'temporary protection',
    summer,
    inTurn(Client, served, {
      there: (on) => Client.grantTemporaryProtection(law.temporaryProtectionGranted.facts({ on })),
      back: (on) => Client.endTemporaryProtection(law.temporaryProtectionEnded.facts({ on })),
    }),
  ],
  [
    'a residence',
    summer,
    inTurn(Client, served, {
      there: (on) => Client.changeResidence(residence.residenceChanged.facts({ on })),
      back: (on) =>
        Client.changeResidence(residence.residenceChanged.facts({ on, residence: { kind: 'unknown' } })),
    }),
  ],
  [
    'a departure',
    summer,
    inTurn(Client, served, {
      there: (on) => Client.leaveLatvia(residence.leftLatvia.facts({ on, learnedOn: on })),
      back: (on) => Client.returnToLatvia(residence.returnedToLatvia.facts({ on })),
    }),
  ],
  [
    'a return',
    summer,
    inTurn(Client, [...served, residence.leftLatvia()], {
      there: (on) => Client.returnToLatvia(residence.returnedToLatvia.facts({ on })),
      back: (on) => Client.leaveLatvia(residence.leftLatvia.facts({ on, learnedOn: on })),
    }),
  ],
  [
    'a suspension',
    summer,
    inTurn(Client, served, {
      there: (on) => Client.suspendService(service.serviceSuspended.facts({ on })),
      back: (on) => Client.resumeService(service.serviceResumed.facts({ on })),
    }),
  ],
  [
    'a worker of a client',
    summer,
    inTurn(Client, served, {
      there: (on) => Client.assignWorker(work.workerAssigned.facts({ on })),
      back: (on) => Client.unassignWorker(work.workerUnassigned.facts({ on })),
    }),
  ],
  [
    'a worker’s role',
    summer,
    inTurn(Client, [...served, work.workerAssigned()], {
      there: (on) => Client.assignWorker(work.workerAssigned.facts({ on, role: 'mentor' })),
      back: (on) => Client.assignWorker(work.workerAssigned.facts({ on })),
    }),
  ],
  [
    'a level',
    summer,
    inTurn(Client, served, {
      there: (on) => Client.assessComplexity(work.complexityAssessed.facts({ on })),
      back: (on) => Client.assessComplexity(work.complexityAssessed.facts({ on, level: 'minimum' })),
    }),
  ],
  [
    'needs',
    summer,
    inTurn(Client, served, {
      there: (on) => Client.assessNeeds(work.needsAssessed.facts({ on })),
      back: (on) => Client.assessNeeds(work.needsAssessed.facts({ on, areas: ['language'] })),
    }),
  ],
  [
    'an agreement',
    summer,
    inTurn(Client, [...served, plan.planDrawnUp()], {
      there: (on) => Client.agreePlan(plan.planAgreed.facts({ on })),
      back: (on) => Client.revisePlan(plan.planRevised.facts({ on })),
    }),
  ],
  [
    'a revision',
    summer,
    inTurn(Client, planned, {
      there: (on) => Client.revisePlan(plan.planRevised.facts({ on })),
      back: (on) => Client.agreePlan(plan.planAgreed.facts({ on })),
    }),
  ],
  [
    'the progress of a goal',
    summer,
    inTurn(Client, planned, {
      there: (on) => Client.progressGoal(plan.planGoalProgressed.facts({ on })),
      back: (on) => Client.progressGoal(plan.planGoalProgressed.facts({ on, achievement: 'worsening' })),
    }),
  ],
  [
    'a goal on hold',
    summer,
    inTurn(Client, planned, {
      there: (on) => Client.putGoalOnHold(plan.planGoalPutOnHold.facts({ on })),
      back: (on) => Client.resumeGoal(plan.planGoalResumed.facts({ on })),
    }),
  ],
  [
    'a goal reached',
    summer,
    inTurn(Client, planned, {
      there: (on) => Client.achieveGoal(plan.planGoalAchieved.facts({ on })),
      back: (on) => Client.reopenGoal(plan.planGoalReopened.facts({ on })),
    }),
  ],
  [
    'results at an exit',
    civilDate('2025-07-07'),
    inTurn(Client, left, {
      there: (on) =>
        Client.recordParticipationExit(
          participation.participationExitRecorded.facts({ on, employed: 'yes' }),
        ),
      back: (on) => Client.recordParticipationExit(participation.participationExitRecorded.facts({ on })),
    }),
  ],
  [
    'a follow-up',
    civilDate('2026-01-12'),
    inTurn(Client, left, {
      there: (on) =>
        Client.recordParticipationFollowUp(participation.participationFollowUpRecorded.facts({ on })),
      back: (on) =>
        Client.recordParticipationFollowUp(
          participation.participationFollowUpRecorded.facts({ on, employed: 'no' }),
        ),
    }),
  ],
];

describe('a fact that may cease and hold again', () => {
  it.each(facts)('is recorded again on the day on which it ceased: %s', (_, on, decide) => {
    expect(decide(['there', on], ['back', on], ['there', on], ['there', on])).toEqual([1, 1, 1, 0]);
  });

  it.each(facts)('is recorded once while it holds: %s', (_, on, decide) => {
    expect(decide(['there', on], ['there', on])).toEqual([1, 0]);
  });

  it.each(facts)('is judged by the day it is told of: %s', (_, on, decide) => {
    const later = addDays(on, 7);
    expect(decide(['there', on], ['back', later], ['there', on], ['there', later])).toEqual([1, 1, 0, 1]);
  });
});
