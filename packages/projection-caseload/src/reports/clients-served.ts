import type { Month, Period, ProviderId } from '@pavadonis/domain';
import { type AsOf, beginningIn, daysOf } from '@pavadonis/projection';
import type { CaseloadView } from '../caseload';
import { contacts } from '../columns/contacts';
import type { ClientRow } from '../rows/client';

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
): readonly ClientRow[] => contacts.of(caseload.client).rows(beginningIn(daysOf(during, options)));

/**
 * Counts the clients that each provider served in a month or a period. A client handed over within it counts with
 * both.
 */
export const clientsServedInByProvider = (
  caseload: CaseloadView,
  during: Month | Period,
  options: Partial<AsOf> = {},
): ReadonlyMap<ProviderId, number> =>
  contacts.of(caseload.client).counts(beginningIn(daysOf(during, options)));
