import { describe, expect, it } from '@jest/globals';
import { cents, civilDate, month } from '@pavadonis/domain';
import { caseload, clientsServedInByProvider, clientsServedIn } from '@pavadonis/projection-caseload';
import { fundingSplit, doublePayments, paidUnits } from '@pavadonis/projection-funding-split';
import { client, operationNo } from '@pavadonis/testing';
import {
  clientIdOf,
  laterProvider,
  operationId,
  otherContactId,
  otherCostId,
  provider,
} from '@pavadonis/testing/examples/ids';
import { coFinancingRateSet, costRecorded, operationOpened } from '@pavadonis/testing/examples/operation';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { serviceHandedOver, serviceStarted } from '@pavadonis/testing/examples/service';
import { supportDelivered } from '@pavadonis/testing/examples/work';
import { given } from './support/log';

const on = civilDate;
const april = month('2018-04');
const cost = { on: on('2018-05-08'), month: april, units: [{ clientId: clientIdOf(1), month: april }] };

describe('edge case 15: two providers in one month', () => {
  const log = given(
    client(
      clientRegistered({ on: on('2018-02-01') }),
      serviceStarted({ on: on('2018-02-01') }),
      supportDelivered({ on: on('2018-04-19') }),
      serviceHandedOver({ on: on('2018-04-20'), operationId }),
      supportDelivered({ on: on('2018-04-20'), contactId: otherContactId }),
    ),
    operationNo(20)(
      operationOpened({ on: on('2016-02-09'), fund: 'ESF' }),
      coFinancingRateSet({ on: on('2016-02-09'), from: month('2016-04') }),
      costRecorded({ ...cost, amount: cents(3_800) }),
      costRecorded({ ...cost, costId: otherCostId, providerId: laterProvider, amount: cents(2_200) }),
    ),
  );

  it('count the client once, and once each', async () => {
    const view = await log.in(caseload);
    expect(clientsServedIn(view, april)).toHaveLength(1);
    expect(clientsServedInByProvider(view, april)).toEqual(
      new Map([
        [provider, 1],
        [laterProvider, 1],
      ]),
    );
  });

  it('may both be paid without double funding', async () => {
    const view = await log.in(fundingSplit);
    expect(paidUnits(view, { from: april, to: april })).toHaveLength(2);
    expect(doublePayments(view)).toEqual([]);
  });
});
