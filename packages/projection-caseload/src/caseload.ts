import type { ReadModel, View } from '@pavadonis/projection';
import {
  arrivalModes,
  complexities,
  countries,
  grounds,
  households,
  providers,
  residences,
  sexesAndAges,
} from './columns/classes';
import { contacts } from './columns/contacts';
import { decisions } from './columns/decisions';
import { firstService, service, suspensions, work } from './columns/service';
import { centreFold } from './folds/centre';
import { clientFold } from './folds/client';
import { contractFold } from './folds/contract';
import { type CentreRow, centreRowVersion } from './rows/centre';
import { type ClientRow, clientRowVersion } from './rows/client';
import { type ContractRow, contractRowVersion } from './rows/contract';

/** The rows of the caseload, by kind of stream. */
export interface CaseloadRows {
  /** One row for each person. */
  readonly client: ClientRow;
  /** One row for each contract. */
  readonly contract: ContractRow;
  /** One row for each centre. */
  readonly centre: CentreRow;
}

/** The caseload: clients and their service, on any day, by provider, worker and place. */
export const caseload: ReadModel<CaseloadRows> = {
  name: 'caseload',
  // none of these ever falls, so no sum of them comes twice
  version: clientRowVersion + contractRowVersion + centreRowVersion,
  folds: { client: clientFold, contract: contractFold, centre: centreFold },
  columns: {
    client: [
      service,
      firstService,
      suspensions,
      work,
      contacts,
      decisions,
      countries,
      arrivalModes,
      grounds,
      complexities,
      providers,
      residences,
      sexesAndAges,
      households,
    ],
  },
};

/** The rows that the caseload's reports read. */
export type CaseloadView = View<CaseloadRows>;
