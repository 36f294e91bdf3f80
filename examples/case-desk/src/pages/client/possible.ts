import type { GoalId } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import type { Shown } from './read';

type Asks = (facts: {
  readonly on: Shown['visit']['today'];
  readonly goalId: GoalId;
}) => (state: Client.State) => { readonly _tag: string; readonly right?: readonly unknown[] };

// facts with one result of several tell for all of them
const MOVES: Readonly<Record<string, Asks>> = {
  'progress-goal': (facts) => Client.progressGoal({ ...facts, achievement: 'no-change' }),
  'achieve-goal': (facts) => Client.achieveGoal({ ...facts, achievement: 'achieved' }),
  'fail-goal': (facts) => Client.failGoal({ ...facts, achievement: 'not-achieved' }),
  'put-goal-on-hold': Client.putGoalOnHold,
  'resume-goal': Client.resumeGoal,
  'cancel-goal': Client.cancelGoal,
  'reject-goal': Client.rejectGoal,
  'reopen-goal': Client.reopenGoal,
};

/** Returns whether a goal may move so today, as the decision says of the state that holds. */
export const isPossible = ({ visit, person }: Shown, name: string, goalId: GoalId): boolean => {
  const decided = MOVES[name]?.({ on: visit.today, goalId })(person.state);
  return decided?._tag === 'Right' && decided.right?.length !== 0;
};
