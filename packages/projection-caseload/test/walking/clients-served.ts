import { type Month, monthOf, type Period, type ProviderId, within } from '@pavadonis/domain';
import { type AsOf, daysOf } from '@pavadonis/projection';
import type { CaseloadView } from '@pavadonis/projection-caseload';
import type { ClientRow, ServedMonth } from '../../src/rows/client';

const hasContactIn = (days: Period): ((served: ServedMonth) => boolean) => {
  // the month first: most months are not in the report, so their days need no look
  const [first, last] = [monthOf(days.from), monthOf(days.to)];
  // nobody serves outside of an episode
  return ({ month, days: contacts, provision }) =>
    provision !== undefined && first <= month && month <= last && contacts.some((day) => within(days, day));
};

/**
 * Returns the clients served in a month or a period: the clients with at least one contact in it, of any provider. A
 * contact outside of an episode serves nobody.
 *
 * Each client counts once. For a month this is "klientu skaits mēnesī", the number on which payment depended in 2016.
 * A contact outside its episode, such as after its end, was given by nobody and does not count (our inference).
 */
export const clientsServedIn = (
  caseload: CaseloadView,
  during: Month | Period,
  options: Partial<AsOf> = {},
): readonly ClientRow[] => {
  const isServed = hasContactIn(daysOf(during, options));
  return [...caseload.client.values()].filter(({ served }) => served.some(isServed));
};

/**
 * Counts the clients that each provider served in a month or a period. A client handed over within it counts with
 * both.
 */
export const clientsServedInByProvider = (
  caseload: CaseloadView,
  during: Month | Period,
  options: Partial<AsOf> = {},
): ReadonlyMap<ProviderId, number> => {
  const isServed = hasContactIn(daysOf(during, options));
  const counts = new Map<ProviderId, number>();
  for (const { served } of caseload.client.values()) {
    const providers = new Set(
      served.filter(isServed).flatMap(({ provision }) => provision?.providerId ?? []),
    );
    for (const provider of providers) counts.set(provider, (counts.get(provider) ?? 0) + 1);
  }
  return counts;
};
