import type { Draft } from '@pavadonis/projection';
import type { CentreRow, ClientRow as SupportedClient, ContractRow } from '@pavadonis/projection-caseload';
import type { OperationRow } from '@pavadonis/projection-funding-split';
import type { ClientRow as PlannedClient } from '@pavadonis/projection-plan-status';

// the limit identifies streams by number, without reading their names
type Nameless<Row> = Draft<Omit<Row, 'stream'>>;

export type Centre = Nameless<CentreRow>;
export type Contract = Nameless<ContractRow>;
export type Operation = Nameless<OperationRow>;

/** A client's rows in the caseload and in the plan status. */
export interface Client {
  readonly caseload: Nameless<SupportedClient>;
  readonly planStatus: Nameless<PlannedClient>;
}

/** The limit's rows by the numbers of streams, with the same facts as the rows of the three read models. */
export interface Kept {
  readonly clients: Client[];
  readonly contracts: Contract[];
  readonly centres: Centre[];
  readonly operations: Operation[];
}

export const newClient = (): Client => ({
  caseload: {
    sex: 'unknown',
    status: [],
    residence: [],
    complexity: [],
    episodes: [],
    served: [],
    assignments: [],
  },
  planStatus: { episodes: [], plans: [], goals: [] },
});

export const newContract = (): Contract => ({ direct: false, staff: [] });

export const newOperation = (): Operation => ({ rates: [], costs: [], claims: [] });
