import { type CivilDate, lastDayOf, type Month, type ProviderId } from '@pavadonis/domain';
import {
  type CaseloadView,
  providerPeriods,
  clientsServedInByProvider,
  clientsServedIn,
} from '@pavadonis/projection-caseload';
import { served as publishedCounts } from '../../plan/targets';
import { providerId } from '../../record/context';
import type { Provider, ProviderDays, ServedInMonth, SharedMonth } from '../report-data';

const providers = (['red_cross', 'drosa_maja', 'sif', 'caritas'] as const).map((provider) => ({
  provider,
  id: providerId(provider),
}));

const named = (id: ProviderId): Provider => providers.find((each) => each.id === id)?.provider ?? 'other';

/** Returns the providers with their days, by the contracts and their ends as of a day. */
export const providerDays = (caseload: CaseloadView, asOf: CivilDate): readonly ProviderDays[] =>
  providerPeriods(caseload, { asOf }).map(({ providerId: id, direct, from, to, plannedTo }) => ({
    provider: named(id),
    direct,
    from,
    ...(to === undefined ? {} : { to }),
    ...(plannedTo === undefined || plannedTo === to ? {} : { plannedTo }),
  }));

const publishedIn = (month: Month): number | undefined =>
  publishedCounts.find(({ from, to, clients }) => from === month && to === month && clients !== undefined)
    ?.clients;

/** Returns the clients served in each of these months as known today, beside the published number. */
export const servedByMonth = (caseload: CaseloadView, months: readonly Month[]): readonly ServedInMonth[] =>
  months.map((month) => {
    const published = publishedIn(month);
    const clients = clientsServedIn(caseload, month).length;
    return { month, clients, ...(published === undefined ? {} : { published }) };
  });

/** Returns the months with clients of more than one provider, with the providers in their order of time. */
export const sharedMonths = (caseload: CaseloadView, months: readonly Month[]): readonly SharedMonth[] =>
  months.flatMap((month) => {
    const counts = clientsServedInByProvider(caseload, month);
    if (counts.size < 2) return [];
    const order = providerPeriods(caseload, { asOf: lastDayOf(month) }).map((each) => each.providerId);
    const byProvider = [...counts]
      .sort(([a], [b]) => order.lastIndexOf(a) - order.lastIndexOf(b))
      .map(([id, clients]) => ({ provider: named(id), clients }));
    return [{ month, clients: clientsServedIn(caseload, month).length, byProvider }];
  });
