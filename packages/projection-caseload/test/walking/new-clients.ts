import { type CivilDate, type Month, type Period, within } from '@pavadonis/domain';
import { type AsOf, daysOf } from '@pavadonis/projection';
import type { CaseloadView } from '@pavadonis/projection-caseload';
import type { ClientRow } from '../../src/rows/client';

/** Returns the day on which a client's first episode began, whoever provided it; undefined without an episode. */
export const firstServiceStart = ({ episodes }: ClientRow): CivilDate | undefined => {
  let first: CivilDate | undefined;
  for (const { start } of episodes) if (first === undefined || start < first) first = start;
  return first;
};

/**
 * Returns the clients whose first episode ever began in a month or a period. A client who comes back is not new.
 *
 * These are the notices' "pirmo reizi", "jauniesaistīti" and "unikālie".
 */
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

/** Returns all clients to date: the clients whose first episode began on the day or before it. */
export const clientsToDate = (caseload: CaseloadView, { asOf }: AsOf): readonly ClientRow[] =>
  [...caseload.client.values()].filter((client) => {
    const first = firstServiceStart(client);
    return first !== undefined && first <= asOf;
  });
