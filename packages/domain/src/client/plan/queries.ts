import type { PlanId } from '../../vocabulary/id';
import { notAfter, type When } from '../../vocabulary/timeline';
import type { State } from '../state';
import type { Plan } from './state';

/** Returns the plan of that id, if it was drawn up. */
export const planOf = (client: State, planId: PlanId): Plan | undefined => client.plan.plans.get(planId);

/** Returns whether the plan was closed at a moment. A late entry may be about a day before the closing. */
export const isClosedAt = ({ closed }: Plan, when: When): boolean =>
  closed !== undefined && notAfter(closed, when);
