import { describe, expect, it } from '@jest/globals';
import { cents, civilDate, month } from '@pavadonis/domain';
import { fundingSplit, fundingLines, fundingTotals } from '@pavadonis/projection-funding-split';
import { afterEvents, operation } from '@pavadonis/testing';
import { given } from '@pavadonis/testing-projection';
import { eventAmended, eventVoided } from '@pavadonis/testing/examples/correction';
import { eventId } from '@pavadonis/testing/examples/ids';
import {
  claimPaid,
  coFinancingRateSet,
  costRecorded,
  costsClaimed,
  operationOpened,
} from '@pavadonis/testing/examples/operation';

const on = civilDate;
const period = { from: month('2018-01'), to: month('2018-12') };
const cost = costRecorded({ on: on('2018-02-08'), month: month('2018-01'), amount: cents(1_000) });
const events = [
  operationOpened(),
  coFinancingRateSet({ on: on('2017-12-01'), from: month('2017-12') }),
  cost,
  costsClaimed({ on: on('2018-03-01') }),
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

  it('have no cost recorded after its claim', () => {
    const late = costRecorded({ ...cost, on: on('2018-03-02') });
    const rows = given(operation(...events.slice(0, 2), costsClaimed({ on: on('2018-03-01') }), late)).in(
      fundingSplit,
    );
    expect(fundingTotals(fundingLines(rows, period, { asOf: on('2018-12-31') }))).toMatchObject({
      claimed: { total: 0 },
      unclaimed: { total: 1_000 },
    });
  });

  it('keep the first of two payments’ days', () => {
    const rows = given(operation(...events, claimPaid({ on: on('2018-07-01') }))).in(fundingSplit);
    expect(fundingTotals(fundingLines(rows, period, { asOf: on('2018-05-06') })).paid.total).toBe(1_000);
  });
});

describe('a paid cost found wrong (edge case 2)', () => {
  const total = (rows: Parameters<typeof fundingLines>[0]) =>
    fundingTotals(fundingLines(rows, period, { asOf: on('2018-12-31') })).paid.total;

  it('is paid as known then, and gone if voided', () => {
    const log = given(operation(...events, eventVoided({ target: eventId(3) })));
    expect(total(log.in(fundingSplit, afterEvents(5)))).toBe(1_000);
    expect(total(log.in(fundingSplit))).toBe(0);
  });

  it('has another amount today if amended', () => {
    const log = given(operation(...events, eventAmended({ ...cost, amount: cents(900) }, eventId(3))));
    expect(total(log.in(fundingSplit, afterEvents(5)))).toBe(1_000);
    expect(total(log.in(fundingSplit))).toBe(900);
  });
});
