import type { HouseholdId } from '@pavadonis/domain';
import type { AsOf } from '@pavadonis/projection';
import type { ClientRow } from './rows/client';

/**
 * Returns the household that a client belonged to on a day, if any.
 *
 * The last day in a household still counts, unless the client entered the next one on it (our inference).
 */
export const householdOf = ({ households = [] }: ClientRow, { asOf }: AsOf): HouseholdId | undefined =>
  households.findLast(({ from, value }) => from < asOf || (from === asOf && value !== undefined))?.value;
