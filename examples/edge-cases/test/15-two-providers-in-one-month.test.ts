import { describe, expect, it } from '@jest/globals';
import { cents, civilDate, month } from '@pavadonis/domain';
import { caseload, servedByProvider, servedIn } from '@pavadonis/projection-caseload';
import { fundingSplit, paidTwice, paidUnits } from '@pavadonis/projection-funding-split';
import { handedOver, registered, started } from '@pavadonis/testing/examples/client';
import { laterProvider, operationId, otherCostId, provider } from '@pavadonis/testing/examples/ids';
import { costRecorded, opened, rateSet } from '@pavadonis/testing/examples/operation';
import { delivered } from '@pavadonis/testing/examples/work';
import { given } from './support/log';
import { client, clientIdOf, operationNo } from './support/streams';

const on = civilDate;
const april = month('2018-04');
const cost = { on: on('2018-05-08'), month: april, units: [{ clientId: clientIdOf(1), month: april }] };

describe('edge case 15: two providers in one month', () => {
  const log = given(
    client(
      registered({ on: on('2018-02-01') }),
      started({ on: on('2018-02-01') }),
      delivered({ on: on('2018-04-19') }),
      handedOver({ on: on('2018-04-20'), operationId }),
      delivered({ on: on('2018-04-20') }),
    ),
    operationNo(20)(
      opened({ on: on('2016-02-09'), fund: 'ESF' }),
      rateSet({ on: on('2016-02-09'), from: month('2016-04') }),
      costRecorded({ ...cost, amount: cents(3_800) }),
      costRecorded({ ...cost, costId: otherCostId, providerId: laterProvider, amount: cents(2_200) }),
    ),
  );

  it('serve the client once for the service, and once each', async () => {
    const view = await log.in(caseload);
    expect(servedIn(view, april)).toHaveLength(1);
    expect(servedByProvider(view, april)).toEqual(
      new Map([
        [provider, 1],
        [laterProvider, 1],
      ]),
    );
  });

  it('may both be paid for the month, and it is no double payment', async () => {
    const view = await log.in(fundingSplit);
    expect(paidUnits(view, { from: april, to: april })).toHaveLength(2);
    expect(paidTwice(view)).toEqual([]);
  });
});
