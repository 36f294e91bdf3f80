import { describe, expect, it } from '@jest/globals';
import { cents, civilDate, month } from '@pavadonis/domain';
import {
  claimCorrections,
  fundingSplit,
  fundingLines,
  fundingTotals,
} from '@pavadonis/projection-funding-split';
import { knownBy, late, operationNo } from '@pavadonis/testing';
import {
  claimPaid,
  coFinancingRateSet,
  costCorrected,
  costRecorded,
  costsClaimed,
  operationOpened,
} from '@pavadonis/testing/examples/operation';
import { given } from './support/log';

const on = civilDate;
const months = { from: month('2024-02'), to: month('2024-02') };
const operation = operationNo(20);

const correctedTo = (amount: number) =>
  given(
    operation(
      operationOpened(),
      coFinancingRateSet(),
      costRecorded({ amount: cents(1_001) }),
      costsClaimed(),
      claimPaid(),
    ),
    late('2024-06-12', operation(costCorrected({ on: on('2024-06-12'), amount: cents(amount) }))),
  );

describe('edge case 33: a correction below what was claimed', () => {
  // if the difference itself were split, a difference of one cent would cost the fund a whole cent
  it.each([
    { corrected: 1_000, fund: 0, state: -1 },
    { corrected: 994, fund: -6, state: -1 },
    { corrected: 901, fund: -85, state: -15 },
  ])('books the change to $corrected cents', async ({ corrected, fund, state }) => {
    const [line] = claimCorrections(await correctedTo(corrected).in(fundingSplit), months);
    const bySource = fund === 0 ? { state } : { ESF_PLUS: fund, state };
    expect(line).toMatchObject({ on: '2024-06-12', difference: { total: corrected - 1_001, bySource } });
  });

  it('adds up: claimed and difference', async () => {
    const money = fundingTotals(
      fundingLines(await correctedTo(994).in(fundingSplit), months, { asOf: on('2024-12-31') }),
    );
    expect(money.claimed.bySource).toEqual({ ESF_PLUS: 850, state: 151 });
    expect(money.costs.bySource).toEqual({ ESF_PLUS: 844, state: 150 });
    expect(money.corrected.bySource).toEqual({ ESF_PLUS: -6, state: -1 });
  });

  it('leaves what was known at the claim', async () => {
    const view = await correctedTo(994).in(fundingSplit, knownBy('2024-05-06'));
    expect(claimCorrections(view, months)).toEqual([]);
    expect(fundingTotals(fundingLines(view, months, { asOf: on('2024-05-06') })).paid.bySource).toEqual({
      ESF_PLUS: 850,
      state: 151,
    });
  });
});
