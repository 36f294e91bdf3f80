import type { CivilDate, Period } from '@pavadonis/domain';
import type { Caseload } from '../caseload';
import type { ClientRow } from '../rows/client';
import { persons } from '../persons';

/** The day of a person's first support in the whole service, whoever provided it; absent for who never was a client. */
export const firstStart = ({ episodes }: ClientRow): CivilDate | undefined => {
  let first: CivilDate | undefined;
  for (const { start } of episodes) if (first === undefined || start < first) first = start;
  return first;
};

/**
 * Clients whose first support ever began in a period, and not after `asOf`: the notices' "pirmo reizi", "jauniesaistīti"
 * and "unikālie". Who comes back is not one of them.
 */
export const firstTimeIn = (
  caseload: Caseload,
  { from, to }: Period,
  asOf: CivilDate = to,
): readonly ClientRow[] =>
  [...persons(caseload)].filter((row) => {
    const first = firstStart(row);
    return first !== undefined && from <= first && first <= to && first <= asOf;
  });

/** All clients since the start of the service: whose first support began on a day or before. */
export const cumulative = (caseload: Caseload, asOf: CivilDate): readonly ClientRow[] =>
  [...persons(caseload)].filter((row) => {
    const first = firstStart(row);
    return first !== undefined && first <= asOf;
  });
