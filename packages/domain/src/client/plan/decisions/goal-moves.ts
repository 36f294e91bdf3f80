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

/** The reasons why a goal cannot be moved in its lifecycle, the same for all steps. */
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

/** The reasons why progress of a goal cannot be recorded. */
export type CannotProgressGoal = CannotMoveGoal;

/**
 * Records the progress of a goal. A goal on hold or closed refuses it. The result that the goal has records nothing.
 */
export const progressGoal =
  (facts: Facts<typeof PlanGoalProgressed>) =>
  (client: State): Decision<CannotProgressGoal, PlanGoalProgressed> =>
    move(client, PlanGoalProgressed.of(facts), isSought);

/** The reasons why a goal cannot be achieved. */
export type CannotAchieveGoal = CannotMoveGoal;

/** Records that a goal was reached. */
export const achieveGoal =
  (facts: Facts<typeof PlanGoalAchieved>) =>
  (client: State): Decision<CannotAchieveGoal, PlanGoalAchieved> =>
    move(client, PlanGoalAchieved.of(facts), isSought);

/** The reasons why a goal cannot be failed. */
export type CannotFailGoal = CannotMoveGoal;

/** Records that a goal was not reached and is no longer sought. */
export const failGoal =
  (facts: Facts<typeof PlanGoalNotAchieved>) =>
  (client: State): Decision<CannotFailGoal, PlanGoalNotAchieved> =>
    move(client, PlanGoalNotAchieved.of(facts), isOpen);

/** The reasons why a goal cannot be put on hold. */
export type CannotPutGoalOnHold = CannotMoveGoal;

/** Puts a goal on hold. */
export const putGoalOnHold =
  (facts: Facts<typeof PlanGoalPutOnHold>) =>
  (client: State): Decision<CannotPutGoalOnHold, PlanGoalPutOnHold> =>
    move(client, PlanGoalPutOnHold.of(facts), isOpen);

/** The reasons why a goal cannot be resumed. */
export type CannotResumeGoal = CannotMoveGoal;

/** Resumes a goal that is on hold. */
export const resumeGoal =
  (facts: Facts<typeof PlanGoalResumed>) =>
  (client: State): Decision<CannotResumeGoal, PlanGoalResumed> =>
    move(client, PlanGoalResumed.of(facts), ({ lifecycle }) => lifecycle === 'on-hold');

/** The reasons why a goal cannot be cancelled. */
export type CannotCancelGoal = CannotMoveGoal;

/** Gives up a goal before it is reached. */
export const cancelGoal =
  (facts: Facts<typeof PlanGoalCancelled>) =>
  (client: State): Decision<CannotCancelGoal, PlanGoalCancelled> =>
    move(client, PlanGoalCancelled.of(facts), isOpen);

/** The reasons why a goal cannot be rejected. */
export type CannotRejectGoal = CannotMoveGoal;

/** Records that the client turned a proposed goal down. */
export const rejectGoal =
  (facts: Facts<typeof PlanGoalRejected>) =>
  (client: State): Decision<CannotRejectGoal, PlanGoalRejected> =>
    move(client, PlanGoalRejected.of(facts), ({ lifecycle }) => lifecycle === 'proposed');

/** The reasons why a goal cannot be reopened. */
export type CannotReopenGoal = CannotMoveGoal;

/** Reopens a goal that was completed, cancelled or rejected. */
export const reopenGoal =
  (facts: Facts<typeof PlanGoalReopened>) =>
  (client: State): Decision<CannotReopenGoal, PlanGoalReopened> =>
    move(client, PlanGoalReopened.of(facts), isTerminal);
