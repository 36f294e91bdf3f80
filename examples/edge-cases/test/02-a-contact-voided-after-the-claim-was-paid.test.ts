import { describe, expect, it } from '@jest/globals';
import { cents, civilDate, month } from '@pavadonis/domain';
import { caseload, clientsServedIn } from '@pavadonis/projection-caseload';
import { findingsToDate, findings, recordKeepingFindings } from '@pavadonis/projection-findings';
import { fundingSplit, fundingLines, fundingTotals } from '@pavadonis/projection-funding-split';
import { clientNo, knownBy, operationNo } from '@pavadonis/testing';
import { eventVoided } from '@pavadonis/testing/examples/correction';
import { clientIdOf, eventId } from '@pavadonis/testing/examples/ids';
import {
  claimPaid,
  coFinancingRateSet,
  costRecorded,
  costsClaimed,
  operationOpened,
} from '@pavadonis/testing/examples/operation';
import { serviceStarted } from '@pavadonis/testing/examples/service';
import { supportDelivered } from '@pavadonis/testing/examples/work';
import { given } from './support/log';

const on = civilDate;
const june = month('2018-06');
const months = { from: june, to: june };
const person = [serviceStarted({ on: on('2018-06-01') }), supportDelivered({ on: on('2018-06-12') })];
const units = [1, 2].map((number) => ({ clientId: clientIdOf(number), month: june }));

describe('edge case 2: a contact voided after the claim was paid', () => {
  const log = given(
    clientNo(1)(...person),
    clientNo(2)(...person),
    operationNo(20)(
      operationOpened({ on: on('2016-02-09'), fund: 'ESF' }),
      coFinancingRateSet({ on: on('2016-02-09'), from: month('2016-04') }),
      costRecorded({ on: on('2018-07-05'), month: june, amount: cents(12_000), units }),
      costsClaimed({ on: on('2018-07-10') }),
      claimPaid({ on: on('2018-08-01') }),
    ),
    clientNo(2)(eventVoided({ on: on('2018-09-03'), target: eventId(4) })),
  );

  it('serves the client only as known before', async () => {
    expect(clientsServedIn(await log.in(caseload), june)).toHaveLength(1);
    expect(clientsServedIn(await log.in(caseload, knownBy('2018-07-10')), june)).toHaveLength(2);
  });

  it('does not change the claimed split', async () => {
    const claimed = fundingTotals(
      fundingLines(await log.in(fundingSplit, knownBy('2018-07-10')), months, { asOf: on('2018-07-10') }),
    );
    const today = fundingTotals(fundingLines(await log.in(fundingSplit), months, { asOf: on('2018-12-31') }));
    expect(today.claimed).toEqual(claimed.claimed);
    expect(today.claimed.total).toBe(12_000);
  });

  it('lists the difference and the unfounded month', async () => {
    const asked = { asOf: on('2018-12-31'), centreDays: 30 };
    const unpaid = (await log.in(findings).then((view) => findingsToDate(view, asked))).filter(
      ({ _tag }) => _tag === 'UnitWithoutSupport',
    );
    expect(unpaid).toEqual([expect.objectContaining({ on: '2018-06-01', to: '2018-06-30', shownBy: [7] })]);
    expect(recordKeepingFindings(await log.recorded())).toContainEqual(
      expect.objectContaining({ _tag: 'Corrected', shownBy: [4, 10] }),
    );
  });
});
