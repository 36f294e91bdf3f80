import type { ReadModel, View } from '@pavadonis/projection';
import { goalStandings } from './columns/goals';
import { ends, plans } from './columns/plans';
import { clientFold } from './folds/client';
import { type ClientRow, clientRowVersion } from './rows/client';

/** The rows of the plan status, by kind of stream. */
export interface PlanStatusRows {
  /** One row for each person. */
  readonly client: ClientRow;
}

/** The plan status: the standing of each client's plan and goals, on any day. */
export const planStatus: ReadModel<PlanStatusRows> = {
  name: 'plan-status',
  version: clientRowVersion,
  folds: { client: clientFold },
  columns: { client: [goalStandings, plans, ends] },
};

/** The rows that the plan status's reports read. */
export type PlanStatusView = View<PlanStatusRows>;
