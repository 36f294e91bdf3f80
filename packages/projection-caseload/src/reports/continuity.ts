import { addDays, type CivilDate, heldOn, type Month, type Period, type ProviderId } from '@pavadonis/domain';
import { type AsOf, daysOf } from '@pavadonis/projection';
import type { CaseloadView } from '../caseload';
import type { ContractRow } from '../rows/contract';

/** A provider's days of service under one contract or direct provision; `to` is absent while direct provision goes on. */
export interface ProviderPeriod {
  /** The provider, by the host’s own code. */
  readonly providerId: ProviderId;
  /** Whether the service is provided directly, without a contract. */
  readonly direct: boolean;
  /** The first day of service. */
  readonly from: CivilDate;
  /** The last day of service: the recorded end, or else the planned one. */
  readonly to?: CivilDate;
  /** The last planned day of service, by the latest amendment; absent for direct provision. */
  readonly plannedTo?: CivilDate;
}

const periodOf = (row: ContractRow, asOf: CivilDate): readonly ProviderPeriod[] => {
  const { providerId, direct, knownFrom, from, ended } = row;
  if (providerId === undefined || from === undefined || knownFrom === undefined || knownFrom > asOf)
    return [];
  // an amendment whose contract was voided plans nothing
  const plannedTo = row.plannedTo && (heldOn(row.amendedTo ?? [], asOf) ?? row.plannedTo);
  const to = ended !== undefined && ended.on <= asOf ? ended.lastDay : plannedTo;
  return [
    {
      providerId,
      direct,
      from,
      ...(to === undefined ? {} : { to }),
      ...(plannedTo === undefined ? {} : { plannedTo }),
    },
  ];
};

/** Returns the providers' periods of service in the order of days, by the contracts and their ends as of a day. */
export const providerPeriods = ({ contract }: CaseloadView, { asOf }: AsOf): readonly ProviderPeriod[] =>
  [...contract.values()]
    .flatMap((row) => periodOf(row, asOf))
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));

/**
 * Returns the days of a month or a period without a contract or direct provision, as stretches.
 *
 * An empty list means that the service was continuous.
 */
export const serviceGapsIn = (
  caseload: CaseloadView,
  during: Month | Period,
  options: Partial<AsOf> = {},
): readonly Period[] => {
  const { from, to } = daysOf(during);
  const { asOf = to } = options;
  const gaps: Period[] = [];
  let uncovered = from;
  for (const each of providerPeriods(caseload, { asOf })) {
    if (uncovered > to) break;
    // one that ended before it began has no day of service, and parts no gap in two
    if (each.to !== undefined && each.to < each.from) continue;
    if (each.from > uncovered)
      gaps.push({ from: uncovered, to: each.from <= to ? addDays(each.from, -1) : to });
    if (each.to === undefined || each.to >= to) return gaps;
    if (each.to >= uncovered) uncovered = addDays(each.to, 1);
  }
  return uncovered <= to ? [...gaps, { from: uncovered, to }] : gaps;
};
