import type { PlanId } from '../../vocabulary/id';
import { notAfter, type When } from '../../vocabulary/timeline';
import type { State } from '../state';
import type { Plan } from './state';

/** The plan of that id, if it was drawn up. */
export const planOf = (client: State, planId: PlanId): Plan | undefined =>
  client.plan.plans.find((plan) => plan.planId === planId);

/** Whether the plan was closed when a thing happened: what is entered late may come before the closing. */
export const isClosedAt = ({ closed }: Plan, when: When): boolean =>
  closed !== undefined && notAfter(closed, when);
