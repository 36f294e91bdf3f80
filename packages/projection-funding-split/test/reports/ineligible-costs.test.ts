import { describe, expect, it } from '@jest/globals';
import { cents, civilDate, month } from '@pavadonis/domain';
import type * as Operation from '@pavadonis/domain/operation';
import {
  fundingSplit,
  ineligibleCosts,
  fundingLines,
  fundingTotals,
} from '@pavadonis/projection-funding-split';
import { afterEvents, operation, operationNo } from '@pavadonis/testing';
import { given } from '@pavadonis/testing-projection';
import { costId, laterProvider, otherCostId, provider } from '@pavadonis/testing/examples/ids';
import {
  coFinancingRateSet,
  costCorrected,
  costFoundIneligible,
  costRecorded,
  costsClaimed,
  operationClosed,
  operationOpened,
} from '@pavadonis/testing/examples/operation';

const on = civilDate;
const [january, february] = [month('2018-01'), month('2018-02')];
const year = { from: january, to: month('2018-12') };
const endOfYear = on('2018-12-31');
const cost = costRecorded({ on: on('2018-02-08'), month: january, amount: cents(1_000) });
const other = costRecorded({
  on: on('2018-03-08'),
  month: february,
  amount: cents(500),
  costId: otherCostId,
  providerId: laterProvider,
});
const costs = [
  operationOpened(),
  coFinancingRateSet({ on: on('2017-12-01'), from: month('2017-12') }),
  cost,
  other,
] as const;
const found = (amount: number, day = '2018-02-20', id = costId) =>
  costFoundIneligible({ on: on(day), costId: id, amount: cents(amount) });

const linesOf = (...events: readonly Operation.Recordable[]) =>
  ineligibleCosts(given(operation(...events)).in(fundingSplit), year).map((line) => [
    line.month,
    line.providerId,
    line.amount,
  ]);

describe('ineligible costs', () => {
  it('are lines by operation, provider and month, in order', () => {
    const rows = given(
      operation(...costs, found(200, '2018-04-01', otherCostId), found(100)),
      operationNo(21)(...costs, found(1)),
    ).in(fundingSplit);
    const [first, second] = [...rows.operation.keys()];
    expect(ineligibleCosts(rows, year)).toEqual([
      { operation: first, providerId: provider, month: january, amount: 100 },
      { operation: second, providerId: provider, month: january, amount: 1 },
      { operation: first, providerId: laterProvider, month: february, amount: 200 },
    ]);
    expect(ineligibleCosts(rows, { from: february, to: february })).toHaveLength(1);
  });

  it('add up the amounts found, up to the whole cost as corrected', () => {
    expect(linesOf(...costs, found(100), found(200, '2018-05-01'))).toEqual([[january, provider, 300]]);
    expect(linesOf(...costs, found(900), found(900, '2018-05-01'))).toEqual([[january, provider, 1_000]]);
    const less = costCorrected({ on: on('2018-06-12'), amount: cents(50) });
    expect(linesOf(...costs, found(900), less)).toEqual([[january, provider, 50]]);
  });

  it('count from the day they were found, and as known', () => {
    const log = given(operation(...costs, found(100)));
    expect(ineligibleCosts(log.in(fundingSplit), year, { asOf: on('2018-02-19') })).toEqual([]);
    expect(ineligibleCosts(log.in(fundingSplit), year, { asOf: on('2018-02-20') })).toHaveLength(1);
    expect(ineligibleCosts(log.in(fundingSplit, afterEvents(4)), year)).toEqual([]);
  });

  it('are not claimed, and no part of the costs split', () => {
    const rows = given(
      operation(...costs, found(100), costsClaimed({ on: on('2018-03-01'), costIds: [costId] })),
    ).in(fundingSplit);
    const [line] = fundingLines(rows, year, { asOf: endOfYear });
    expect(line).toMatchObject({
      costs: { total: 900, bySource: { ESF_PLUS: 765, state: 135 } },
      claimed: { total: 900, bySource: { ESF_PLUS: 765, state: 135 } },
      corrected: { total: 0 },
      ineligible: 100,
    });
  });

  it('are booked as a difference where they were claimed before', () => {
    const rows = given(
      operation(...costs, costsClaimed({ on: on('2018-02-10'), costIds: [costId] }), found(100)),
    ).in(fundingSplit);
    expect(fundingTotals(fundingLines(rows, year, { asOf: endOfYear }))).toMatchObject({
      claimed: { total: 1_000 },
      corrected: { total: -100, bySource: { ESF_PLUS: -85, state: -15 } },
      ineligible: 100,
    });
  });

  it('include every cost of a month after the closing', () => {
    const last = operationClosed({ on: on('2018-03-31') });
    const april = costRecorded({ ...cost, month: month('2018-04') });
    const march = costRecorded({ ...other, month: month('2018-03') });
    const rows = given(operation(...costs.slice(0, 2), april, march, last)).in(fundingSplit);
    expect(ineligibleCosts(rows, year).map((line) => [line.month, line.amount])).toEqual([
      ['2018-04', 1_000],
    ]);
    expect(ineligibleCosts(rows, year, { asOf: on('2018-03-30') })).toEqual([]);
  });

  it('are none where the cost was recorded only afterwards', () => {
    expect(linesOf(...costs, found(100, '2018-02-07'))).toEqual([]);
  });
});
