import { describe, expect, it } from '@jest/globals';
import { cents, civilDate, month } from '@pavadonis/domain';
import { fundingSplit, fundingLines, fundingTotals } from '@pavadonis/projection-funding-split';
import { afterEvents, operation } from '@pavadonis/testing';
import { given } from '@pavadonis/testing-projection';
import { eventAmended, eventVoided } from '@pavadonis/testing/examples/correction';
import { eventId } from '@pavadonis/testing/examples/ids';
import {
  claimLine,
  claimPaid,
  coFinancingRateSet,
  costCorrected,
  costFoundIneligible,
  costRecorded,
  costsClaimed,
  operationClosed,
  operationOpened,
} from '@pavadonis/testing/examples/operation';

const on = civilDate;
const period = { from: month('2018-01'), to: month('2018-12') };
const cost = costRecorded({ on: on('2018-02-08'), month: month('2018-01'), amount: cents(1_000) });
const claimed = costsClaimed({
  on: on('2018-03-01'),
  lines: [claimLine({ month: cost.month, eligible: cost.amount })],
});
const events = [
  operationOpened(),
  coFinancingRateSet({ on: on('2017-12-01'), from: month('2017-12') }),
  cost,
  claimed,
  claimPaid({ on: on('2018-05-06') }),
] as const;

describe('the amounts recorded, claimed and paid', () => {
  it.each([
    ['2018-02-07', { costs: 0, claimed: 0, paid: 0, unclaimed: 0 }],
    ['2018-02-08', { costs: 1_000, claimed: 0, paid: 0, unclaimed: 1_000 }],
    ['2018-03-01', { costs: 1_000, claimed: 1_000, paid: 0, unclaimed: 0 }],
    ['2018-05-05', { costs: 1_000, claimed: 1_000, paid: 0, unclaimed: 0 }],
    ['2018-05-06', { costs: 1_000, claimed: 1_000, paid: 1_000, unclaimed: 0 }],
  ])('by the end of %s', (day, amounts) => {
    const { costs, claimed, paid, unclaimed } = fundingTotals(
      fundingLines(given(operation(...events)).in(fundingSplit), period, { asOf: on(day) }),
    );
    expect({
      costs: costs.total,
      claimed: claimed.total,
      paid: paid.total,
      unclaimed: unclaimed.total,
    }).toEqual(amounts);
  });

  it('stay claimed where the cost is of a later day than its claim', () => {
    const late = costRecorded({ ...cost, on: on('2018-03-02') });
    const rows = given(operation(...events.slice(0, 2), claimed, late)).in(fundingSplit);
    const totals = (day: string) => fundingTotals(fundingLines(rows, period, { asOf: on(day) }));
    expect(totals('2018-03-01')).toMatchObject({ claimed: { total: 1_000 }, uncorrected: { total: -1_000 } });
    expect(totals('2018-03-02')).toMatchObject({ claimed: { total: 1_000 }, uncorrected: { total: 0 } });
  });

  it('count a payment of a day before its claim from the claim’s day', () => {
    const early = claimPaid({ on: on('2018-01-05') });
    const rows = given(operation(...events.slice(0, 4), early)).in(fundingSplit);
    const paid = (day: string) => fundingTotals(fundingLines(rows, period, { asOf: on(day) })).paid.total;
    expect([paid('2018-02-28'), paid('2018-03-01')]).toEqual([0, 1_000]);
  });

  it('keep the first of two payments’ days', () => {
    const rows = given(operation(...events, claimPaid({ on: on('2018-07-01') }))).in(fundingSplit);
    expect(fundingTotals(fundingLines(rows, period, { asOf: on('2018-05-06') })).paid.total).toBe(1_000);
  });
});

describe('a cost found wrong after its claim was paid (edge case 2)', () => {
  const amounts = (rows: Parameters<typeof fundingLines>[0]) => {
    const { costs, paid, uncorrected } = fundingTotals(
      fundingLines(rows, period, { asOf: on('2018-12-31') }),
    );
    return { costs: costs.total, paid: paid.total, uncorrected: uncorrected.total };
  };

  it.each([
    ['voided', eventVoided({ target: eventId(3) }), 0],
    ['amended', eventAmended({ ...cost, amount: cents(900) }, eventId(3)), 900],
    ['corrected before the claim', costCorrected({ on: on('2018-02-20'), amount: cents(900) }), 900],
    ['found ineligible before', costFoundIneligible({ on: on('2018-02-20'), amount: cents(100) }), 900],
    ['closed away', operationClosed({ on: on('2017-12-31') }), 0],
  ])('stays paid as it was when it is %s; the difference is open', (_, later, costs) => {
    const log = given(operation(...events, later));
    expect(amounts(log.in(fundingSplit, afterEvents(5)))).toEqual({
      costs: 1_000,
      paid: 1_000,
      uncorrected: 0,
    });
    expect(amounts(log.in(fundingSplit))).toEqual({ costs, paid: 1_000, uncorrected: costs - 1_000 });
  });

  it('is taken from its month, and added to the month that it is moved to', () => {
    const moved = eventAmended({ ...cost, month: month('2018-02') }, eventId(3));
    const lines = fundingLines(given(operation(...events, moved)).in(fundingSplit), period);
    expect(
      lines.map((line) => [line.month, line.costs.total, line.paid.total, line.uncorrected.total]),
    ).toEqual([
      ['2018-01', 0, 1_000, -1_000],
      ['2018-02', 1_000, 0, 1_000],
    ]);
  });
});
