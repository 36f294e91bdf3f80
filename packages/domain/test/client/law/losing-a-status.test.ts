import { describe, it } from '@jest/globals';
import { addDays, civilDate, type CivilDate, type Decision } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client, type Example } from '@pavadonis/testing';
import {
  asylumApplicationLodged,
  statusCeased,
  statusGranted,
  statusRenounced,
  statusRevoked,
} from '@pavadonis/testing/examples/law';
import { clientRegistered } from '@pavadonis/testing/examples/registration';

const loss = <F extends { readonly on: CivilDate }>(
  decide: (facts: F) => (state: Client.State) => Decision<unknown, Client.Event>,
  example: Example<F, Client.Event>,
  otherwise: Client.Event,
) => ({
  decide: (on: CivilDate) => decide(example.facts({ on } as Partial<F>)),
  event: (on: CivilDate) => example({ on } as Partial<F>),
  otherwise,
});

const losses = {
  revokeStatus: loss(Client.revokeStatus, statusRevoked, statusCeased()),
  ceaseStatus: loss(Client.ceaseStatus, statusCeased, statusRenounced()),
  renounceStatus: loss(Client.renounceStatus, statusRenounced, statusRevoked()),
};

const applicant = [clientRegistered(), asylumApplicationLodged()] as const;
const holder = [...applicant, statusGranted()] as const;
const day = civilDate('2024-10-14');
const later = civilDate('2025-02-03');

describe.each(Object.entries(losses))('%s', (_, { decide, event, otherwise }) => {
  it('records that a status was lost', () => {
    for (const status of ['refugee', 'alternative'] as const)
      client(...applicant, statusGranted({ status }))
        .when(decide(day))
        .records(event(day));
  });

  it('records it again for a status that was granted anew', () => {
    const anew = [
      asylumApplicationLodged({ on: civilDate('2024-12-02') }),
      statusGranted({ on: civilDate('2025-01-06') }),
    ];
    client(...holder, event(day), ...anew)
      .when(decide(later))
      .records(event(later));
  });

  it('records nothing where it was lost so already', () =>
    client(...holder, event(day))
      .when(decide(later))
      .recordsNothing());

  it('is refused to a client without status, also before the grant', () => {
    client(...applicant)
      .when(decide(day))
      .refuses({ _tag: 'NoStatus' });
    client(...holder)
      .when(decide(addDays(statusGranted().on, -1)))
      .refuses({ _tag: 'NoStatus' });
  });

  it('is refused where the status was lost in another way', () =>
    client(...holder, otherwise)
      .when(decide(later))
      .refuses({ _tag: 'NoStatus' }));
});
