import {
  type CivilDate,
  type ClientId,
  clientStream,
  type CostId,
  type Month,
  type ProviderId,
  type StreamName,
} from '@pavadonis/domain';
import type { PaidService } from '@pavadonis/domain/operation';
import { personsOf } from '@pavadonis/projection';
import { eligibilityOn } from '../costs/eligibility';
import type { FundingSplit } from '../funding-split';
import { isAmong, LAST_DAY, type Months } from './months';
import { claimedCosts } from '../costs/split-costs';

/** A month of a person's support that a provider is paid for by an operation. */
export interface PaidUnit {
  readonly person: StreamName;
  readonly month: Month;
  readonly paidFor: PaidService;
  readonly providerId: ProviderId;
  readonly operation: StreamName;
}

/** A unit as a cost names it: who it was recorded as. */
export interface UnitLine extends PaidUnit {
  readonly costId: CostId;
  readonly clientId: ClientId;
}

/** Every unit of the costs recorded by the end of a day, unless the operation can pay nothing of the cost. */
export const unitLines = ({ operation, client }: FundingSplit, asOf: CivilDate): readonly UnitLine[] => {
  const persons = personsOf(client);
  return [...operation.values()].flatMap((row) => {
    const { claimed, unclaimed } = claimedCosts(row, asOf);
    return [...claimed.flatMap(({ costs }) => costs), ...unclaimed]
      .filter((cost) => eligibilityOn(row, cost, asOf).eligible > 0)
      .flatMap(({ costId, providerId, units = [], paidFor = 'social_worker_and_mentor' }) =>
        units.map(({ clientId, month }) => {
          const stream = clientStream(clientId);
          const person = persons.get(stream) ?? stream;
          return { person, month, paidFor, providerId, operation: row.stream, costId, clientId };
        }),
      );
  });
};

/**
 * The months of persons' support that costs pay for, by the end of `asOf` or by all that is known: each person, month,
 * provider, operation and kind of support once. They are what was agreed to be paid, never derived from who was served. A
 * month in which the provider changed is two.
 */
export const paidUnits = (
  view: FundingSplit,
  months: Months,
  asOf: CivilDate = LAST_DAY,
): readonly PaidUnit[] => {
  const units = new Map<string, PaidUnit>();
  for (const { person, month, paidFor, providerId, operation } of unitLines(view, asOf))
    if (isAmong(months, month))
      units.set([person, month, paidFor, providerId, operation].join(' '), {
        person,
        month,
        paidFor,
        providerId,
        operation,
      });
  return [...units.values()];
};
