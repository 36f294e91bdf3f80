import {
  type CivilDate,
  firstDayOf,
  lastDayOf,
  type Month,
  type Period,
  type ProviderId,
} from '@pavadonis/domain';
import { episodeEnd, isOpen } from '@pavadonis/projection';
import type { Caseload } from '../caseload';
import type { ClientRow } from '../rows/client';
import { persons } from '../persons';

const clientsWith = (caseload: Caseload, holds: (row: ClientRow) => boolean): readonly ClientRow[] => {
  const found: ClientRow[] = [];
  for (const row of persons(caseload)) if (holds(row)) found.push(row);
  return found;
};

const earlier = (a: CivilDate, b: CivilDate): CivilDate => (a < b ? a : b);

/**
 * Active clients: whose episode is open at the end of a day. The last day of support does not count as active, and a time
 * in which support rests does. The notices' "šobrīd"; that the end of the day decides is our inference.
 */
export const active = (caseload: Caseload, asOf: CivilDate): readonly ClientRow[] =>
  clientsWith(caseload, (row) => row.episodes.some((episode) => isOpen(row, episode, { asOf })));

/** Active clients whose support rests at the end of a day, in all episodes that are open. */
export const suspended = (caseload: Caseload, asOf: CivilDate): readonly ClientRow[] =>
  active(caseload, asOf).filter((row) =>
    row.episodes
      .filter((episode) => isOpen(row, episode, { asOf }))
      .every(({ suspensions = [] }) =>
        suspensions.some(({ from, to }) => from <= asOf && (to === undefined || to > asOf)),
      ),
  );

/**
 * Clients served in a month: with at least one contact dated in it and not after `asOf`, each once, whoever provided it.
 * "Klientu skaits mēnesī", the number payment depended on in 2016.
 */
export const servedIn = (
  caseload: Caseload,
  month: Month,
  asOf: CivilDate = lastDayOf(month),
): readonly ClientRow[] =>
  clientsWith(caseload, ({ served }) =>
    served.some((each) => each.month === month && each.days.some((day) => day <= asOf)),
  );

/** Clients served in a period of days: with at least one contact dated in it, each once. */
export const servedBetween = (
  caseload: Caseload,
  { from, to }: Period,
  asOf: CivilDate = to,
): readonly ClientRow[] => {
  const last = earlier(to, asOf);
  return clientsWith(caseload, ({ served }) =>
    served.some(({ days }) => days.some((day) => from <= day && day <= last)),
  );
};

/** How many clients each provider served in a month; who was handed over within it counts with both. */
export const servedByProvider = (
  caseload: Caseload,
  month: Month,
  asOf: CivilDate = lastDayOf(month),
): ReadonlyMap<ProviderId, number> => {
  const counts = new Map<ProviderId, number>();
  for (const { served } of persons(caseload)) {
    const providers = new Set<ProviderId>();
    for (const each of served)
      if (each.month === month && each.provision !== undefined && each.days.some((day) => day <= asOf))
        providers.add(each.provision.providerId);
    for (const provider of providers) counts.set(provider, (counts.get(provider) ?? 0) + 1);
  }
  return counts;
};

/**
 * Clients enrolled in a month: whose episode was open on at least one of its days up to `asOf`. What to count where
 * contacts are not recorded; never to be mixed with `servedIn`.
 */
export const enrolledIn = (
  caseload: Caseload,
  month: Month,
  asOf: CivilDate = lastDayOf(month),
): readonly ClientRow[] => {
  const [first, last] = [firstDayOf(month), earlier(lastDayOf(month), asOf)];
  return clientsWith(
    caseload,
    (row) =>
      first <= last &&
      row.episodes.some((episode) => {
        const { start } = episode;
        const end = episodeEnd(row, episode);
        return start <= last && (end === undefined || (end >= first && end >= start));
      }),
  );
};
