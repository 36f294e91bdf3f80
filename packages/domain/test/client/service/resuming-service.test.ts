import { describe, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client } from '@pavadonis/testing';
import { asylumApplicationLodged } from '@pavadonis/testing/examples/law';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { serviceResumed, serviceStarted, serviceSuspended } from '@pavadonis/testing/examples/service';

const supported = [clientRegistered(), asylumApplicationLodged(), serviceStarted()] as const;

describe('resuming the service', () => {
  it('records the first day, from the suspension on', () => {
    for (const on of [serviceResumed().on, serviceSuspended().on])
      client(...supported, serviceSuspended())
        .when(Client.resumeService(serviceResumed.facts({ on })))
        .records(serviceResumed({ on }));
  });

  it('records an earlier day that is entered late', () => {
    const earlier = { on: civilDate('2024-10-14') };
    client(...supported, serviceSuspended(), serviceResumed())
      .when(Client.resumeService(serviceResumed.facts(earlier)))
      .records(serviceResumed(earlier));
  });

  it('records nothing when the service does not rest', () => {
    client(...supported)
      .when(Client.resumeService(serviceResumed.facts()))
      .recordsNothing();
    for (const on of [civilDate('2024-10-06'), serviceResumed().on])
      client(...supported, serviceSuspended(), serviceResumed())
        .when(Client.resumeService(serviceResumed.facts({ on })))
        .recordsNothing();
  });
});
