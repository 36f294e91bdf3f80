import { addDays, type CivilDate, civilDate, type Month, month, monthsFrom } from '@pavadonis/domain';
import fc from 'fast-check';
import * as Ids from '../../../../domain/test/support/examples/ids';
import { eightyFive, seventyFive } from '../../../../domain/test/support/examples/operation';
import type { Known } from './random-of';

/** The first day of random histories. */
export const firstDay: CivilDate = civilDate('2018-01-01');

/** How many days random histories last. */
export const LENGTH = 420;

/** A day of a random history, or a little before and after. */
export const day: fc.Arbitrary<CivilDate> = fc
  .integer({ min: -20, max: LENGTH + 20 })
  .map((days) => addDays(firstDay, days));

/** A month of a random history. */
export const someMonth: fc.Arbitrary<Month> = fc.constantFrom(
  ...monthsFrom(month('2018-01'), month('2019-03')),
);

/** So few values that random events often speak of the same thing. */
export const few: Known = {
  CivilDate: day,
  Month: someMonth,
  Whole: fc.nat({ max: 3 }),
  Cents: fc.oneof(fc.nat({ max: 5 }), fc.nat({ max: 1_000_000 })),
  Text: fc.constantFrom('a', 'b'),
  Country: fc.constantFrom('AF', 'SY', 'ER'),
  Birth: fc.record({
    date: fc.integer({ min: -20 * 365, max: -16 * 365 }).map((days) => addDays(firstDay, days)),
    precision: fc.constantFrom('day', 'month', 'year', 'estimated'),
  }),
  Shares: fc.constantFrom(eightyFive, seventyFive, [{ source: 'state', basisPoints: 10_000 }]),
  ClientId: fc.constant(Ids.clientId),
  ContractId: fc.constantFrom(Ids.contractId, Ids.laterContractId),
  OperationId: fc.constantFrom(Ids.operationId, Ids.laterOperationId),
  CentreId: fc.constant(Ids.centreId),
  ProviderId: fc.constantFrom(Ids.provider, Ids.laterProvider),
  WorkerId: fc.constantFrom(Ids.workerId, Ids.mentorId),
  EpisodeId: fc.constantFrom(Ids.episodeId, Ids.laterEpisodeId),
  PlanId: fc.constantFrom(Ids.planId, Ids.laterPlanId),
  GoalId: fc.constantFrom(Ids.goalId, Ids.otherGoalId),
  ContactId: fc.constant(Ids.contactId),
  GroupId: fc.constant(Ids.groupId),
  CostId: fc.constantFrom(Ids.costId, Ids.otherCostId),
  ClaimId: fc.constantFrom(Ids.claimId, Ids.otherClaimId),
  EventId: fc.constant(Ids.eventId(0)),
};
