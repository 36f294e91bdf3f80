import { describe, it } from '@jest/globals';
import { civilDate, text } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client } from '@pavadonis/testing';
import { serviceDeclined } from '@pavadonis/testing/examples/consent';
import { clientRegistered } from '@pavadonis/testing/examples/registration';

const later = { on: civilDate('2024-05-02') };

describe('declining the service', () => {
  it('records it, with a reason or without', () => {
    client(clientRegistered())
      .when(Client.declineService(serviceDeclined.facts()))
      .records(serviceDeclined());
    const reason = { reason: text('has found work') };
    client(clientRegistered())
      .when(Client.declineService(serviceDeclined.facts(reason)))
      .records(serviceDeclined(reason));
  });

  it('records it again on another day', () =>
    client(clientRegistered(), serviceDeclined())
      .when(Client.declineService(serviceDeclined.facts(later)))
      .records(serviceDeclined(later)));

  it('records nothing when it was declined on that day', () =>
    client(clientRegistered(), serviceDeclined())
      .when(Client.declineService(serviceDeclined.facts()))
      .recordsNothing());

  it('is refused where nobody is registered', () =>
    client().when(Client.declineService(serviceDeclined.facts())).refuses({ _tag: 'ClientNotRegistered' }));
});
