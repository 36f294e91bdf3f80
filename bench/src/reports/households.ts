import type { HouseholdId } from '@pavadonis/domain';
import { firstServiceStart, type CaseloadView } from '@pavadonis/projection-caseload';

const IN_ONE = 3;

/**
 * Puts each three clients into one household, from their first service on: the history has none, and a report on families would
 * have nothing to do. Rows are changed without word of it, so nobody may have asked them anything before.
 */
export const giveHouseholds = ({ client }: CaseloadView): void => {
  let number = 0;
  for (const row of client.values()) {
    const from = firstServiceStart(row);
    const value = `household-${String(Math.floor(number / IN_ONE))}` as HouseholdId;
    if (from !== undefined) Object.assign(row, { households: [{ from, value }] });
    number += 1;
  }
};
