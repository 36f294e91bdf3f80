import { describe, it } from '@jest/globals';
import { addDays, civilDate, type CivilDate, type Decision } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client, type Example } from '@pavadonis/testing';
import { goalId, planId } from '@pavadonis/testing/examples/ids';
import * as plan from '@pavadonis/testing/examples/plan';
import { planned, supported } from './support/planned';

/** Events that lead to the state in which a move is possible, and on from it, with a day between the two. */
interface Course {
  readonly from?: Client.Event;
  readonly to: Client.Event;
  readonly late: string;
}

const move = <F extends { readonly on: CivilDate }>(
  decide: (facts: F) => (state: Client.State) => Decision<unknown, Client.Event>,
  example: Example<F, Client.Event>,
  { from, to, late }: Course,
) => {
  const on = (day: CivilDate) => ({ on: day }) as Partial<F>;
  return {
    event: example(),
    decide: decide(example.facts()),
    decideOn: (day: CivilDate) => decide(example.facts(on(day))),
    eventOn: (day: CivilDate) => example(on(day)),
    from: from === undefined ? [] : [from],
    to,
    late: civilDate(late),
  };
};

const cancelled = { to: plan.planGoalCancelled(), late: '2024-03-01' };

const moves = {
  progressGoal: move(Client.progressGoal, plan.planGoalProgressed, cancelled),
  achieveGoal: move(Client.achieveGoal, plan.planGoalAchieved, cancelled),
  failGoal: move(Client.failGoal, plan.planGoalNotAchieved, cancelled),
  putGoalOnHold: move(Client.putGoalOnHold, plan.planGoalPutOnHold, cancelled),
  resumeGoal: move(Client.resumeGoal, plan.planGoalResumed, {
    from: plan.planGoalPutOnHold(),
    to: plan.planGoalCancelled(),
    late: '2024-05-20',
  }),
  cancelGoal: move(Client.cancelGoal, plan.planGoalCancelled, {
    to: plan.planGoalAchieved(),
    late: '2024-03-01',
  }),
  rejectGoal: move(Client.rejectGoal, plan.planGoalRejected, { to: plan.planAgreed(), late: '2024-02-20' }),
  reopenGoal: move(Client.reopenGoal, plan.planGoalReopened, {
    from: plan.planGoalAchieved(),
    to: plan.planGoalReopened(),
    late: '2025-03-03',
  }),
};

describe.each(Object.entries(moves))('moving a goal: %s', (_, each) => {
  const { event, decide, decideOn, eventOn, from, to, late } = each;

  it('records nothing when the goal was moved so already', () =>
    client(...planned, ...from, event)
      .when(decide)
      .recordsNothing());

  it('is judged by the goal’s state on its day, if entered late', () =>
    client(...planned, ...from, to)
      .when(decideOn(late))
      .records(eventOn(late)));

  it('is possible up to the day on which the plan was closed', () =>
    client(...planned, ...from, plan.planClosed({ on: event.on, outcome: 'abandoned' }))
      .when(decide)
      .records(event));

  it('is refused after the plan was closed', () =>
    client(...planned, ...from, plan.planClosed({ on: addDays(event.on, -1), outcome: 'abandoned' }))
      .when(decide)
      .refuses({ _tag: 'PlanIsClosed', planId }));

  it('is refused without such a goal', () =>
    client(...supported)
      .when(decide)
      .refuses({ _tag: 'NoSuchGoal', goalId }));

  it('is refused before the goal was set', () =>
    client(...planned)
      .when(decideOn(civilDate('2024-02-18')))
      .refuses({ _tag: 'BeforeGoal', setOn: civilDate('2024-02-19') }));
});
