import {
  addDays,
  type CivilDate,
  civilDate,
  ClientId,
  ContactId,
  HouseholdId,
  type Month,
  month,
  monthsFrom,
} from '@pavadonis/domain';
import fc from 'fast-check';
import * as Ids from '../examples/ids';
import { eightyFive, seventyFive } from '../examples/operation';
import type { ByName } from '../any-of';

/** The first day of random logs. */
export const firstDay: CivilDate = civilDate('2018-01-01');

/** The number of days of random logs. */
export const LENGTH = 420;

/** Days of random logs, or a little before and after. */
export const someDay: fc.Arbitrary<CivilDate> = fc
  .integer({ min: -20, max: LENGTH + 20 })
  .map((days) => addDays(firstDay, days));

/** Months of random logs. */
export const someMonth: fc.Arbitrary<Month> = fc.constantFrom(
  ...monthsFrom(month('2018-01'), month('2019-03')),
);

/** Few values, so that random events often concern the same things. */
export const fewValues: ByName = {
  CivilDate: someDay,
  Month: someMonth,
  Whole: fc.nat({ max: 3 }),
  Cents: fc.oneof(fc.nat({ max: 5 }), fc.nat({ max: 1_000_000 })),
  Text: fc.constantFrom('a', 'b'),
  Country: fc.constantFrom('AF', 'SY', 'SE'),
  Birth: fc.record({
    // around the ages that reports distinguish
    date: fc
      .tuple(fc.constantFrom(18, 18, 30, 55), fc.integer({ min: -730, max: 730 }))
      .map(([years, days]) => addDays(firstDay, days - years * 365)),
    precision: fc.constantFrom('day', 'month', 'year', 'estimated'),
  }),
  Shares: fc.constantFrom(eightyFive, seventyFive, [{ source: 'state', basisPoints: 10_000 }]),
  Id: fc.constantFrom(Ids.eventId(0), Ids.eventId(1)),
  ClientId: fc.constantFrom(...[1, 2, 3].map((number) => Ids.exampleId(ClientId, number))),
  HouseholdId: fc.constantFrom(...[1, 2].map((number) => Ids.exampleId(HouseholdId, number))),
  ContractId: fc.constantFrom(Ids.contractId, Ids.laterContractId),
  OperationId: fc.constantFrom(Ids.operationId, Ids.laterOperationId),
  CentreId: fc.constant(Ids.centreId),
  ProviderId: fc.constantFrom(Ids.provider, Ids.laterProvider),
  WorkerId: fc.constantFrom(Ids.workerId, Ids.mentorId),
  EpisodeId: fc.constantFrom(Ids.episodeId, Ids.laterEpisodeId),
  PlanId: fc.constantFrom(Ids.planId, Ids.laterPlanId),
  GoalId: fc.constantFrom(Ids.goalId, Ids.otherGoalId),
  // a client has some ten, so that now and then two have one id
  ContactId: fc.constantFrom(...Array.from({ length: 12 }, (_, n) => Ids.exampleId(ContactId, 80 + n))),
  GroupId: fc.constant(Ids.groupId),
  CostId: fc.constantFrom(Ids.costId, Ids.otherCostId),
  ClaimId: fc.constantFrom(Ids.claimId, Ids.otherClaimId),
  EventId: fc.constant(Ids.eventId(0)),
};
