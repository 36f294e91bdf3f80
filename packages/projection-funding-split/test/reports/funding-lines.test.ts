import { describe, expect, it } from '@jest/globals';
import { cents, civilDate, month } from '@pavadonis/domain';
import { fundingLines, fundingSplit, fundingTotals } from '@pavadonis/projection-funding-split';
import { CostId } from '@pavadonis/domain';
import { operation, operationNo } from '@pavadonis/testing';
import { given } from '@pavadonis/testing-projection';
import { costId, exampleId, laterProvider, otherClaimId, otherCostId } from '@pavadonis/testing/examples/ids';
import {
  claimPaid,
  coFinancingRateSet,
  costRecorded,
  costsClaimed,
  operationOpened,
  seventyFive,
} from '@pavadonis/testing/examples/operation';
import { splitCosts } from '../../src/costs/split-costs';

const on = civilDate;
const [january, february, march] = [month('2018-01'), month('2018-02'), month('2018-03')];
const year = { from: january, to: month('2018-12') };
const endOfYear = on('2018-12-31');
const rate = coFinancingRateSet({ on: on('2017-12-01'), from: month('2017-12') });
const cost = (amount: number, facts: Parameters<typeof costRecorded>[0] = {}) =>
  costRecorded({ on: on('2018-02-08'), month: january, amount: cents(amount), ...facts });
const nothing = { total: 0, bySource: {}, withoutRate: 0 };
const amount = (total: number, ESF_PLUS: number, state: number) => ({
  total,
  bySource: { ESF_PLUS, state },
  withoutRate: 0,
});

describe('costs of an operation', () => {
  it('are split by the rate, and unclaimed (edge case 35)', () => {
    const rows = given(operation(operationOpened(), rate, cost(2_500_000))).in(fundingSplit);
    const whole = amount(2_500_000, 2_125_000, 375_000);
    expect(fundingLines(rows, year, { asOf: endOfYear })).toEqual([
      {
        operation: expect.stringMatching(/^operation-/),
        providerId: cost(0).providerId,
        month: january,
        costs: whole,
        claimed: nothing,
        paid: nothing,
        corrected: nothing,
        unclaimed: whole,
        ineligible: 0,
      },
    ]);
  });

  it('are split at the total of a claim (edge case 32)', () => {
    const costIds = [1, 2, 3].map((number) => exampleId(CostId, number));
    const lines = costIds.map((id) => cost(1_001, { costId: id }));
    const rows = given(
      operation(operationOpened(), rate, ...lines, costsClaimed({ on: on('2018-03-01'), costIds })),
    ).in(fundingSplit);
    expect(fundingLines(rows, year, { asOf: endOfYear })).toMatchObject([
      { claimed: amount(3_003, 2_552, 451), unclaimed: nothing },
    ]);
    const [row] = [...rows.operation.values()];
    const shares =
      row === undefined ? [] : splitCosts(row, endOfYear).map((each) => each.eligible.split?.ESF_PLUS);
    expect(shares).toEqual([851, 851, 850]);
  });

  it('are split by their month’s rate (edge case 34)', () => {
    const later = coFinancingRateSet({ on: on('2018-01-15'), from: march, shares: seventyFive });
    const rows = given(
      operation(
        operationOpened(),
        rate,
        later,
        cost(1_000, { on: on('2018-04-01'), month: february }),
        cost(1_000, { on: on('2018-04-01'), month: march, costId: otherCostId }),
      ),
    ).in(fundingSplit);
    expect(fundingLines(rows, year, { asOf: endOfYear })).toMatchObject([
      { month: february, costs: amount(1_000, 850, 150) },
      { month: march, costs: amount(1_000, 750, 250) },
    ]);
  });

  it('of one claim over two rates are split by each', () => {
    const rows = given(
      operation(
        operationOpened(),
        rate,
        coFinancingRateSet({ on: on('2018-01-15'), from: february, shares: seventyFive }),
        cost(1_000),
        cost(1_000, { month: february, costId: otherCostId }),
        costsClaimed({ on: on('2018-04-01'), costIds: [costId, otherCostId] }),
      ),
    ).in(fundingSplit);
    expect(fundingTotals(fundingLines(rows, year, { asOf: endOfYear })).claimed).toEqual(
      amount(2_000, 1_600, 400),
    );
  });

  it('of a month without a rate are counted apart, unpaid', () => {
    const rows = given(operation(operationOpened(), cost(1_001), claimPaid())).in(fundingSplit);
    expect(fundingLines(rows, year, { asOf: endOfYear })).toMatchObject([
      { costs: { total: 1_001, bySource: {}, withoutRate: 1_001 }, claimed: nothing },
    ]);
  });

  it('do not have a rate set only after the day', () => {
    const rows = given(
      operation(operationOpened(), cost(1_000), coFinancingRateSet({ on: on('2018-06-01'), from: january })),
    ).in(fundingSplit);
    const costs = (day: string) =>
      fundingLines(rows, year, { asOf: on(day) }).map((line) => line.costs.withoutRate);
    expect([costs('2018-05-31'), costs('2018-06-01')]).toEqual([[1_000], [0]]);
  });

  it('are lines by operation, provider and month', () => {
    const rows = given(
      operation(
        operationOpened(),
        rate,
        cost(100, { month: march, costId: exampleId(CostId, 1) }),
        cost(200, { month: january, costId: exampleId(CostId, 2) }),
        cost(300, { month: january, costId: exampleId(CostId, 3) }),
        cost(400, { month: january, costId: exampleId(CostId, 4), providerId: laterProvider }),
      ),
      operationNo(21)(operationOpened(), rate, cost(500, { month: january })),
    ).in(fundingSplit);
    const months = (from: typeof january, to: typeof january) =>
      fundingLines(rows, { from, to }, { asOf: endOfYear }).map((line) => [line.month, line.costs.total]);
    expect(months(january, march)).toEqual([
      [january, 500],
      [january, 400],
      [january, 500],
      [march, 100],
    ]);
    expect(months(february, february)).toEqual([]);
  });

  it('of 0.10 at 85 % are 0.08 and 0.02 (edge case 32)', () => {
    const rows = given(operation(operationOpened(), rate, cost(10))).in(fundingSplit);
    expect(fundingLines(rows, year, { asOf: endOfYear })).toMatchObject([{ costs: amount(10, 8, 2) }]);
  });

  it('of one id recorded twice count as recorded first', () => {
    const rows = given(operation(operationOpened(), rate, cost(1_000), cost(2_000))).in(fundingSplit);
    expect(fundingTotals(fundingLines(rows, year, { asOf: endOfYear })).costs.total).toBe(1_000);
  });

  it('claimed twice count in the first claim', () => {
    const rows = given(
      operation(
        operationOpened(),
        rate,
        cost(1_000),
        costsClaimed({ on: on('2018-03-01'), costIds: [costId] }),
        costsClaimed({ on: on('2018-04-01'), claimId: otherClaimId, costIds: [costId] }),
        claimPaid({ on: on('2018-05-01'), claimId: otherClaimId }),
      ),
    ).in(fundingSplit);
    expect(fundingTotals(fundingLines(rows, year, { asOf: endOfYear }))).toMatchObject({
      costs: amount(1_000, 850, 150),
      claimed: amount(1_000, 850, 150),
      paid: nothing,
    });
  });
});

describe('no lines', () => {
  it('add up to nothing', () => {
    expect(fundingTotals([])).toEqual({
      costs: nothing,
      claimed: nothing,
      paid: nothing,
      corrected: nothing,
      unclaimed: nothing,
      ineligible: 0,
    });
    expect(
      fundingLines(given(operation(operationOpened())).in(fundingSplit), year, { asOf: endOfYear }),
    ).toEqual([]);
  });
});
