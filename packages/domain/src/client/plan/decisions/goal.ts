import { sameFacts } from '../../../codec/equal';
import { alreadySo, type Decision, record, refuse } from '../../../event/decision';
import type { Facts } from '../../../event/event';
import type { CivilDate } from '../../../vocabulary/civil-date';
import type { GoalId } from '../../../vocabulary/id';
import { heldAt, notAfter } from '../../../vocabulary/timeline';
import { type BegunInMergedStream, type ClientHasDied, type ClientIsMerged, whileOpen } from '../../guards';
import type { BeforePlan, NoPlan, OutsideEpisode, PlanIsClosed } from '../../refusals';
import { covers, episodeOf, outside } from '../../service/queries';
import type { State } from '../../state';
import {
  type GoalLifecycle,
  PlanGoalAchieved,
  PlanGoalCancelled,
  PlanGoalNotAchieved,
  PlanGoalProgressed,
  PlanGoalPutOnHold,
  PlanGoalRejected,
  PlanGoalReopened,
  PlanGoalResumed,
  PlanGoalSet,
} from '../events';
import { type GoalMove, type GoalStanding, isTerminal, placeGoal } from '../goal-lifecycle';
import { isClosedAt, planOf } from '../queries';

/** Another goal has this id. */
export interface GoalIdTaken {
  readonly _tag: 'GoalIdTaken';
  readonly goalId: GoalId;
}

/** A goal cannot be due before it is set. */
export interface DueBeforeSet {
  readonly _tag: 'DueBeforeSet';
}

/** Sets a goal in a plan. The same goal again records nothing. */
export const setPlanGoal = (facts: Facts<typeof PlanGoalSet>) =>
  whileOpen(
    facts,
    (
      client,
    ): Decision<
      NoPlan | PlanIsClosed | BeforePlan | OutsideEpisode | GoalIdTaken | DueBeforeSet,
      PlanGoalSet
    > => {
      const { on, planId, goalId, targetOn } = facts;
      const goal = PlanGoalSet.of(facts);
      const known = client.plan.goals.get(goalId);
      if (known !== undefined)
        return sameFacts(known.set, goal) ? alreadySo : refuse({ _tag: 'GoalIdTaken', goalId });
      const plan = planOf(client, planId);
      if (plan === undefined) return refuse({ _tag: 'NoPlan', planId });
      if (isClosedAt(plan, facts)) return refuse({ _tag: 'PlanIsClosed', planId });
      if (!notAfter(plan.drawnUp, facts)) return refuse({ _tag: 'BeforePlan', drawnUpOn: plan.drawnUp.on });
      const episode = episodeOf(client, plan.episodeId);
      if (episode !== undefined && !covers(episode, facts)) return refuse(outside(episode));
      return targetOn !== undefined && targetOn < on ? refuse({ _tag: 'DueBeforeSet' }) : record(goal);
    },
  );

/** The client has no such goal. */
export interface NoSuchGoal {
  readonly _tag: 'NoSuchGoal';
  readonly goalId: GoalId;
}

/** The goal is where this step does not lead from. */
export interface NotAllowedInGoalState {
  readonly _tag: 'NotAllowedInGoalState';
  readonly lifecycle: GoalLifecycle;
}

/** The day lies before that on which the goal was set. */
export interface BeforeGoal {
  readonly _tag: 'BeforeGoal';
  readonly setOn: CivilDate;
}

type Moved<Move extends GoalMove> = (
  client: State,
) => Decision<
  | ClientIsMerged
  | ClientHasDied
  | BegunInMergedStream
  | NoSuchGoal
  | PlanIsClosed
  | NotAllowedInGoalState
  | BeforeGoal,
  Move
>;

// judged by where the goal stood when it happened, which for a late entry is not where it stands now
const move = <Move extends GoalMove>(
  event: Move,
  allowed: (standing: GoalStanding) => boolean,
): Moved<Move> =>
  whileOpen(
    event,
    (client): Decision<NoSuchGoal | PlanIsClosed | NotAllowedInGoalState | BeforeGoal, Move> => {
      const goal = client.plan.goals.get(event.goalId);
      if (goal === undefined) return refuse({ _tag: 'NoSuchGoal', goalId: event.goalId });
      const standing = heldAt(goal.standings, event);
      if (standing === undefined) return refuse({ _tag: 'BeforeGoal', setOn: goal.set.on });
      if (sameFacts(placeGoal(standing, event), standing)) return alreadySo;
      const closed = planOf(client, goal.set.planId)?.closed;
      if (closed !== undefined && !notAfter(event, closed))
        return refuse({ _tag: 'PlanIsClosed', planId: goal.set.planId });
      return allowed(standing)
        ? record(event)
        : refuse({ _tag: 'NotAllowedInGoalState', lifecycle: standing.lifecycle });
    },
  );

const isOpen = (standing: GoalStanding): boolean => !isTerminal(standing);

const isSought = (standing: GoalStanding): boolean => isOpen(standing) && standing.lifecycle !== 'on-hold';

/** Records how work on a goal goes. Refused while it rests or is done with. The result it has records nothing. */
export const progressGoal = (facts: Facts<typeof PlanGoalProgressed>): Moved<PlanGoalProgressed> =>
  move(PlanGoalProgressed.of(facts), isSought);

/** Records that a goal was reached. */
export const achieveGoal = (facts: Facts<typeof PlanGoalAchieved>): Moved<PlanGoalAchieved> =>
  move(PlanGoalAchieved.of(facts), isSought);

/** Records that a goal is no longer sought and was not reached. */
export const failGoal = (facts: Facts<typeof PlanGoalNotAchieved>): Moved<PlanGoalNotAchieved> =>
  move(PlanGoalNotAchieved.of(facts), isOpen);

/** Lets a goal rest. */
export const putGoalOnHold = (facts: Facts<typeof PlanGoalPutOnHold>): Moved<PlanGoalPutOnHold> =>
  move(PlanGoalPutOnHold.of(facts), isOpen);

/** Takes a resting goal up again. */
export const resumeGoal = (facts: Facts<typeof PlanGoalResumed>): Moved<PlanGoalResumed> =>
  move(PlanGoalResumed.of(facts), ({ lifecycle }) => lifecycle === 'on-hold');

/** Gives a goal up before it is reached. */
export const cancelGoal = (facts: Facts<typeof PlanGoalCancelled>): Moved<PlanGoalCancelled> =>
  move(PlanGoalCancelled.of(facts), isOpen);

/** Records that the client turned a proposed goal down. */
export const rejectGoal = (facts: Facts<typeof PlanGoalRejected>): Moved<PlanGoalRejected> =>
  move(PlanGoalRejected.of(facts), ({ lifecycle }) => lifecycle === 'proposed');

/** Seeks a goal again that was done with. */
export const reopenGoal = (facts: Facts<typeof PlanGoalReopened>): Moved<PlanGoalReopened> =>
  move(PlanGoalReopened.of(facts), isTerminal);
