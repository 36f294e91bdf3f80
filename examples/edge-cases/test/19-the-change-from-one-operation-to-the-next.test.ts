import { describe, expect, it } from '@jest/globals';
import { civilDate, lastDayOf, firstDayOf, month } from '@pavadonis/domain';
import { activeClients, caseload, newClientsIn, serviceGapsIn } from '@pavadonis/projection-caseload';
import { findingsToDate, findings } from '@pavadonis/projection-findings';
import { newParticipantsIn, participants, participation } from '@pavadonis/projection-participation';
import { client, contractNo, knownBy, late } from '@pavadonis/testing';
import { contractSigned, directProvisionStarted } from '@pavadonis/testing/examples/contract';
import { laterOperationId, laterProvider, operationId } from '@pavadonis/testing/examples/ids';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { serviceHandedOver, serviceStarted } from '@pavadonis/testing/examples/service';
import { given } from './support/log';

const on = civilDate;
const december = { from: firstDayOf(month('2023-12')), to: lastDayOf(month('2023-12')) };

describe('edge case 19: the change from one operation to the next', () => {
  const log = given(
    contractNo(10)(contractSigned({ on: on('2022-01-25'), from: on('2022-02-01'), to: on('2023-11-30') })),
    contractNo(11)(directProvisionStarted({ on: on('2023-12-01'), providerId: laterProvider })),
    client(clientRegistered({ on: on('2023-08-14') }), serviceStarted({ on: on('2023-08-14') })),
    late('2023-12-05', client(serviceHandedOver({ on: on('2023-12-01') }))),
  );

  it('leaves no gap in service or episode', async () => {
    const view = await log.in(caseload);
    expect(serviceGapsIn(view, { from: on('2022-02-01'), to: december.to })).toEqual([]);
    expect([...view.client.values()].map(({ episodes }) => episodes.length)).toEqual([1]);
    expect(activeClients(view, { asOf: on('2023-11-30') })).toHaveLength(1);
    const found = findingsToDate(await log.in(findings), { asOf: december.to, centreDays: 30 });
    expect(found.map(({ _tag }) => _tag)).not.toContain('EpisodeNotCovered');
  });

  it('makes a new participant, not a new client', async () => {
    expect(newParticipantsIn(await log.in(participation), laterOperationId, december)).toHaveLength(1);
    expect(newClientsIn(await log.in(caseload), december)).toEqual([]);
  });

  it('closes the earlier record once known', async () => {
    const exits = async (...knownAt: readonly ReturnType<typeof knownBy>[]) =>
      participants(await log.in(participation, ...knownAt), operationId, { asOf: december.to }).map(
        ({ exit }) => exit,
      );
    expect(await exits()).toEqual(['2023-11-30']);
    expect(await exits(knownBy('2023-12-04'))).toEqual([undefined]);
  });
});
