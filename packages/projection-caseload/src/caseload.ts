import type { ReadModel, View } from '@pavadonis/projection';
import { centreFold } from './folds/centre';
import { clientFold } from './folds/client';
import type { ClientRow } from './rows/client';
import { contractFold } from './folds/contract';
import type { CentreRow } from './rows/centre';
import type { ContractRow } from './rows/contract';

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
