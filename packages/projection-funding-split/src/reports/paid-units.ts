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
import { costsById } from '../costs/costs-by-id';

/** A month of a person's service that an operation pays a provider for. */
export interface PaidUnit {
  /** The person’s own stream, also where the cost names a merged client. */
  readonly person: StreamName;
  /** The month of service that is paid. */
  readonly month: Month;
  /** The kind of service that is paid. */
  readonly paidFor: PaidService;
  /** The provider who is paid, by the host’s own code. */
  readonly providerId: ProviderId;
  /** The stream of the operation that pays. */
  readonly operation: StreamName;
}

/** A unit in a cost, with the client's id that the cost gives. */
export interface UnitLine extends PaidUnit {
  /** The cost that holds the unit. */
  readonly costId: CostId;
  /** The client’s id in the cost, which may be that of a merged client. */
  readonly clientId: ClientId;
}

/** Returns the units of some months in costs that are recorded by the end of a day and can be paid at least in part. */
export const unitLines = (
  view: FundingSplitView,
  isAmong: (month: Month) => boolean,
  asOf: CivilDate,
): readonly UnitLine[] =>
  [...view.operation.values()].flatMap((row) =>
    [...costsById(row, asOf).values()].flatMap((cost) => {
      const units = cost.units?.filter(({ month }) => isAmong(month)) ?? [];
      if (units.length === 0 || eligibilityOn(row, cost, asOf).eligible === 0) return [];
      const { costId, providerId, paidFor = 'social_worker_and_mentor' } = cost;
      return units.map(({ clientId, month }) => {
        const person = personOf(view, clientStream(clientId));
        return { person, month, paidFor, providerId, operation: row.stream, costId, clientId };
      });
    }),
  );

/**
 * Returns the units that the costs of some months pay for, each once.
 *
 * A unit is a person, a month, a provider, an operation and a kind of service. Units are as agreed with the provider,
 * never derived from the clients served. A month in which the provider changed is two units.
 */
export const paidUnits = (
  view: FundingSplitView,
  months: Months,
  { asOf = LAST_DAY }: Partial<AsOf> = {},
): readonly PaidUnit[] => {
  const isAmong = among(months);
  const units = new Map<string, PaidUnit>();
  for (const { person, month, paidFor, providerId, operation } of unitLines(view, isAmong, asOf))
    units.set([person, month, paidFor, providerId, operation].join(' '), {
      person,
      month,
      paidFor,
      providerId,
      operation,
    });
  return [...units.values()];
};
