import { describe, it } from '@jest/globals';
import { addDays, civilDate, Whole, written } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client } from '@pavadonis/testing';
import { laterEpisodeId, laterPlanId, otherGoalId } from '@pavadonis/testing/examples/ids';
import {
  asylumApplicationLodged,
  statusCeased,
  statusGranted,
  statusRenounced,
  statusRevoked,
  temporaryProtectionGranted,
} from '@pavadonis/testing/examples/law';
import {
  planAgreed,
  planClosed,
  planDrawnUp,
  planGoalAchieved,
  planGoalSet,
  planRevised,
} from '@pavadonis/testing/examples/plan';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { serviceEnded, serviceExtended, serviceStarted } from '@pavadonis/testing/examples/service';

const supported = [clientRegistered(), asylumApplicationLodged(), serviceStarted(), statusGranted()] as const;
const agreed = [planDrawnUp(), planGoalSet(), planAgreed()] as const;
const limit = civilDate('2025-04-15');
const furthest = civilDate('2026-04-15');

describe('extending the service', () => {
  it('moves the limit for an agreed plan with an open goal', () =>
    client(...supported, ...agreed)
      .when(Client.extendService(serviceExtended.facts()))
      .records(serviceExtended()));

  it('goes as far as 24 months after the first status', () =>
    client(...supported, ...agreed)
      .when(Client.extendService(serviceExtended.facts({ until: furthest })))
      .records(serviceExtended({ until: furthest })));

  it('can be given again, for longer', () =>
    client(...supported, ...agreed, serviceExtended())
      .when(Client.extendService(serviceExtended.facts({ until: furthest })))
      .records(serviceExtended({ until: furthest })));

  it('can be given for longer by a decision that is entered late', () => {
    const late = { on: civilDate('2025-03-01') };
    client(...supported, ...agreed, serviceExtended({ until: civilDate('2025-08-01') }))
      .when(Client.extendService(serviceExtended.facts(late)))
      .records(serviceExtended(late));
  });

  it('is judged by plan and goal of its day, if entered late', () => {
    const on = serviceExtended().on;
    for (const since of [
      planRevised({ on: addDays(on, 1) }),
      planGoalAchieved({ on: addDays(on, 1) }),
      planClosed({ on: addDays(on, 1), outcome: 'partly_fulfilled' }),
    ])
      client(...supported, ...agreed, since)
        .when(Client.extendService(serviceExtended.facts()))
        .records(serviceExtended());
    client(...supported, planDrawnUp(), planGoalSet(), planAgreed({ on: addDays(on, 1) }))
      .when(Client.extendService(serviceExtended.facts()))
      .refuses({ _tag: 'NoOpenGoal' });
    client(...supported, planDrawnUp(), planAgreed(), planGoalSet({ on: addDays(on, 1) }))
      .when(Client.extendService(serviceExtended.facts()))
      .refuses({ _tag: 'NoOpenGoal' });
  });

  it('records nothing when the limit lies there already', () =>
    client(...supported, ...agreed, serviceExtended())
      .when(Client.extendService(serviceExtended.facts()))
      .recordsNothing());

  it('is refused to an asylum seeker', () => {
    const refused = { _tag: 'NotABeneficiary' } as const;
    client(clientRegistered(), asylumApplicationLodged(), serviceStarted(), ...agreed)
      .when(Client.extendService(serviceExtended.facts()))
      .refuses(refused);
    client(clientRegistered(), asylumApplicationLodged(), serviceStarted({ ruleSet: 'SP-2016' }), ...agreed)
      .when(Client.extendService(serviceExtended.facts()))
      .refuses(refused);
  });

  it('is refused to a client whose status was lost', () => {
    const on = serviceExtended().on;
    for (const lost of [statusRevoked, statusCeased, statusRenounced]) {
      client(...supported, ...agreed, lost({ on }))
        .when(Client.extendService(serviceExtended.facts()))
        .refuses({ _tag: 'NotABeneficiary' });
      for (const later of [{ on: addDays(on, 1) }, { on, seq: written(Whole, 1) }])
        client(...supported, ...agreed, lost(later))
          .when(Client.extendService(serviceExtended.facts()))
          .records(serviceExtended());
    }
  });

  it('is refused to a new asylum seeker, who has no limit', () => {
    const { on } = serviceExtended();
    const anew = [
      statusRevoked({ on, seq: written(Whole, 1) }),
      asylumApplicationLodged({ on, seq: written(Whole, 2) }),
    ] as const;
    for (const ruleSet of ['SP-2016', 'SP-2023'] as const)
      client(
        clientRegistered(),
        asylumApplicationLodged(),
        serviceStarted({ ruleSet }),
        statusGranted(),
        ...agreed,
        ...anew,
      )
        .when(Client.extendService(serviceExtended.facts()))
        .refuses({ _tag: 'NotABeneficiary' });
  });

  it('is refused under temporary protection', () =>
    client(...supported, ...agreed, temporaryProtectionGranted({ on: serviceExtended().on }))
      .when(Client.extendService(serviceExtended.facts()))
      .refuses({ _tag: 'NotABeneficiary' }));

  it('is refused up to the limit there is', () =>
    client(...supported, ...agreed)
      .when(Client.extendService(serviceExtended.facts({ until: limit })))
      .refuses({ _tag: 'NotAnExtension', limit }));

  it('is refused within the limit of another extension', () =>
    client(...supported, ...agreed, serviceExtended())
      .when(Client.extendService(serviceExtended.facts({ on: addDays(serviceExtended().on, 1) })))
      .refuses({ _tag: 'NotAnExtension', limit: serviceExtended().until }));

  it('is refused beyond the furthest limit', () =>
    client(...supported, ...agreed)
      .when(Client.extendService(serviceExtended.facts({ until: addDays(furthest, 1) })))
      .refuses({ _tag: 'BeyondFurthestLimit', furthest }));

  it('is refused under a rule set that knows no extension', () =>
    client(
      clientRegistered(),
      asylumApplicationLodged(),
      serviceStarted({ ruleSet: 'SP-2020' }),
      statusGranted(),
      ...agreed,
    )
      .when(Client.extendService(serviceExtended.facts({ until: addDays(limit, 1) })))
      .refuses({ _tag: 'BeyondFurthestLimit', furthest: limit }));

  it('is refused without an agreed plan in which a goal is open', () => {
    const without = [
      [],
      [planDrawnUp(), planAgreed()],
      [planDrawnUp(), planGoalSet()],
      [...agreed, planGoalAchieved()],
      [...agreed, planClosed({ on: civilDate('2025-03-01'), outcome: 'abandoned' })],
    ];
    for (const events of without)
      client(...supported, ...events)
        .when(Client.extendService(serviceExtended.facts()))
        .refuses({ _tag: 'NoOpenGoal' });
  });

  it('is refused where the open goal is that of another plan', () => {
    const on = civilDate('2024-09-02');
    const later = { on, planId: laterPlanId };
    const closed = planClosed({ on, outcome: 'abandoned' });
    const anew = [planDrawnUp(later), planAgreed(later)] as const;
    client(...supported, ...agreed, closed, ...anew)
      .when(Client.extendService(serviceExtended.facts()))
      .refuses({ _tag: 'NoOpenGoal' });
    client(...supported, ...agreed, closed, ...anew, planGoalSet({ ...later, goalId: otherGoalId }))
      .when(Client.extendService(serviceExtended.facts()))
      .records(serviceExtended());
  });

  it('is refused where another episode’s plan is agreed', () => {
    const again = { on: civilDate('2024-09-02'), episodeId: laterEpisodeId };
    const facts = { episodeId: laterEpisodeId };
    client(...supported, ...agreed, serviceEnded({ on: civilDate('2024-09-01') }), serviceStarted(again))
      .when(Client.extendService(serviceExtended.facts(facts)))
      .refuses({ _tag: 'NoOpenGoal' });
  });
});
