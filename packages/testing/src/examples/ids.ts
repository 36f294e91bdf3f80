import {
  CentreId,
  ClaimId,
  ClientId,
  CommandId,
  ContactId,
  ContractId,
  CostId,
  EpisodeId,
  EventId,
  GoalId,
  GroupId,
  GuardianId,
  HouseholdId,
  OperationId,
  PlanId,
  ProviderId,
  ReferralId,
  WorkerId,
  written,
} from '@pavadonis/domain';
import type * as t from 'io-ts';

/** Makes an id whose last digits tell one example from another. */
export const exampleId = <A>(codec: t.Type<A, unknown>, number: number): A =>
  written(codec, `018f0000-0000-7000-8000-${String(number).padStart(12, '0')}`);

/** Makes the id of the client with that number in `clientNo`. */
export const clientIdOf = (number: number): ClientId => exampleId(ClientId, number);

/** The client that the examples are about. */
export const clientId = clientIdOf(1);
/** Another client, with whom the first may be merged. */
export const otherClientId = clientIdOf(2);
/** The contract of the examples. */
export const contractId = exampleId(ContractId, 10);
/** The contract that the service is handed over to. */
export const laterContractId = exampleId(ContractId, 11);
/** The operation that pays for the examples. */
export const operationId = exampleId(OperationId, 20);
/** The operation that pays after a handover. */
export const laterOperationId = exampleId(OperationId, 21);
/** The reception centre of the examples. */
export const centreId = exampleId(CentreId, 30);
/** The social worker of the examples. */
export const workerId = exampleId(WorkerId, 40);
/** The social mentor of the examples. */
export const mentorId = exampleId(WorkerId, 41);
/** The episode of the examples. */
export const episodeId = exampleId(EpisodeId, 50);
/** An episode after the first. */
export const laterEpisodeId = exampleId(EpisodeId, 51);
/** The plan of the examples. */
export const planId = exampleId(PlanId, 60);
/** A plan after the first. */
export const laterPlanId = exampleId(PlanId, 61);
/** The goal of the examples. */
export const goalId = exampleId(GoalId, 70);
/** Another goal of the same plan. */
export const otherGoalId = exampleId(GoalId, 71);
/** The contact of the examples. */
export const contactId = exampleId(ContactId, 80);
/** Another contact with the same client. */
export const otherContactId = exampleId(ContactId, 81);
/** A group activity. */
export const groupId = exampleId(GroupId, 90);
/** The cost of the examples. */
export const costId = exampleId(CostId, 100);
/** Another cost of the same operation. */
export const otherCostId = exampleId(CostId, 101);
/** The claim of the examples. */
export const claimId = exampleId(ClaimId, 110);
/** Another claim of the same operation. */
export const otherClaimId = exampleId(ClaimId, 111);
/** The command by which examples are recorded. */
export const commandId = exampleId(CommandId, 120);
/** The household of the examples. */
export const householdId = exampleId(HouseholdId, 130);
/** A household that the client joins later. */
export const otherHouseholdId = exampleId(HouseholdId, 131);
/** The guardian of the examples. */
export const guardianId = exampleId(GuardianId, 140);
/** A guardian who follows the first. */
export const otherGuardianId = exampleId(GuardianId, 141);
/** The referral of the examples. */
export const referralId = exampleId(ReferralId, 150);
/** Another referral of the same client. */
export const otherReferralId = exampleId(ReferralId, 151);
/** Makes the id of an event; equal numbers make equal ids. */
export const eventId = (number: number): EventId => exampleId(EventId, 1000 + number);

/** The code of an invented provider. */
export const provider = written(ProviderId, 'river-house');
/** The code of the invented provider that takes over. */
export const laterProvider = written(ProviderId, 'north-shore');
