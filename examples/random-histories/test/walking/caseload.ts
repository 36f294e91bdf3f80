/** Reports of the caseload that look at every client, as a second opinion on those that ask columns. */
import {
  type CivilDate,
  type Month,
  type Period,
  type ProviderId,
  within,
  type WorkerId,
} from '@pavadonis/domain';
import type { EndReason, InternationalProtection } from '@pavadonis/domain/client';
import { type AsOf, daysOf, isOpen } from '@pavadonis/projection';
import type {
  AppealedDecision,
  CaseloadClientRow as ClientRow,
  CaseloadView,
  DaysOfContact,
  EndedEpisode,
} from '@pavadonis/projection-caseload';

export const activeClients = (caseload: CaseloadView, { asOf }: AsOf): readonly ClientRow[] =>
  [...caseload.client.values()].filter((client) =>
    client.episodes.some((episode) => isOpen(episode, { asOf })),
  );

export const suspendedClients = (caseload: CaseloadView, { asOf }: AsOf): readonly ClientRow[] =>
  activeClients(caseload, { asOf }).filter((client) =>
    client.episodes
      .filter((episode) => isOpen(episode, { asOf }))
      .every(({ suspensions = [] }) =>
        suspensions.some(({ from, to }) => from <= asOf && (to === undefined || to > asOf)),
      ),
  );

export const clientsByWorker = (caseload: CaseloadView, { asOf }: AsOf): ReadonlyMap<WorkerId, number> => {
  const counts = new Map<WorkerId, number>();
  for (const client of activeClients(caseload, { asOf })) {
    const open = new Set(
      client.episodes.filter((episode) => isOpen(episode, { asOf })).map(({ episodeId }) => episodeId),
    );
    const workers = new Set(
      client.assignments
        .filter(
          ({ episodeId, from, to }) =>
            open.has(episodeId) && from <= asOf && (to === undefined || to >= asOf),
        )
        .map(({ workerId }) => workerId),
    );
    for (const worker of workers) counts.set(worker, (counts.get(worker) ?? 0) + 1);
  }
  return counts;
};

export const clientsEnrolledIn = (
  caseload: CaseloadView,
  during: Month | Period,
  options: Partial<AsOf> = {},
): readonly ClientRow[] => {
  const { from, to } = daysOf(during, options);
  return [...caseload.client.values()].filter(
    (client) =>
      from <= to &&
      client.episodes.some(
        ({ start, end }) => start <= to && (end === undefined || (end >= from && end >= start)),
      ),
  );
};

// nobody serves outside of an episode
const hasContactIn =
  (during: Period): ((served: DaysOfContact) => boolean) =>
  ({ provision, days }) =>
    provision !== undefined && days.some((day) => within(during, day));

export const clientsServedIn = (
  caseload: CaseloadView,
  during: Month | Period,
  options: Partial<AsOf> = {},
): readonly ClientRow[] => {
  const isServed = hasContactIn(daysOf(during, options));
  return [...caseload.client.values()].filter(({ served }) => served.some(isServed));
};

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

const firstServiceStart = ({ episodes }: ClientRow): CivilDate | undefined => {
  let first: CivilDate | undefined;
  for (const { start } of episodes) if (first === undefined || start < first) first = start;
  return first;
};

export const newClientsIn = (
  caseload: CaseloadView,
  during: Month | Period,
  options: Partial<AsOf> = {},
): readonly ClientRow[] => {
  const days = daysOf(during, options);
  return [...caseload.client.values()].filter((client) => {
    const first = firstServiceStart(client);
    return first !== undefined && within(days, first);
  });
};

export const clientsToDate = (caseload: CaseloadView, { asOf }: AsOf): readonly ClientRow[] =>
  [...caseload.client.values()].filter((client) => {
    const first = firstServiceStart(client);
    return first !== undefined && first <= asOf;
  });

export const episodesEndedIn = (
  caseload: CaseloadView,
  during: Month | Period,
  { reason, ...options }: Partial<AsOf> & { readonly reason?: EndReason } = {},
): readonly EndedEpisode[] => {
  const days = daysOf(during, options);
  return [...caseload.client.values()].flatMap((client) =>
    client.episodes
      .filter(
        ({ end, endReason }) =>
          end !== undefined && within(days, end) && (reason === undefined || endReason === reason),
      )
      .map((episode) => ({ client, episode })),
  );
};

// two records of one day, as in two streams of one person, are one decision
const clientsWithDaysIn = (
  caseload: CaseloadView,
  period: Period,
  daysFor: (client: ClientRow) => readonly CivilDate[],
): readonly ClientRow[] => {
  const found: ClientRow[] = [];
  for (const client of caseload.client.values())
    for (const day of new Set(daysFor(client))) if (within(period, day)) found.push(client);
  return found;
};

export const clientsGrantedStatusIn = (
  caseload: CaseloadView,
  status: InternationalProtection,
  during: Month | Period,
  options: Partial<AsOf> = {},
): readonly ClientRow[] =>
  clientsWithDaysIn(caseload, daysOf(during, options), ({ grants = [] }) =>
    grants.filter(({ value }) => value === status).map(({ from }) => from),
  );

export const clientsRefusedStatusIn = (
  caseload: CaseloadView,
  during: Month | Period,
  options: Partial<AsOf> = {},
): readonly ClientRow[] =>
  clientsWithDaysIn(caseload, daysOf(during, options), ({ refusals = [] }) => refusals);

export const clientsAppealingIn = (
  caseload: CaseloadView,
  decision: AppealedDecision,
  during: Month | Period,
  options: Partial<AsOf> = {},
): readonly ClientRow[] =>
  clientsWithDaysIn(caseload, daysOf(during, options), ({ appeals = [] }) =>
    appeals.filter(({ value }) => value === decision).map(({ from }) => from),
  );
