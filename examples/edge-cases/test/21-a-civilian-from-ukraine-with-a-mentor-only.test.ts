import { describe, expect, it } from '@jest/globals';
import { civilDate, Country, Whole, written } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { caseload, clientsByLegalGround, activeClients } from '@pavadonis/projection-caseload';
import { participation, shareOfTargetReached } from '@pavadonis/projection-participation';
import * as Given from '@pavadonis/testing';
import { client, operationNo } from '@pavadonis/testing';
import { laterOperationId, operationId } from '@pavadonis/testing/examples/ids';
import { temporaryProtectionGranted } from '@pavadonis/testing/examples/law';
import { operationOpened } from '@pavadonis/testing/examples/operation';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { provision, serviceStarted } from '@pavadonis/testing/examples/service';
import { given } from './support/log';

const UA = written(Country, 'UA');
const person = [
  clientRegistered({ nationalities: [UA], countryOfOrigin: UA }),
  temporaryProtectionGranted({ on: civilDate('2024-02-05') }),
];
const mentorOnly = serviceStarted.facts({ serviceKind: 'mentor_only', targetGroup: 'temporary_protection' });

describe('edge case 21: a civilian from Ukraine with a mentor only', () => {
  it('is served by the action of 2022', () => {
    Given.client(...person)
      .when(
        Client.startService(mentorOnly, provision({ operation: { targetGroups: ['temporary_protection'] } })),
      )
      .records(Client.ServiceStarted.of(mentorOnly));
  });

  it('is not served by the later operation', () => {
    Given.client(...person)
      .when(Client.startService(mentorOnly, provision()))
      .refuses({ _tag: 'TargetGroupNotServed', targetGroup: 'temporary_protection' });
  });

  it('is a client, not one of the 1,140 persons', async () => {
    const log = given(
      operationNo(20)(operationOpened({ fund: 'ESF', targetGroups: ['temporary_protection'] })),
      operationNo(21)(operationOpened({ targetPersons: written(Whole, 1_140) })),
      client(...person, Client.ServiceStarted.of(mentorOnly)),
    );
    const day = civilDate('2024-12-31');
    expect(clientsByLegalGround(activeClients(await log.in(caseload), { asOf: day }), { asOf: day })).toEqual(
      new Map([['temporary_protection', 1]]),
    );
    const view = await log.in(participation);
    expect(shareOfTargetReached(view, laterOperationId, { asOf: day })).toEqual({
      numerator: 0,
      denominator: 1_140,
    });
    expect(shareOfTargetReached(view, operationId, { asOf: day })).toBeUndefined();
  });
});
