import type { ReadModel, View } from '@pavadonis/projection';
import { clientFold } from './folds/client';
import type { ClientRow } from './rows/client';

/** The rows of the plan status. */
export interface PlanStatusRows {
  readonly client: ClientRow;
}

/** Where each client's plan and goals stand, on any day. */
export const planStatus: ReadModel<PlanStatusRows> = {
  name: 'plan-status',
  version: 3,
  folds: { client: clientFold },
};

/** What the reports of the plan status ask. */
export type PlanStatus = View<PlanStatusRows>;
