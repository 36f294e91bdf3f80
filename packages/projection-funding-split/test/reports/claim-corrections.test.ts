import { describe, expect, it } from '@jest/globals';
import { cents, civilDate, CostId, month, type Split } from '@pavadonis/domain';
import * as Operation from '@pavadonis/domain/operation';
import {
  claimCorrections,
  fundingLines,
  fundingSplit,
  fundingTotals,
} from '@pavadonis/projection-funding-split';
import { afterEvents, operation, operationNo, stateAfter } from '@pavadonis/testing';
import { given } from '@pavadonis/testing-projection';
import { claimId, costId, exampleId, provider } from '@pavadonis/testing/examples/ids';
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
  seventyFive,
} from '@pavadonis/testing/examples/operation';

const on = civilDate;
const [january, february] = [month('2018-01'), month('2018-02')];
const year = { from: january, to: month('2018-12') };
const cost = (amount: number, facts: Parameters<typeof costRecorded>[0] = {}) =>
  costRecorded({ on: on('2018-02-08'), month: january, amount: cents(amount), ...facts });
const correctedTo = (amount: number, day = '2018-06-12', id = costId) =>
  costCorrected({ on: on(day), costId: id, amount: cents(amount) });
const line = (eligible: number, facts: Parameters<typeof claimLine>[0] = {}) =>
  claimLine({ month: january, eligible: cents(eligible), ...facts });
const split = (ESF_PLUS: number, state: number): Split => ({
  ESF_PLUS: cents(ESF_PLUS),
  state: cents(state),
});

const claimed = [
  operationOpened(),
  coFinancingRateSet({ on: on('2017-12-01'), from: month('2017-12') }),
  cost(1_001),
  costsClaimed({ on: on('2018-03-01'), lines: [line(1_001)] }),
  claimPaid({ on: on('2018-05-06') }),
] as const;

/** The events, with the financial correction that follows from them on a day. */
const bookedOn = (day: string, ...events: readonly Operation.Event[]): readonly Operation.Event[] => {
  const answer = Operation.correctClaim({ on: on(day), claimId })(stateAfter(Operation, events));
  return answer._tag === 'Left' ? events : [...events, ...answer.right];
};

const moneyOn = (day: string, ...events: readonly Operation.Recordable[]) =>
  fundingTotals(fundingLines(given(operation(...events)).in(fundingSplit), year, { asOf: on(day) }));
const differences = (...events: readonly Operation.Recordable[]) =>
  claimCorrections(given(operation(...events)).in(fundingSplit), year).map((each) => [
    each.bookedOn ?? 'open',
    each.month,
    each.difference.total,
    each.difference.bySource,
  ]);

describe('a cost corrected after its claim', () => {
  const corrected = [...claimed, correctedTo(900)] as const;

  it('stays claimed and paid as it was; the difference is open until it is booked', () => {
    const open = moneyOn('2018-12-31', ...corrected);
    expect(open).toEqual({
      costs: { total: 900, bySource: { ESF_PLUS: 765, state: 135 }, withoutRate: 0 },
      claimed: { total: 1_001, bySource: { ESF_PLUS: 850, state: 151 }, withoutRate: 0 },
      paid: { total: 1_001, bySource: { ESF_PLUS: 850, state: 151 }, withoutRate: 0 },
      corrected: { total: 0, bySource: {}, withoutRate: 0 },
      uncorrected: { total: -101, bySource: { ESF_PLUS: -85, state: -16 }, withoutRate: 0 },
      unclaimed: { total: 0, bySource: {}, withoutRate: 0 },
      ineligible: 0,
    });
    const booked = bookedOn('2018-07-02', ...corrected);
    expect(moneyOn('2018-07-01', ...booked)).toEqual(open);
    expect(moneyOn('2018-07-02', ...booked)).toEqual({
      ...open,
      corrected: open.uncorrected,
      uncorrected: open.corrected,
    });
  });

  it('has a line with the day on which it was booked, and without while it is open', () => {
    const linesOf = (events: readonly Operation.Event[]) =>
      claimCorrections(given(operation(...events)).in(fundingSplit), year);
    const difference = {
      operation: expect.stringMatching(/^operation-/),
      claimId,
      costId,
      providerId: provider,
      month: january,
      difference: { total: -101, bySource: { ESF_PLUS: -85, state: -16 }, withoutRate: 0 },
    };
    expect(linesOf(corrected)).toEqual([difference]);
    expect(linesOf(bookedOn('2018-07-02', ...corrected))).toEqual([
      { ...difference, bookedOn: '2018-07-02' },
    ]);
  });

  it('is split anew by its corrected total, whatever the sign (edge case 33)', () => {
    const small = claimed
      .with(2, cost(10))
      .with(3, costsClaimed({ on: on('2018-03-01'), lines: [line(10)] }));
    // at 85 %: 10 is 8 and 2, 9 is 7 and 2, 11 is 9 and 2
    expect(differences(...small, correctedTo(9))).toEqual([['open', january, -1, { ESF_PLUS: -1 }]]);
    expect(differences(...small, correctedTo(11))).toEqual([['open', january, 1, { ESF_PLUS: 1 }]]);
  });

  it('has each correction on the day it was booked, adding up to the present amount', () => {
    const first = bookedOn('2018-06-20', ...corrected);
    const second = bookedOn('2018-07-02', ...first, correctedTo(1_200, '2018-07-02'));
    const events = [...second, correctedTo(1_001, '2018-08-01')];
    expect(differences(...events)).toEqual([
      ['2018-06-20', january, -101, { ESF_PLUS: -85, state: -16 }],
      ['2018-07-02', january, 300, { ESF_PLUS: 255, state: 45 }],
      ['open', january, -199, { ESF_PLUS: -170, state: -29 }],
    ]);
    expect(moneyOn('2018-07-31', ...events).corrected.total).toBe(199);
    expect(moneyOn('2018-12-31', ...bookedOn('2018-08-01', ...events)).corrected).toEqual({
      total: 0,
      bySource: {},
      withoutRate: 0,
    });
  });

  it('is split anew with the others of its claim', () => {
    const ids = [1, 2, 3].map((number) => exampleId(CostId, number));
    const [first] = ids;
    const monthOf = (index: number) => (index === 0 ? january : february);
    const lines = [split(851, 150), split(851, 150), split(850, 151)].map((bySource, index) =>
      line(1_001, { costId: ids[index] ?? costId, month: monthOf(index), bySource }),
    );
    const costs = ids.map((id, index) => cost(1_001, { costId: id, month: monthOf(index) }));
    const events = [...claimed.slice(0, 2), ...costs, costsClaimed({ on: on('2018-03-01'), lines })];
    expect(differences(...events)).toEqual([]);
    // of 3,003: 851, 851, 850; of 2,003: 1, 851, 850
    expect(differences(...events, correctedTo(1, '2018-06-12', first))).toEqual([
      ['open', january, -1_000, { ESF_PLUS: -850, state: -150 }],
    ]);
    // of 2,004: 1, 851, 851
    expect(differences(...events, correctedTo(2, '2018-06-12', first))).toEqual([
      ['open', january, -999, { ESF_PLUS: -850, state: -149 }],
      ['open', february, 0, { ESF_PLUS: 1, state: -1 }],
    ]);
  });

  it('counts by the day asked for', () => {
    const dated = (day: string) =>
      claimCorrections(given(operation(...corrected)).in(fundingSplit), year, { asOf: on(day) });
    expect(dated('2018-06-11')).toEqual([]);
    expect(dated('2018-06-12')).toHaveLength(1);
    expect(moneyOn('2018-06-11', ...corrected).costs.total).toBe(1_001);
    expect(moneyOn('2018-06-12', ...corrected).costs.total).toBe(900);
  });

  it('has no difference as known before it was corrected', () => {
    const log = given(operation(...corrected));
    expect(claimCorrections(log.in(fundingSplit, afterEvents(5)), year)).toEqual([]);
    expect(claimCorrections(log.in(fundingSplit), year)).toHaveLength(1);
  });

  it('is left out with its month', () => {
    const rows = given(operation(...corrected)).in(fundingSplit);
    expect(claimCorrections(rows, { from: february, to: month('2018-12') })).toEqual([]);
  });
});

describe('a claim', () => {
  it('keeps its amounts where a cost is corrected for an earlier day', () => {
    for (const day of ['2018-02-20', '2018-03-01'])
      expect(moneyOn('2018-12-31', ...claimed, correctedTo(900, day))).toMatchObject({
        claimed: { total: 1_001 },
        paid: { total: 1_001 },
        uncorrected: { total: -101 },
      });
  });

  it('keeps the rate of its day; a new rate is a difference from source to source', () => {
    const anew = coFinancingRateSet({ on: on('2018-04-02'), from: month('2017-12'), shares: seventyFive });
    expect(moneyOn('2018-12-31', ...claimed, anew)).toMatchObject({
      claimed: { bySource: { ESF_PLUS: 850, state: 151 } },
      uncorrected: { total: 0, bySource: { ESF_PLUS: -100, state: 100 } },
      costs: { bySource: { ESF_PLUS: 750, state: 251 } },
    });
    expect(differences(...bookedOn('2018-04-09', ...claimed, anew))).toEqual([
      ['2018-04-09', january, 0, { ESF_PLUS: -100, state: 100 }],
    ]);
  });

  it('keeps its sources where the rate is dated back or gone', () => {
    const [opening, , ...rest] = claimed;
    expect(moneyOn('2018-12-31', opening, ...rest)).toMatchObject({
      claimed: { total: 1_001, bySource: { ESF_PLUS: 850, state: 151 } },
      uncorrected: { total: 0, bySource: { ESF_PLUS: -850, state: -151 }, withoutRate: 1_001 },
    });
  });
});

describe('differences', () => {
  it('are in the order of days, over operations; the open ones are last', () => {
    const found = costFoundIneligible({ on: on('2018-06-30'), amount: cents(1) });
    const rows = given(
      operationNo(20)(...claimed, found),
      operationNo(21)(...bookedOn('2018-07-03', ...claimed, correctedTo(900))),
      operationNo(22)(...bookedOn('2018-06-12', ...claimed, correctedTo(900, '2018-06-12'))),
    ).in(fundingSplit);
    expect(claimCorrections(rows, year).map((each) => [each.bookedOn, each.difference.total])).toEqual([
      ['2018-06-12', -101],
      ['2018-07-03', -101],
      [undefined, -1],
    ]);
  });

  it('of a day before the claim count from the day of the claim', () => {
    const early = Operation.ClaimCorrected.of({ on: on('2018-02-01'), claimId, lines: [line(900)] });
    const rows = given(operation(...claimed, early, correctedTo(900))).in(fundingSplit);
    expect(claimCorrections(rows, year).map((each) => [each.bookedOn, each.difference.total])).toEqual([
      ['2018-03-01', -101],
    ]);
  });

  it('take a claimed cost back whose month is after the operation closed', () => {
    const april = month('2018-04');
    const later = [
      ...claimed.slice(0, 2),
      cost(1_001, { month: april }),
      costsClaimed({ on: on('2018-03-01'), lines: [line(1_001, { month: april })] }),
      operationClosed({ on: on('2018-03-31') }),
    ];
    expect(differences(...later)).toEqual([['open', april, -1_001, { ESF_PLUS: -850, state: -151 }]]);
  });
});
