import { type CivilDate, type Month, type Period, within } from '@pavadonis/domain';
import type { InternationalProtection } from '@pavadonis/domain/client';
import { type AsOf, daysOf } from '@pavadonis/projection';
import type { CaseloadView } from '@pavadonis/projection-caseload';
import type { AppealedDecision, ClientRow } from '../../src/rows/client';

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

/** Returns the persons granted a status with effect in a month or a period, once for each grant. */
export const clientsGrantedStatusIn = (
  caseload: CaseloadView,
  status: InternationalProtection,
  during: Month | Period,
  options: Partial<AsOf> = {},
): readonly ClientRow[] =>
  clientsWithDaysIn(caseload, daysOf(during, options), ({ grants = [] }) =>
    grants.filter(({ value }) => value === status).map(({ from }) => from),
  );

/**
 * Returns the persons refused protection in a month or a period, once for each refusal.
 *
 * The notice of February 2019 counts seven refusals so.
 */
export const clientsRefusedStatusIn = (
  caseload: CaseloadView,
  during: Month | Period,
  options: Partial<AsOf> = {},
): readonly ClientRow[] =>
  clientsWithDaysIn(caseload, daysOf(during, options), ({ refusals = [] }) => refusals);

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
): readonly ClientRow[] =>
  clientsWithDaysIn(caseload, daysOf(during, options), ({ appeals = [] }) =>
    appeals.filter(({ value }) => value === decision).map(({ from }) => from),
  );
