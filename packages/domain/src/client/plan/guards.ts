import * as E from 'fp-ts/Either';
import { refuse } from '../../event/decision';
import type { GoalId, PlanId } from '../../vocabulary/id';
import { heldAt, notAfter, type When } from '../../vocabulary/timeline';
import type { State } from '../state';
import type { PlanGoalSet } from './events';
import type { GoalStanding } from './goal-lifecycle';
import { isClosedAt, planOf } from './queries';
import { BeforeGoal, BeforePlan, NoPlan, NoSuchGoal, PlanIsClosed } from './refusals';
import type { Plan } from './state';

/** Returns the plan that the facts name, or refuses unless it was drawn up and not closed at their moment. */
export const planAt = (
  client: State,
  facts: When & { readonly planId: PlanId },
): E.Either<NoPlan | PlanIsClosed | BeforePlan, Plan> => {
  const { planId } = facts;
  const plan = planOf(client, planId);
  if (plan === undefined) return refuse(NoPlan.of({ planId }));
  if (isClosedAt(plan, facts)) return refuse(PlanIsClosed.of({ planId }));
  return notAfter(plan.drawnUp, facts)
    ? E.right(plan)
    : refuse(BeforePlan.of({ drawnUpOn: plan.drawnUp.on }));
};

/**
 * Returns the goal that the facts name, or refuses. Its standing is the one at their moment: for a late entry, not
 * the present one.
 */
export const goalAt = (
  client: State,
  facts: When & { readonly goalId: GoalId },
): E.Either<NoSuchGoal | BeforeGoal, { readonly set: PlanGoalSet; readonly standing: GoalStanding }> => {
  const { goalId } = facts;
  const goal = client.plan.goals.get(goalId);
  if (goal === undefined) return refuse(NoSuchGoal.of({ goalId }));
  const { set, standings } = goal;
  const standing = heldAt(standings, facts);
  return standing === undefined ? refuse(BeforeGoal.of({ setOn: set.on })) : E.right({ set, standing });
};
