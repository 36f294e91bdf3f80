import { type CivilDate, lastDayOf, type Month, type ProviderId } from '@pavadonis/domain';
import { type Caseload, providerPeriods, servedByProvider, servedIn } from '@pavadonis/projection-caseload';
import { served as publishedCounts } from '../../plan/targets';
import { providerId } from '../../record/context';
import type { Provider, ProviderDays, ServedInMonth, SharedMonth } from '../report-data';

const providers = (['red_cross', 'drosa_maja', 'sif', 'caritas'] as const).map((provider) => ({
  provider,
  id: providerId(provider),
}));

const named = (id: ProviderId): Provider => providers.find((each) => each.id === id)?.provider ?? 'other';

/** Who provided the service when, as contracts and their ends stood on a day. */
export const providerDays = (caseload: Caseload, asOf: CivilDate): readonly ProviderDays[] =>
  providerPeriods(caseload, asOf).map(({ providerId: id, direct, from, to, plannedTo }) => ({
    provider: named(id),
    direct,
    from,
    ...(to === undefined ? {} : { to }),
    ...(plannedTo === undefined || plannedTo === to ? {} : { plannedTo }),
  }));

const publishedIn = (month: Month): number | undefined =>
  publishedCounts.find(({ from, to, clients }) => from === month && to === month && clients !== undefined)
    ?.clients;

/** People served in each of these months by what is known of them, beside what was published. */
export const servedByMonth = (caseload: Caseload, months: readonly Month[]): readonly ServedInMonth[] =>
  months.map((month) => {
    const published = publishedIn(month);
    const clients = servedIn(caseload, month).length;
    return { month, clients, ...(published === undefined ? {} : { published }) };
  });

/** The months in which more than one provider served people, with the providers in the order in which they came. */
export const sharedMonths = (caseload: Caseload, months: readonly Month[]): readonly SharedMonth[] =>
  months.flatMap((month) => {
    const counts = servedByProvider(caseload, month);
    if (counts.size < 2) return [];
    const order = providerPeriods(caseload, lastDayOf(month)).map((each) => each.providerId);
    const byProvider = [...counts]
      .sort(([a], [b]) => order.lastIndexOf(a) - order.lastIndexOf(b))
      .map(([id, clients]) => ({ provider: named(id), clients }));
    return [{ month, clients: servedIn(caseload, month).length, byProvider }];
  });
