import { type CivilDate, type Period, within } from '@pavadonis/domain';
import type { InternationalProtection } from '@pavadonis/domain/client';
import type { Caseload } from '../caseload';
import type { AppealedDecision, ClientRow } from '../rows/client';
import { persons } from '../persons';

// what is recorded twice for one day, as in two streams of one person, happened once
const asOften = (
  caseload: Caseload,
  period: Period,
  asOf: CivilDate,
  daysOf: (client: ClientRow) => readonly CivilDate[],
): readonly ClientRow[] => {
  const found: ClientRow[] = [];
  for (const client of persons(caseload))
    for (const on of new Set(daysOf(client))) if (within(period, on) && on <= asOf) found.push(client);
  return found;
};

/** Persons to whom a status was granted with effect in a period, and not after `asOf`, each as often as it happened. */
export const grantedIn = (
  caseload: Caseload,
  status: InternationalProtection,
  period: Period,
  asOf: CivilDate = period.to,
): readonly ClientRow[] =>
  asOften(caseload, period, asOf, ({ grants = [] }) =>
    grants.filter(({ value }) => value === status).map(({ from }) => from),
  );

/**
 * Persons whom protection was refused in a period, and not after `asOf`, each as often as it happened: the seven refusals
 * of the notice of February 2019.
 */
export const refusedIn = (
  caseload: Caseload,
  period: Period,
  asOf: CivilDate = period.to,
): readonly ClientRow[] => asOften(caseload, period, asOf, ({ refusals = [] }) => refusals);

/**
 * Persons who appealed a refusal, or a grant, in a period, and not after `asOf`, each as often as it happened: the four
 * refusals appealed of the notice of December 2018.
 */
export const appealedIn = (
  caseload: Caseload,
  decision: AppealedDecision,
  period: Period,
  asOf: CivilDate = period.to,
): readonly ClientRow[] =>
  asOften(caseload, period, asOf, ({ appeals = [] }) =>
    appeals.filter(({ value }) => value === decision).map(({ from }) => from),
  );
