import type { Month, Period } from '@pavadonis/domain';
import { type AsOf, daysOf, touching } from '@pavadonis/projection';
import type { CaseloadView } from '../caseload';
import { service } from '../columns/service';
import type { ClientRow } from '../rows/client';

/**
 * Returns the clients enrolled in a month or a period: the clients with an episode on at least one of its days.
 *
 * The last day of service counts. Count enrolled clients where contacts are not recorded, and never mix them with
 * clients served.
 */
export const clientsEnrolledIn = (
  caseload: CaseloadView,
  during: Month | Period,
  options: Partial<AsOf> = {},
): readonly ClientRow[] => service.of(caseload.client).rows(touching(daysOf(during, options)));
