import type { CivilDate, Period } from '@pavadonis/domain';
import type { InternationalProtection } from '@pavadonis/domain/client';
import type { Caseload } from './caseload';
import type { ClientRow } from './client-row';

/** Persons to whom a status was granted with effect in a period, and not after `asOf`, each as often as it happened. */
export const grantedIn = (
  { client }: Caseload,
  status: InternationalProtection,
  { from, to }: Period,
  asOf: CivilDate = to,
): readonly ClientRow[] =>
  [...client.values()].flatMap((row) =>
    row.grants
      .filter(
        (grant) => grant.value === status && from <= grant.from && grant.from <= to && grant.from <= asOf,
      )
      .map(() => row),
  );
