import type { Month, Period } from '@pavadonis/domain';
import type { InternationalProtection } from '@pavadonis/domain/client';
import { type AsOf, beginningIn, daysOf } from '@pavadonis/projection';
import type { CaseloadView } from '../caseload';
import { type Decided, decisions } from '../columns/decisions';
import type { AppealedDecision, ClientRow } from '../rows/client';

const clientsWith = (
  caseload: CaseloadView,
  wanted: Decided,
  during: Month | Period,
  options: Partial<AsOf>,
): readonly ClientRow[] => decisions.of(caseload.client).rowsOf(beginningIn(daysOf(during, options)), wanted);

/** Returns the persons granted a status with effect in a month or a period, once for each grant. */
export const clientsGrantedStatusIn = (
  caseload: CaseloadView,
  status: InternationalProtection,
  during: Month | Period,
  options: Partial<AsOf> = {},
): readonly ClientRow[] => clientsWith(caseload, `granted ${status}`, during, options);

/**
 * Returns the persons refused protection in a month or a period, once for each refusal.
 *
 * The notice of February 2019 counts seven refusals so.
 */
export const clientsRefusedStatusIn = (
  caseload: CaseloadView,
  during: Month | Period,
  options: Partial<AsOf> = {},
): readonly ClientRow[] => clientsWith(caseload, 'refused', during, options);

/**
 * Returns the persons who appealed a refusal, or a grant, in a month or a period, once for each appeal.
 *
 * The notice of December 2018 counts four appealed refusals so.
 */
export const clientsAppealingIn = (
  caseload: CaseloadView,
  decision: AppealedDecision,
  during: Month | Period,
  options: Partial<AsOf> = {},
): readonly ClientRow[] => clientsWith(caseload, `appealed ${decision}`, during, options);
