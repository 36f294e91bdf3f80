import { describe, expect, it } from '@jest/globals';
import { cents, civilDate, month } from '@pavadonis/domain';
import * as Operation from '@pavadonis/domain/operation';
import { fundingSplit, fundingLines } from '@pavadonis/projection-funding-split';
import { operationNo } from '@pavadonis/testing';
import { coFinancingRateSet, costRecorded, operationOpened } from '@pavadonis/testing/examples/operation';
import { given } from './support/log';

const july = month('2016-07');
const withoutVat = Object.fromEntries(Object.entries(costRecorded()).filter(([field]) => field !== 'vat'));
const cost = costRecorded({
  on: civilDate('2016-09-06'),
  month: july,
  amount: cents(2_500_000),
  vat: 'excluded',
});

describe('edge case 35: an amount without value added tax', () => {
  const log = given(
    operationNo(20)(
      operationOpened({ on: civilDate('2016-02-09') }),
      coFinancingRateSet({ from: july }),
      cost,
    ),
  );

  it('is recorded as such', async () => {
    expect((await log.recorded()).map(({ event }) => event)).toContainEqual(cost);
  });

  it('is refused without a statement on the tax', () => {
    expect(Operation.CostRecorded.is(withoutVat)).toBe(false);
  });

  it('is split as recorded, EUR 25,000.00', async () => {
    const [line] = fundingLines(
      await log.in(fundingSplit),
      { from: july, to: july },
      { asOf: civilDate('2023-12-31') },
    );
    expect(line?.costs.bySource).toEqual({ ESF_PLUS: 2_125_000, state: 375_000 });
  });
});
