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
import { type AsOf, personOf } from '@pavadonis/projection';
import { eligibilityOn } from '../costs/eligibility';
import type { FundingSplitView } from '../funding-split';
import { among, LAST_DAY, type Months } from './months';
import { costsBy } from '../costs/costs-by';

/** A month of a person's service that an operation pays a provider for. */
export interface PaidUnit {
  readonly person: StreamName;
  readonly month: Month;
  readonly paidFor: PaidService;
  readonly providerId: ProviderId;
  readonly operation: StreamName;
}

/** A unit as a cost names it, with the id under which the person was recorded. */
export interface UnitLine extends PaidUnit {
  readonly costId: CostId;
  readonly clientId: ClientId;
}

/**
 * Returns every unit of the costs recorded by the end of a day, except of costs that the operation cannot pay at all.
 */
export const unitLines = (view: FundingSplitView, asOf: CivilDate): readonly UnitLine[] =>
  [...view.operation.values()].flatMap((row) =>
    costsBy(row, asOf)
      .filter((cost) => eligibilityOn(row, cost, asOf).eligible > 0)
      .flatMap(({ costId, providerId, units = [], paidFor = 'social_worker_and_mentor' }) =>
        units.map(({ clientId, month }) => {
          const person = personOf(view, clientStream(clientId));
          return { person, month, paidFor, providerId, operation: row.stream, costId, clientId };
        }),
      ),
  );

/**
 * Returns the units that costs of some months pay for: each person, month, provider, operation and kind of service
 * once.
 *
 * They are as agreed with the provider, never derived from the clients served. A month in which the provider changed
 * is two units.
 */
export const paidUnits = (
  view: FundingSplitView,
  months: Months,
  { asOf = LAST_DAY }: Partial<AsOf> = {},
): readonly PaidUnit[] => {
  const isAmong = among(months);
  const units = new Map<string, PaidUnit>();
  for (const { person, month, paidFor, providerId, operation } of unitLines(view, asOf))
    if (isAmong(month))
      units.set([person, month, paidFor, providerId, operation].join(' '), {
        person,
        month,
        paidFor,
        providerId,
        operation,
      });
  return [...units.values()];
};
