import { describe, expect, it } from '@jest/globals';
import { cents, civilDate, month, Shares, splitTotal, written } from '@pavadonis/domain';
import { fundingSplit, fundingLines } from '@pavadonis/projection-funding-split';
import { operationNo } from '@pavadonis/testing';
import { otherCostId } from '@pavadonis/testing/examples/ids';
import {
  coFinancingRateSet,
  costRecorded,
  eightyFive,
  operationOpened,
  seventyFive,
} from '@pavadonis/testing/examples/operation';
import { given } from './support/log';

const on = civilDate;
const ninety = written(Shares, [
  { source: 'AMIF', basisPoints: 9_000 },
  { source: 'state', basisPoints: 1_000 },
]);

describe('edge case 34: a rate that changes in time', () => {
  it('is that of the month of the cost', async () => {
    const log = given(
      operationNo(20)(
        operationOpened(),
        coFinancingRateSet({ from: month('2023-12'), shares: eightyFive }),
        coFinancingRateSet({ on: on('2024-12-20'), from: month('2025-01'), shares: seventyFive }),
        costRecorded({ on: on('2025-02-10'), month: month('2024-12'), amount: cents(10_000) }),
        costRecorded({
          on: on('2025-02-10'),
          month: month('2025-01'),
          amount: cents(10_000),
          costId: otherCostId,
        }),
      ),
    );
    const months = { from: month('2024-12'), to: month('2025-01') };
    const lines = fundingLines(await log.in(fundingSplit), months, { asOf: on('2025-02-28') });
    expect(lines.map(({ costs }) => costs.bySource)).toEqual([
      { ESF_PLUS: 8_500, state: 1_500 },
      { ESF_PLUS: 7_500, state: 2_500 },
    ]);
  });

  it('gives the published share at 90 %', () => {
    expect(splitTotal(cents(248_057_200), ninety)).toEqual({ AMIF: 223_251_480, state: 24_805_720 });
  });
});
