import { describe, it } from '@jest/globals';
import { civilDate, Whole, written } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client } from '@pavadonis/testing';
import { asylumApplicationLodged } from '@pavadonis/testing/examples/law';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import {
  serviceEnded,
  serviceResumed,
  serviceStarted,
  serviceSuspended,
} from '@pavadonis/testing/examples/service';

const supported = [clientRegistered(), asylumApplicationLodged(), serviceStarted()] as const;

describe('suspending the service', () => {
  it('records one from the first to the last day of service', () => {
    for (const on of [serviceStarted().on, serviceSuspended().on, serviceEnded().on])
      client(...supported, serviceEnded())
        .when(Client.suspendService(serviceSuspended.facts({ on })))
        .records(serviceSuspended({ on }));
  });

  it('records a second one, from the resumption on', () => {
    const again = { on: serviceResumed().on, reason: 'detention' } as const;
    client(...supported, serviceSuspended(), serviceResumed())
      .when(Client.suspendService(serviceSuspended.facts(again)))
      .records(serviceSuspended(again));
  });

  it('records an earlier suspension that is entered late', () => {
    const earlier = { on: civilDate('2024-10-01') };
    client(...supported, serviceSuspended())
      .when(Client.suspendService(serviceSuspended.facts(earlier)))
      .records(serviceSuspended(earlier));
  });

  it('records nothing when the same suspension comes again', () =>
    client(...supported, serviceSuspended())
      .when(Client.suspendService(serviceSuspended.facts()))
      .recordsNothing());

  it('is refused while the service rests', () => {
    const { on } = serviceSuspended();
    for (const facts of [
      { on: civilDate('2024-10-08') },
      { seq: written(Whole, 1) },
      { reason: 'short_absence' } as const,
    ])
      client(...supported, serviceSuspended())
        .when(Client.suspendService(serviceSuspended.facts(facts)))
        .refuses({ _tag: 'ServiceAlreadySuspended', since: on });
  });
});
