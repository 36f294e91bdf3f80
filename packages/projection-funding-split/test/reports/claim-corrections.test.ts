import { describe, expect, it } from '@jest/globals';
import { cents, civilDate, CostId, month } from '@pavadonis/domain';
import type * as Operation from '@pavadonis/domain/operation';
import {
  claimCorrections,
  fundingSplit,
  fundingLines,
  fundingTotals,
} from '@pavadonis/projection-funding-split';
import { afterEvents, operation, operationNo } from '@pavadonis/testing';
import { given } from '@pavadonis/testing-projection';
import { claimId, costId, exampleId, provider } from '@pavadonis/testing/examples/ids';
import {
  claimPaid,
  coFinancingRateSet,
  costCorrected,
  costFoundIneligible,
  costRecorded,
  costsClaimed,
  operationClosed,
  operationOpened,
  seventyFive,
} from '@pavadonis/testing/examples/operation';

const on = civilDate;
const [january, february] = [month('2018-01'), month('2018-02')];
const year = { from: january, to: month('2018-12') };
const cost = (amount: number, facts: Parameters<typeof costRecorded>[0] = {}) =>
  costRecorded({ on: on('2018-02-08'), month: january, amount: cents(amount), ...facts });
const correctedTo = (amount: number, day = '2018-06-12', id = costId) =>
  costCorrected({ on: on(day), costId: id, amount: cents(amount) });

const claimed = [
  operationOpened(),
  coFinancingRateSet({ on: on('2017-12-01'), from: month('2017-12') }),
  cost(1_001),
  costsClaimed({ on: on('2018-03-01') }),
  claimPaid({ on: on('2018-05-06') }),
] as const;

const moneyOn = (day: string, ...events: readonly Operation.Recordable[]) =>
  fundingTotals(fundingLines(given(operation(...events)).in(fundingSplit), year, { asOf: on(day) }));
const booked = (...events: readonly Operation.Recordable[]) =>
  claimCorrections(given(operation(...events)).in(fundingSplit), year).map((line) => [
    line.on,
    line.month,
    line.difference.total,
    line.difference.bySource,
  ]);

describe('a cost corrected after its claim', () => {
  it('stays as claimed; the difference is booked', () => {
    expect(moneyOn('2018-12-31', ...claimed, correctedTo(900))).toEqual({
      costs: { total: 900, bySource: { ESF_PLUS: 765, state: 135 }, withoutRate: 0 },
      claimed: { total: 1_001, bySource: { ESF_PLUS: 850, state: 151 }, withoutRate: 0 },
      paid: { total: 1_001, bySource: { ESF_PLUS: 850, state: 151 }, withoutRate: 0 },
      corrected: { total: -101, bySource: { ESF_PLUS: -85, state: -16 }, withoutRate: 0 },
      unclaimed: { total: 0, bySource: {}, withoutRate: 0 },
      ineligible: 0,
    });
    const [line] = claimCorrections(given(operation(...claimed, correctedTo(900))).in(fundingSplit), year);
    expect(line).toEqual({
      operation: expect.stringMatching(/^operation-/),
      claimId,
      costId,
      providerId: provider,
      month: january,
      on: '2018-06-12',
      difference: { total: -101, bySource: { ESF_PLUS: -85, state: -16 }, withoutRate: 0 },
    });
  });

  it('is split anew by its total (edge case 33)', () => {
    const small = claimed.with(2, cost(10));
    // at 85 %: 10 is 8 and 2, 9 is 7 and 2, 11 is 9 and 2
    expect(booked(...small, correctedTo(9))).toEqual([['2018-06-12', january, -1, { ESF_PLUS: -1 }]]);
    expect(booked(...small, correctedTo(11))).toEqual([['2018-06-12', january, 1, { ESF_PLUS: 1 }]]);
  });

  it('has each correction on its own day', () => {
    const events = [
      ...claimed,
      correctedTo(900),
      correctedTo(1_200, '2018-07-02'),
      correctedTo(1_001, '2018-08-01'),
    ];
    expect(booked(...events)).toEqual([
      ['2018-06-12', january, -101, { ESF_PLUS: -85, state: -16 }],
      ['2018-07-02', january, 300, { ESF_PLUS: 255, state: 45 }],
      ['2018-08-01', january, -199, { ESF_PLUS: -170, state: -29 }],
    ]);
    expect(moneyOn('2018-07-31', ...events).corrected.total).toBe(199);
    expect(moneyOn('2018-12-31', ...events).corrected).toEqual({ total: 0, bySource: {}, withoutRate: 0 });
  });

  it('is split anew with the others of its claim', () => {
    const ids = [1, 2, 3].map((number) => exampleId(CostId, number));
    const [first] = ids;
    const lines = ids.map((id, index) =>
      cost(1_001, { costId: id, month: index === 0 ? january : february }),
    );
    const events = [...claimed.slice(0, 2), ...lines, costsClaimed({ on: on('2018-03-01'), costIds: ids })];
    // of 3,003: 851, 851, 850; of 2,003: 1, 851, 850
    expect(booked(...events, correctedTo(1, '2018-06-12', first))).toEqual([
      ['2018-06-12', january, -1_000, { ESF_PLUS: -850, state: -150 }],
    ]);
    // of 2,004: 1, 851, 851
    expect(booked(...events, correctedTo(2, '2018-06-12', first))).toEqual([
      ['2018-06-12', january, -999, { ESF_PLUS: -850, state: -149 }],
      ['2018-06-12', february, 0, { ESF_PLUS: 1, state: -1 }],
    ]);
  });

  it('counts by the day asked for', () => {
    const dated = (day: string) =>
      claimCorrections(given(operation(...claimed, correctedTo(900))).in(fundingSplit), year, {
        asOf: on(day),
      });
    expect(dated('2018-06-11')).toEqual([]);
    expect(dated('2018-06-12')).toHaveLength(1);
    expect(moneyOn('2018-06-11', ...claimed, correctedTo(900)).costs.total).toBe(1_001);
    expect(moneyOn('2018-06-12', ...claimed, correctedTo(900)).costs.total).toBe(900);
  });

  it('has no difference as known before it', () => {
    const log = given(operation(...claimed, correctedTo(900)));
    expect(claimCorrections(log.in(fundingSplit, afterEvents(5)), year)).toEqual([]);
    expect(claimCorrections(log.in(fundingSplit), year)).toHaveLength(1);
  });

  it('is left out with its month', () => {
    const rows = given(operation(...claimed, correctedTo(900))).in(fundingSplit);
    expect(claimCorrections(rows, { from: february, to: month('2018-12') })).toEqual([]);
  });
});

describe('a claim', () => {
  it('holds the amounts of its day, as corrected by then', () => {
    for (const day of ['2018-02-20', '2018-03-01']) {
      expect(moneyOn('2018-12-31', ...claimed, correctedTo(900, day))).toMatchObject({
        claimed: { total: 900 },
        corrected: { total: 0 },
      });
      expect(booked(...claimed, correctedTo(900, day))).toEqual([]);
    }
  });

  it('keeps the rate of its day; a new rate is booked from source to source', () => {
    const anew = coFinancingRateSet({ on: on('2018-04-02'), from: month('2017-12'), shares: seventyFive });
    expect(moneyOn('2018-12-31', ...claimed, anew)).toMatchObject({
      claimed: { bySource: { ESF_PLUS: 850, state: 151 } },
      corrected: { total: 0, bySource: { ESF_PLUS: -100, state: 100 } },
      costs: { bySource: { ESF_PLUS: 750, state: 251 } },
    });
    expect(booked(...claimed, anew)).toEqual([['2018-04-02', january, 0, { ESF_PLUS: -100, state: 100 }]]);
  });

  it('of costs without a rate is booked to the sources once a rate is set', () => {
    const late = [operationOpened(), cost(1_001), costsClaimed({ on: on('2018-03-01') })];
    const rated = coFinancingRateSet({ on: on('2018-04-02'), from: month('2017-12') });
    expect(moneyOn('2018-12-31', ...late, rated)).toMatchObject({
      claimed: { total: 1_001, bySource: {}, withoutRate: 1_001 },
      corrected: { total: 0, bySource: { ESF_PLUS: 850, state: 151 }, withoutRate: -1_001 },
    });
  });
});

describe('differences', () => {
  it('are in the order of days, over operations', () => {
    const rows = given(
      operationNo(20)(...claimed, correctedTo(900, '2018-07-03')),
      operationNo(21)(...claimed, correctedTo(900, '2018-06-12')),
      operationNo(22)(...claimed, costFoundIneligible({ on: on('2018-06-30'), amount: cents(1) })),
    ).in(fundingSplit);
    expect(claimCorrections(rows, year).map((line) => [line.on, line.difference.total])).toEqual([
      ['2018-06-12', -101],
      ['2018-06-30', -1],
      ['2018-07-03', -101],
    ]);
  });

  it('are booked for a claimed cost of a month after the operation closed', () => {
    const later = [
      ...claimed.slice(0, 2),
      cost(1_001, { month: month('2018-04') }),
      ...claimed.slice(3),
      operationClosed({ on: on('2018-03-31') }),
    ];
    expect(booked(...later)).toEqual([
      ['2018-03-31', month('2018-04'), -1_001, { ESF_PLUS: -850, state: -151 }],
    ]);
  });
});
