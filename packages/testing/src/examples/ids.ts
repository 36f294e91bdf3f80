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

export const clientId = clientIdOf(1);
export const otherClientId = clientIdOf(2);
export const contractId = exampleId(ContractId, 10);
export const laterContractId = exampleId(ContractId, 11);
export const operationId = exampleId(OperationId, 20);
export const laterOperationId = exampleId(OperationId, 21);
export const centreId = exampleId(CentreId, 30);
export const workerId = exampleId(WorkerId, 40);
export const mentorId = exampleId(WorkerId, 41);
export const episodeId = exampleId(EpisodeId, 50);
export const laterEpisodeId = exampleId(EpisodeId, 51);
export const planId = exampleId(PlanId, 60);
export const laterPlanId = exampleId(PlanId, 61);
export const goalId = exampleId(GoalId, 70);
export const otherGoalId = exampleId(GoalId, 71);
export const contactId = exampleId(ContactId, 80);
export const otherContactId = exampleId(ContactId, 81);
export const groupId = exampleId(GroupId, 90);
export const costId = exampleId(CostId, 100);
export const otherCostId = exampleId(CostId, 101);
export const claimId = exampleId(ClaimId, 110);
export const otherClaimId = exampleId(ClaimId, 111);
export const commandId = exampleId(CommandId, 120);
export const householdId = exampleId(HouseholdId, 130);
export const otherHouseholdId = exampleId(HouseholdId, 131);
export const guardianId = exampleId(GuardianId, 140);
export const otherGuardianId = exampleId(GuardianId, 141);
export const referralId = exampleId(ReferralId, 150);
export const otherReferralId = exampleId(ReferralId, 151);
export const eventId = (number: number): EventId => exampleId(EventId, 1000 + number);

export const provider = written(ProviderId, 'river-house');
export const laterProvider = written(ProviderId, 'north-shore');
