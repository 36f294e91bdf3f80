import { describe, it } from '@jest/globals';
import { addDays, type CivilDate, civilDate, Whole, written } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client } from '@pavadonis/testing';
import { planId } from '@pavadonis/testing/examples/ids';
import { asylumApplicationLodged } from '@pavadonis/testing/examples/law';
import { planAgreed, planClosed, planDrawnUp, planRevised } from '@pavadonis/testing/examples/plan';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { serviceStarted } from '@pavadonis/testing/examples/service';

const supported = [clientRegistered(), asylumApplicationLodged(), serviceStarted()] as const;

describe('agreeing to a plan', () => {
  it('records who agreed', () => {
    for (const agreedBy of ['client', 'guardian'] as const)
      client(...supported, planDrawnUp())
        .when(Client.agreePlan(planAgreed.facts({ agreedBy })))
        .records(planAgreed({ agreedBy }));
  });

  it('is asked for again once the plan is revised', () => {
    const again = { on: civilDate('2024-07-10') };
    client(...supported, planDrawnUp(), planAgreed(), planRevised())
      .when(Client.agreePlan(planAgreed.facts(again)))
      .records(planAgreed(again));
  });

  it('records an earlier agreement late, whatever came since', () => {
    for (const since of [[planRevised()], [planAgreed({ on: civilDate('2024-03-01') })]])
      client(...supported, planDrawnUp(), ...since)
        .when(Client.agreePlan(planAgreed.facts()))
        .records(planAgreed());
  });

  it('records nothing when the plan is agreed already', () =>
    client(...supported, planDrawnUp(), planAgreed())
      .when(Client.agreePlan(planAgreed.facts()))
      .recordsNothing());

  it('is refused without the plan', () =>
    client(...supported)
      .when(Client.agreePlan(planAgreed.facts()))
      .refuses({ _tag: 'NoPlan', planId }));

  it('is refused once the plan is closed, but may be entered late', () => {
    const closed = (on: CivilDate) =>
      client(...supported, planDrawnUp(), planClosed({ on, outcome: 'abandoned' })).when(
        Client.agreePlan(planAgreed.facts()),
      );
    closed(planAgreed().on).refuses({ _tag: 'PlanIsClosed', planId });
    closed(addDays(planAgreed().on, 1)).records(planAgreed());
  });

  it('is refused before the plan was drawn up, on that day too', () => {
    const { on } = planDrawnUp();
    client(...supported, planDrawnUp())
      .when(Client.agreePlan(planAgreed.facts({ on: addDays(on, -1) })))
      .refuses({ _tag: 'BeforePlan', drawnUpOn: on });
    client(...supported, planDrawnUp({ seq: written(Whole, 1) }))
      .when(Client.agreePlan(planAgreed.facts({ on })))
      .refuses({ _tag: 'BeforePlan', drawnUpOn: on });
  });
});
