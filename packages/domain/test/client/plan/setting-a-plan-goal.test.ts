import { describe, it } from '@jest/globals';
import { addDays, type CivilDate, civilDate, Whole, written } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client } from '@pavadonis/testing';
import { goalId, planId } from '@pavadonis/testing/examples/ids';
import { asylumApplicationLodged } from '@pavadonis/testing/examples/law';
import { planClosed, planDrawnUp, planGoalSet } from '@pavadonis/testing/examples/plan';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { serviceEnded, serviceStarted } from '@pavadonis/testing/examples/service';

const supported = [clientRegistered(), asylumApplicationLodged(), serviceStarted()] as const;

describe('setting a plan goal', () => {
  it('records the goal once the plan is drawn up', () =>
    client(...supported, planDrawnUp())
      .when(Client.setPlanGoal(planGoalSet.facts()))
      .records(planGoalSet()));

  it('may be due on the day it is set', () => {
    const today = { targetOn: planGoalSet().on };
    client(...supported, planDrawnUp())
      .when(Client.setPlanGoal(planGoalSet.facts(today)))
      .records(planGoalSet(today));
  });

  it('records the goal of a plan whose episode was taken back', () =>
    client(clientRegistered(), asylumApplicationLodged(), planDrawnUp())
      .when(Client.setPlanGoal(planGoalSet.facts()))
      .records(planGoalSet()));

  it('records nothing when the same goal is set again', () =>
    client(...supported, planDrawnUp(), planGoalSet())
      .when(Client.setPlanGoal(planGoalSet.facts()))
      .recordsNothing());

  it('is refused where another goal has the id', () =>
    client(...supported, planDrawnUp(), planGoalSet())
      .when(Client.setPlanGoal(planGoalSet.facts({ term: 'short' })))
      .refuses({ _tag: 'GoalIdTaken', goalId }));

  it('is refused where it would be due before it is set', () =>
    client(...supported, planDrawnUp())
      .when(Client.setPlanGoal(planGoalSet.facts({ targetOn: civilDate('2024-02-18') })))
      .refuses({ _tag: 'DueBeforeSet' }));

  it('is refused without the plan', () =>
    client(...supported)
      .when(Client.setPlanGoal(planGoalSet.facts()))
      .refuses({ _tag: 'NoPlan', planId }));

  it('is refused once the plan is closed, but may be entered late', () => {
    const closed = (on: CivilDate) =>
      client(...supported, planDrawnUp(), planClosed({ on, outcome: 'abandoned' })).when(
        Client.setPlanGoal(planGoalSet.facts()),
      );
    closed(planGoalSet().on).refuses({ _tag: 'PlanIsClosed', planId });
    closed(addDays(planGoalSet().on, 1)).records(planGoalSet());
  });

  it('is refused outside the episode of the plan', () => {
    const [from, to] = [serviceStarted().on, serviceEnded().on];
    client(...supported, planDrawnUp(), serviceEnded())
      .when(Client.setPlanGoal(planGoalSet.facts({ on: addDays(to, 1), targetOn: addDays(to, 90) })))
      .refuses({ _tag: 'OutsideEpisode', from, to });
    client(...supported, planDrawnUp({ on: addDays(from, -2) }))
      .when(Client.setPlanGoal(planGoalSet.facts({ on: addDays(from, -1) })))
      .refuses({ _tag: 'OutsideEpisode', from });
  });

  it('is refused before the plan was drawn up, on that day too', () => {
    const { on } = planDrawnUp();
    client(...supported, planDrawnUp())
      .when(Client.setPlanGoal(planGoalSet.facts({ on: addDays(on, -1) })))
      .refuses({ _tag: 'BeforePlan', drawnUpOn: on });
    client(...supported, planDrawnUp({ seq: written(Whole, 1) }))
      .when(Client.setPlanGoal(planGoalSet.facts({ on })))
      .refuses({ _tag: 'BeforePlan', drawnUpOn: on });
  });
});
