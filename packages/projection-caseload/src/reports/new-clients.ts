import type { Month, Period } from '@pavadonis/domain';
import { type AsOf, beginningIn, begunBy, daysOf } from '@pavadonis/projection';
import type { CaseloadView } from '../caseload';
import { firstService } from '../columns/service';
import type { ClientRow } from '../rows/client';

/**
 * Returns the clients whose first episode ever began in a month or a period. A client who comes back is not new.
 *
 * These are the notices' "pirmo reizi", "jauniesaistīti" and "unikālie".
 */
export const newClientsIn = (
  caseload: CaseloadView,
  during: Month | Period,
  options: Partial<AsOf> = {},
): readonly ClientRow[] => firstService.of(caseload.client).rows(beginningIn(daysOf(during, options)));

/** Returns all clients to date: the clients whose first episode began on the day or before it. */
export const clientsToDate = (caseload: CaseloadView, { asOf }: AsOf): readonly ClientRow[] =>
  firstService.of(caseload.client).rows(begunBy(asOf));
