import * as E from 'fp-ts/Either';
import { sameFacts } from '../../../codec/equal';
import { alreadySo, type Decision, record, refuse } from '../../../event/decision';
import type { Facts } from '../../../event/event';
import { notAfter } from '../../../vocabulary/timeline';
import { type MergedOrDead, unlessBegunElsewhere } from '../../guards';
import type { BegunInMergedStream } from '../../identity/refusals';
import type { State } from '../../state';
import {
  PlanGoalAchieved,
  PlanGoalCancelled,
  PlanGoalNotAchieved,
  PlanGoalProgressed,
  PlanGoalPutOnHold,
  PlanGoalRejected,
  PlanGoalReopened,
  PlanGoalResumed,
} from '../events';
import { type GoalMove, type GoalStanding, isTerminal, placeGoal } from '../goal-lifecycle';
import { goalAt } from '../guards';
import { planOf } from '../queries';
import { type BeforeGoal, NotAllowedInGoalState, type NoSuchGoal, PlanIsClosed } from '../refusals';

/** Why a goal cannot be moved in its lifecycle. All steps are refused for the same reasons. */
export type CannotMoveGoal =
  MergedOrDead | BegunInMergedStream | NoSuchGoal | BeforeGoal | PlanIsClosed | NotAllowedInGoalState;

const move = <Move extends GoalMove>(
  client: State,
  event: Move,
  allowed: (standing: GoalStanding) => boolean,
): Decision<CannotMoveGoal, Move> =>
  unlessBegunElsewhere(client, event, () => {
    const goal = goalAt(client, event);
    if (E.isLeft(goal)) return goal;
    const { set, standing } = goal.right;
    if (sameFacts(placeGoal(standing, event), standing)) return alreadySo;
    const { planId } = set;
    const closed = planOf(client, planId)?.closed;
    if (closed !== undefined && !notAfter(event, closed)) return refuse(PlanIsClosed.of({ planId }));
    const { lifecycle } = standing;
    return allowed(standing) ? record(event) : refuse(NotAllowedInGoalState.of({ lifecycle }));
  });

const isOpen = (standing: GoalStanding): boolean => !isTerminal(standing);

const isSought = (standing: GoalStanding): boolean => isOpen(standing) && standing.lifecycle !== 'on-hold';

/** Why progress of a goal cannot be recorded. */
export type CannotProgressGoal = CannotMoveGoal;

/** Records how work on a goal goes. Refused while it rests or is done with. The result it has records nothing. */
export const progressGoal =
  (facts: Facts<typeof PlanGoalProgressed>) =>
  (client: State): Decision<CannotProgressGoal, PlanGoalProgressed> =>
    move(client, PlanGoalProgressed.of(facts), isSought);

/** Why a goal cannot be achieved. */
export type CannotAchieveGoal = CannotMoveGoal;

/** Records that a goal was reached. */
export const achieveGoal =
  (facts: Facts<typeof PlanGoalAchieved>) =>
  (client: State): Decision<CannotAchieveGoal, PlanGoalAchieved> =>
    move(client, PlanGoalAchieved.of(facts), isSought);

/** Why a goal cannot be failed. */
export type CannotFailGoal = CannotMoveGoal;

/** Records that a goal is no longer sought and was not reached. */
export const failGoal =
  (facts: Facts<typeof PlanGoalNotAchieved>) =>
  (client: State): Decision<CannotFailGoal, PlanGoalNotAchieved> =>
    move(client, PlanGoalNotAchieved.of(facts), isOpen);

/** Why a goal cannot be put on hold. */
export type CannotPutGoalOnHold = CannotMoveGoal;

/** Lets a goal rest. */
export const putGoalOnHold =
  (facts: Facts<typeof PlanGoalPutOnHold>) =>
  (client: State): Decision<CannotPutGoalOnHold, PlanGoalPutOnHold> =>
    move(client, PlanGoalPutOnHold.of(facts), isOpen);

/** Why a goal cannot be resumed. */
export type CannotResumeGoal = CannotMoveGoal;

/** Takes a resting goal up again. */
export const resumeGoal =
  (facts: Facts<typeof PlanGoalResumed>) =>
  (client: State): Decision<CannotResumeGoal, PlanGoalResumed> =>
    move(client, PlanGoalResumed.of(facts), ({ lifecycle }) => lifecycle === 'on-hold');

/** Why a goal cannot be cancelled. */
export type CannotCancelGoal = CannotMoveGoal;

/** Gives a goal up before it is reached. */
export const cancelGoal =
  (facts: Facts<typeof PlanGoalCancelled>) =>
  (client: State): Decision<CannotCancelGoal, PlanGoalCancelled> =>
    move(client, PlanGoalCancelled.of(facts), isOpen);

/** Why a goal cannot be rejected. */
export type CannotRejectGoal = CannotMoveGoal;

/** Records that the client turned a proposed goal down. */
export const rejectGoal =
  (facts: Facts<typeof PlanGoalRejected>) =>
  (client: State): Decision<CannotRejectGoal, PlanGoalRejected> =>
    move(client, PlanGoalRejected.of(facts), ({ lifecycle }) => lifecycle === 'proposed');

/** Why a goal cannot be reopened. */
export type CannotReopenGoal = CannotMoveGoal;

/** Seeks a goal again that was done with. */
export const reopenGoal =
  (facts: Facts<typeof PlanGoalReopened>) =>
  (client: State): Decision<CannotReopenGoal, PlanGoalReopened> =>
    move(client, PlanGoalReopened.of(facts), isTerminal);
