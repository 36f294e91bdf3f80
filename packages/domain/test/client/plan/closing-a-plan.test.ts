import { describe, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client } from '@pavadonis/testing';
import { goalId, laterPlanId, otherGoalId, planId } from '@pavadonis/testing/examples/ids';
import { asylumApplicationLodged } from '@pavadonis/testing/examples/law';
import { planClosed, planDrawnUp, planGoalAchieved, planGoalSet } from '@pavadonis/testing/examples/plan';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { serviceStarted } from '@pavadonis/testing/examples/service';

const supported = [clientRegistered(), asylumApplicationLodged(), serviceStarted()] as const;

describe('closing a plan', () => {
  it('records a plan as fulfilled once no goal is open', () =>
    client(...supported, planDrawnUp(), planGoalSet(), planGoalAchieved())
      .when(Client.closePlan(planClosed.facts()))
      .records(planClosed()));

  it('records fulfilment despite an abandoned plan’s open goals', () => {
    const later = { on: civilDate('2024-09-02'), planId: laterPlanId };
    const abandoned = [planDrawnUp(), planGoalSet(), planClosed({ on: later.on, outcome: 'abandoned' })];
    client(...supported, ...abandoned, planDrawnUp(later))
      .when(Client.closePlan(planClosed.facts({ planId: laterPlanId })))
      .records(planClosed({ planId: laterPlanId }));
  });

  it('records partial fulfilment or abandonment with any goals', () => {
    for (const outcome of ['partly_fulfilled', 'abandoned'] as const)
      client(...supported, planDrawnUp(), planGoalSet())
        .when(Client.closePlan(planClosed.facts({ outcome })))
        .records(planClosed({ outcome }));
  });

  it('records nothing when it is closed with that outcome', () =>
    client(...supported, planDrawnUp(), planClosed())
      .when(Client.closePlan(planClosed.facts()))
      .recordsNothing());

  it('records nothing when it is closed with that outcome already', () => {
    const later = { on: civilDate('2024-09-02'), planId: laterPlanId };
    const abandoned = planClosed({ on: later.on, outcome: 'abandoned' });
    client(...supported, planDrawnUp(), abandoned, planDrawnUp(later), planClosed({ planId: laterPlanId }))
      .when(Client.closePlan(abandoned))
      .recordsNothing();
  });

  it('is refused as fulfilled while goals are open', () =>
    client(...supported, planDrawnUp(), planGoalSet(), planGoalSet({ goalId: otherGoalId, term: 'short' }))
      .when(Client.closePlan(planClosed.facts()))
      .refuses({ _tag: 'GoalsOpen', goalIds: [goalId, otherGoalId] }));

  it('is refused without the plan', () =>
    client(...supported)
      .when(Client.closePlan(planClosed.facts()))
      .refuses({ _tag: 'NoPlan', planId }));

  it('is refused with another outcome once it is closed', () => {
    for (const day of [planClosed().on, civilDate('2024-09-02')])
      client(...supported, planDrawnUp(), planClosed({ outcome: 'abandoned' }))
        .when(Client.closePlan(planClosed.facts({ on: day })))
        .refuses({ _tag: 'PlanIsClosed', planId });
  });

  it('is refused before the plan was drawn up', () =>
    client(...supported, planDrawnUp())
      .when(Client.closePlan(planClosed.facts({ on: civilDate('2024-02-18') })))
      .refuses({ _tag: 'BeforePlan', drawnUpOn: civilDate('2024-02-19') }));
});
