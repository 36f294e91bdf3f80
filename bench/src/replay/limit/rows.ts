import type { Draft } from '@pavadonis/projection';
import type { CaseloadRows } from '@pavadonis/projection-caseload';
import type { FundingSplitRows } from '@pavadonis/projection-funding-split';
import type { PlanStatusRows } from '@pavadonis/projection-plan-status';

// the limit identifies streams by number, without reading their names
type Nameless<Row> = Draft<Omit<Row, 'stream'>>;

export type Centre = Nameless<CaseloadRows['centre']>;
export type Contract = Nameless<CaseloadRows['contract']>;
export type Operation = Nameless<FundingSplitRows['operation']>;

/** A client's rows in the caseload and in the plan status. The limit trusts every contact, and so keeps no numbers. */
export interface Client {
  readonly caseload: Omit<Nameless<CaseloadRows['client']>, 'contactNumbers'>;
  readonly planStatus: Nameless<PlanStatusRows['client']>;
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
    grounds: [],
    residence: [],
    complexity: [],
    episodes: [],
    served: [],
    assignments: [],
  },
  planStatus: { episodes: [], plans: [], goals: [] },
});

export const newContract = (): Contract => ({ direct: false, staff: [] });

export const newOperation = (): Operation => ({
  rates: [],
  costs: [],
  changes: [],
  claims: [],
  corrections: [],
  payments: [],
});
