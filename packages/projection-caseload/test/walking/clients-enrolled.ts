import type { Month, Period } from '@pavadonis/domain';
import { type AsOf, daysOf } from '@pavadonis/projection';
import type { CaseloadView } from '@pavadonis/projection-caseload';
import type { ClientRow } from '../../src/rows/client';

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
