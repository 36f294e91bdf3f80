import type { CaseloadClientRow } from '@pavadonis/projection-caseload';
import type { Account } from '../sign-in/accounts';
import { may } from './rights';

/**
 * Returns whether somebody may see a client: those who see all providers, any; others a client whom their own provider serves or
 * served, and one whom nobody serves yet.
 */
export const maySee = (account: Account, { episodes }: Pick<CaseloadClientRow, 'episodes'>): boolean =>
  may(account.role, 'see_all_providers') ||
  episodes.length === 0 ||
  episodes.some(({ provisions }) => provisions.some(({ value }) => value.providerId === account.provider));
