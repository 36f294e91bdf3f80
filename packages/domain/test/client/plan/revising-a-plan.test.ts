import { describe, it } from '@jest/globals';
import { addDays, type CivilDate, civilDate } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client } from '@pavadonis/testing';
import { planId } from '@pavadonis/testing/examples/ids';
import { asylumApplicationLodged } from '@pavadonis/testing/examples/law';
import { planClosed, planDrawnUp, planRevised } from '@pavadonis/testing/examples/plan';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { serviceStarted } from '@pavadonis/testing/examples/service';

const supported = [clientRegistered(), asylumApplicationLodged(), serviceStarted()] as const;

describe('revising a plan', () => {
  it('records the revision', () =>
    client(...supported, planDrawnUp())
      .when(Client.revisePlan(planRevised.facts()))
      .records(planRevised()));

  it('records the revision of another day', () => {
    const next = { on: civilDate('2024-12-09') };
    client(...supported, planDrawnUp(), planRevised())
      .when(Client.revisePlan(planRevised.facts(next)))
      .records(planRevised(next));
  });

  it('records an earlier revision that is entered late', () => {
    const earlier = { on: civilDate('2024-06-01') };
    client(...supported, planDrawnUp(), planRevised())
      .when(Client.revisePlan(planRevised.facts(earlier)))
      .records(planRevised(earlier));
  });

  it('records nothing a second time on a day', () =>
    client(...supported, planDrawnUp(), planRevised())
      .when(Client.revisePlan(planRevised.facts()))
      .recordsNothing());

  it('is refused without the plan', () =>
    client(...supported)
      .when(Client.revisePlan(planRevised.facts()))
      .refuses({ _tag: 'NoPlan', planId }));

  it('is refused once the plan is closed, but may be entered late', () => {
    const closed = (on: CivilDate) =>
      client(...supported, planDrawnUp(), planClosed({ on, outcome: 'abandoned' })).when(
        Client.revisePlan(planRevised.facts()),
      );
    closed(planRevised().on).refuses({ _tag: 'PlanIsClosed', planId });
    closed(addDays(planRevised().on, 1)).records(planRevised());
  });

  it('is refused before the plan was drawn up', () =>
    client(...supported, planDrawnUp())
      .when(Client.revisePlan(planRevised.facts({ on: civilDate('2024-02-18') })))
      .refuses({ _tag: 'BeforePlan', drawnUpOn: civilDate('2024-02-19') }));
});
