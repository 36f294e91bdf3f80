import { describe, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client } from '@pavadonis/testing';
import { eventVoided } from '@pavadonis/testing/examples/correction';
import { clientsMerged } from '@pavadonis/testing/examples/identity';
import { eventId, otherClientId } from '@pavadonis/testing/examples/ids';
import { asylumApplicationLodged } from '@pavadonis/testing/examples/law';
import { clientDied, clientRegistered } from '@pavadonis/testing/examples/registration';
import { residenceChanged } from '@pavadonis/testing/examples/residence';
import { serviceEnded, serviceStarted } from '@pavadonis/testing/examples/service';

describe('recording a death', () => {
  it('records the day', () =>
    client(clientRegistered()).when(Client.recordDeath(clientDied.facts())).records(clientDied()));

  it('records it also where something stands after the day', () =>
    client(clientRegistered(), residenceChanged({ on: civilDate('2024-11-01') }))
      .when(Client.recordDeath(clientDied.facts()))
      .records(clientDied()));

  it('leaves the day of death open, so that the service ends on it', () => {
    const end = { on: clientDied().on, reason: 'deceased' } as const;
    client(clientRegistered(), asylumApplicationLodged(), serviceStarted(), clientDied())
      .when(Client.endService(serviceEnded.facts(end)))
      .records(serviceEnded(end));
  });

  it('records nothing when the same death comes again', () =>
    client(clientRegistered(), clientDied()).when(Client.recordDeath(clientDied.facts())).recordsNothing());

  it('records another day once the first is voided', () => {
    const earlier = { on: civilDate('2024-10-13') };
    client(clientRegistered(), clientDied(), eventVoided({ target: eventId(2) }))
      .when(Client.recordDeath(clientDied.facts(earlier)))
      .records(clientDied(earlier));
  });

  it('is refused of another day, which is a correction', () => {
    for (const on of ['2024-10-13', '2024-10-15'])
      client(clientRegistered(), clientDied())
        .when(Client.recordDeath(clientDied.facts({ on: civilDate(on) })))
        .refuses({ _tag: 'ClientHasDied', on: clientDied().on });
  });

  it('is refused in the stream of a merged client', () =>
    client(clientRegistered(), clientsMerged())
      .when(Client.recordDeath(clientDied.facts()))
      .refuses({ _tag: 'ClientIsMerged', survivorId: otherClientId }));

  it('is refused where nobody is registered', () =>
    client().when(Client.recordDeath(clientDied.facts())).refuses({ _tag: 'ClientNotRegistered' }));
});
