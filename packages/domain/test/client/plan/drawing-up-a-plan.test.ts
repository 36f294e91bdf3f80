import { describe, it } from '@jest/globals';
import { addDays, civilDate } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client } from '@pavadonis/testing';
import { laterEpisodeId, laterPlanId, planId } from '@pavadonis/testing/examples/ids';
import { asylumApplicationLodged } from '@pavadonis/testing/examples/law';
import { planClosed, planDrawnUp } from '@pavadonis/testing/examples/plan';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { serviceEnded, serviceStarted } from '@pavadonis/testing/examples/service';

const supported = [clientRegistered(), asylumApplicationLodged(), serviceStarted()] as const;
const nextPlan = { on: civilDate('2024-10-07'), planId: laterPlanId };

describe('drawing up a plan', () => {
  it('records the plan', () =>
    client(...supported)
      .when(Client.drawUpPlan(planDrawnUp.facts()))
      .records(planDrawnUp()));

  it('records the next plan once the last is closed', () =>
    client(...supported, planDrawnUp(), planClosed({ on: nextPlan.on }))
      .when(Client.drawUpPlan(planDrawnUp.facts(nextPlan)))
      .records(planDrawnUp(nextPlan)));

  it('records nothing when the same plan comes again', () =>
    client(...supported, planDrawnUp())
      .when(Client.drawUpPlan(planDrawnUp.facts()))
      .recordsNothing());

  it('is refused where another plan, or another day, has the id', () => {
    const otherEpisode = { on: civilDate('2024-10-07'), episodeId: laterEpisodeId };
    client(
      ...supported,
      planDrawnUp(),
      planClosed({ on: civilDate('2024-10-01'), outcome: 'abandoned' }),
      serviceEnded({ on: civilDate('2024-10-02') }),
      serviceStarted(otherEpisode),
    )
      .when(Client.drawUpPlan(planDrawnUp.facts(otherEpisode)))
      .refuses({ _tag: 'PlanIdTaken', planId });
    for (const other of [{ on: civilDate('2024-03-01') }, { episodeId: laterEpisodeId }])
      client(...supported, planDrawnUp())
        .when(Client.drawUpPlan(planDrawnUp.facts(other)))
        .refuses({ _tag: 'PlanIdTaken', planId });
  });

  it('is refused while another plan is worked on', () => {
    const closedLater = planClosed({ on: addDays(nextPlan.on, 1) });
    for (const since of [[], [closedLater]])
      client(...supported, planDrawnUp(), ...since)
        .when(Client.drawUpPlan(planDrawnUp.facts(nextPlan)))
        .refuses({ _tag: 'PlanOpen', planId });
  });

  it('records a later episode’s plan, the first one still open', () => {
    const later = { ...nextPlan, episodeId: laterEpisodeId };
    client(...supported, planDrawnUp(), serviceEnded({ on: addDays(nextPlan.on, -1) }), serviceStarted(later))
      .when(Client.drawUpPlan(planDrawnUp.facts(later)))
      .records(planDrawnUp(later));
  });

  it('records an earlier plan late only if the later is closed', () => {
    const earlier = planDrawnUp({ on: addDays(planDrawnUp().on, -1), planId: laterPlanId });
    client(...supported, planDrawnUp(), planClosed())
      .when(Client.drawUpPlan(earlier))
      .records(earlier);
    client(...supported, planDrawnUp())
      .when(Client.drawUpPlan(earlier))
      .refuses({ _tag: 'PlanOpen', planId });
  });
});
