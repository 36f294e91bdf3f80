import { describe, expect, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { caseload, clientsToDate } from '@pavadonis/projection-caseload';
import * as Given from '@pavadonis/testing';
import { clientNo, knownBy } from '@pavadonis/testing';
import { clientsMerged, mergeReverted } from '@pavadonis/testing/examples/identity';
import { clientIdOf } from '@pavadonis/testing/examples/ids';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { residenceChanged } from '@pavadonis/testing/examples/residence';
import { serviceEnded, serviceStarted } from '@pavadonis/testing/examples/service';
import { supportDelivered } from '@pavadonis/testing/examples/work';
import { given } from './support/log';

const on = civilDate;
const survivorId = clientIdOf(2);
const life = [
  clientRegistered(),
  residenceChanged(),
  serviceStarted(),
  supportDelivered(),
  serviceEnded({ on: on('2024-06-28') }),
];

describe('edge case 7: a merge that is reverted', () => {
  const log = given(
    clientNo(1)(...life),
    clientNo(2)(...life.map((event) => ({ ...event, on: on(`2025${event.on.slice(4)}`) }))),
    clientNo(1)(
      clientsMerged({ on: on('2025-09-01'), survivorId }),
      mergeReverted({ on: on('2025-11-03'), survivorId }),
    ),
  );
  const known = async (day: string) => [...(await log.in(caseload, knownBy(day))).client.values()];

  it('restores both histories, and loses nothing', async () => {
    expect(await known('2025-11-03')).toEqual(await known('2025-08-31'));
  });

  it('was one client as known before the revert', async () => {
    expect(
      clientsToDate(await log.in(caseload, knownBy('2025-10-01')), { asOf: on('2025-10-01') }),
    ).toHaveLength(1);
    expect(clientsToDate(await log.in(caseload), { asOf: on('2025-10-01') })).toHaveLength(2);
  });

  it('lets the stream accept events again', () => {
    const moving = Client.changeResidence(residenceChanged.facts({ on: on('2025-11-10') }));
    Given.client(clientRegistered(), clientsMerged({ survivorId }))
      .when(moving)
      .refuses({ _tag: 'ClientIsMerged', survivorId });
    Given.client(clientRegistered(), clientsMerged({ survivorId }), mergeReverted({ survivorId }))
      .when(moving)
      .records(residenceChanged({ on: on('2025-11-10') }));
  });
});
