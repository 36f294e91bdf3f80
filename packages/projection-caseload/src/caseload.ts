import type { ReadModel, View } from '@pavadonis/projection';
import { centreFold, type CentreRow } from './centre-row';
import { clientFold } from './client-fold';
import type { ClientRow } from './client-row';
import { contractFold, type ContractRow } from './contract-row';

/** The rows of the caseload. */
export interface CaseloadRows {
  readonly client: ClientRow;
  readonly contract: ContractRow;
  readonly centre: CentreRow;
}

/** Who is supported, by whom and where, on any day. */
export const caseload: ReadModel<CaseloadRows> = {
  name: 'caseload',
  version: 2,
  folds: { client: clientFold, contract: contractFold, centre: centreFold },
};

/** What the reports of the caseload ask. */
export type Caseload = View<CaseloadRows>;
