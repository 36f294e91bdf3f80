import { describe, expect, it } from '@jest/globals';
import { cents, civilDate } from '@pavadonis/domain';
import { contract, operation, operationNo } from '@pavadonis/testing';
import { contractSigned } from '@pavadonis/testing/examples/contract';
import { eventAmended, eventVoided } from '@pavadonis/testing/examples/correction';
import { eventId, otherClaimId, otherCostId } from '@pavadonis/testing/examples/ids';
import {
  claimCorrected,
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
import { finding, planted, plantedNo, soundNo } from '../support/planted';
import { theContract, theOperation } from '../support/sound';

const on = civilDate;
const LATER = '2026-12-31';
const ofOperation = { stream: theOperation };
const another = (facts: Parameters<typeof costRecorded>[0] = {}) =>
  costRecorded({ costId: otherCostId, ...facts });
const otherLine = (eligible = 1_001) => claimLine({ costId: otherCostId, eligible: cents(eligible) });
const claim = costsClaimed({ claimId: otherClaimId, lines: [otherLine()] });

const inLog = (...places: readonly number[]) => places.toSorted((a, b) => a - b);

describe('a claim', () => {
  const paid = (day: string) => claimPaid({ claimId: otherClaimId, on: on(day) });

  it('paid before it was made, or never made, is found', () => {
    expect(planted(operation(another(), claim, paid('2024-04-09'))).finds(LATER)).toEqual([
      finding('PaidBeforeClaimed', '2024-04-09', [plantedNo(2), plantedNo(3)], ofOperation),
    ]);
    expect(planted(operation(paid('2024-04-10'))).finds(LATER)).toEqual([
      finding('PaidBeforeClaimed', '2024-04-10', [plantedNo(1)], ofOperation),
    ]);
  });

  it('may be paid on the day it was made', () => {
    expect(planted(operation(another(), claim, paid('2024-04-10'))).finds(LATER)).toEqual([]);
  });

  it('corrected before it was made, or never made, is found', () => {
    const corrected = claimCorrected({ claimId: otherClaimId, on: on('2024-04-09'), lines: [otherLine()] });
    expect(planted(operation(another(), claim, corrected)).finds(LATER)).toEqual([
      finding('CorrectedBeforeClaimed', '2024-04-09', [plantedNo(2), plantedNo(3)], ofOperation),
    ]);
    expect(planted(operation(corrected)).finds(LATER)).toEqual([
      finding('CorrectedBeforeClaimed', '2024-04-09', [plantedNo(1)], ofOperation),
    ]);
  });
});

describe('a claim that states other amounts than are known now', () => {
  const notCorrected = (day: string, ...shownBy: readonly number[]) =>
    finding('ClaimNotCorrected', day, inLog(soundNo('CostsClaimed'), ...shownBy), ofOperation);
  const [cost, rate] = [soundNo('CostRecorded'), soundNo('CoFinancingRateSet')];

  it.each([
    ['2024-07-03', '2024-07-03'],
    ['2024-04-01', '2024-04-10'],
  ])('is found where a cost was found ineligible on %s', (day, shown) => {
    expect(planted(operation(costFoundIneligible({ on: on(day) }))).finds(LATER)).toEqual([
      notCorrected(shown, cost, rate, plantedNo(1)),
    ]);
  });

  it('is found where a cost was corrected, amended or voided', () => {
    expect(planted(operation(costCorrected())).finds(LATER)).toEqual([
      notCorrected('2024-06-12', cost, rate, plantedNo(1)),
    ]);
    const amended = eventAmended(costRecorded({ amount: cents(5) }), eventId(cost));
    expect(planted(operation(amended)).finds(LATER)).toContainEqual(notCorrected('2024-04-10', cost, rate));
    expect(planted(operation(eventVoided({ target: eventId(cost) }))).finds(LATER)).toContainEqual(
      notCorrected('2024-04-10'),
    );
  });

  it('is found where a rate or the end of the operation was dated back', () => {
    const dated = coFinancingRateSet({ on: on('2023-12-02'), shares: seventyFive });
    expect(planted(operation(dated)).finds(LATER)).toEqual([notCorrected('2024-04-10', cost, plantedNo(1))]);
    expect(planted(operation(operationClosed({ on: on('2024-01-31') }))).finds(LATER)).toContainEqual(
      notCorrected('2024-04-10', cost, rate, plantedNo(1)),
    );
  });

  it('is found until the financial correction is booked', () => {
    const events = [costFoundIneligible(), claimCorrected({ lines: [claimLine({ eligible: cents(901) })] })];
    expect(planted(operation(...events)).finds('2024-09-01')).toHaveLength(1);
    expect(planted(operation(...events)).finds('2024-09-02')).toEqual([]);
    const wrong = claimCorrected({ lines: [claimLine({ eligible: cents(900) })] });
    expect(planted(operation(...events, { ...wrong, on: on('2024-09-03') })).finds(LATER)).toEqual([
      finding('ClaimNotCorrected', '2024-09-03', inLog(cost, rate, plantedNo(1), plantedNo(3)), ofOperation),
    ]);
  });

  it('is found where it claims more than the eligible part of a cost', () => {
    const found = (amount: number) =>
      costFoundIneligible({ costId: otherCostId, amount: cents(amount), on: on('2024-04-10') });
    expect(planted(operation(another(), found(1_001), claim)).finds(LATER)).toEqual([
      finding(
        'ClaimNotCorrected',
        '2024-04-10',
        inLog(rate, plantedNo(1), plantedNo(2), plantedNo(3)),
        ofOperation,
      ),
    ]);
    const part = costsClaimed({ claimId: otherClaimId, lines: [otherLine(1)] });
    expect(planted(operation(another(), found(1_000), part)).finds(LATER)).toEqual([]);
  });
});

describe('a cost', () => {
  it('in two claims is found, with both', () => {
    const again = costsClaimed({ on: on('2024-05-02'), claimId: otherClaimId });
    expect(planted(operation(again)).finds(LATER)).toEqual([
      finding('ClaimedTwice', '2024-05-02', [soundNo('CostsClaimed'), plantedNo(1)], ofOperation),
    ]);
  });

  it('twice in one claim is found', () => {
    const twice = costsClaimed({ claimId: otherClaimId, lines: [otherLine(), otherLine()] });
    expect(planted(operation(another(), twice)).finds(LATER)).toEqual([
      finding('ClaimedTwice', '2024-04-10', [plantedNo(2)], ofOperation),
    ]);
  });

  it('claimed by two operations is found at the later one', () => {
    const again = costsClaimed({ on: on('2024-04-09'), claimId: otherClaimId });
    const elsewhere = operationNo(21)(
      operationOpened({ fund: 'AMIF' }),
      coFinancingRateSet(),
      costRecorded(),
      again,
    );
    expect(planted(elsewhere).finds(LATER)).toContainEqual(
      finding('ClaimedTwice', '2024-04-10', [soundNo('CostsClaimed'), plantedNo(4)], ofOperation),
    );
  });
});

describe('a thing recorded a second time', () => {
  const twice = (...shownBy: readonly number[]) =>
    finding('RecordedTwice', '2024-09-01', shownBy, ofOperation);

  it('is found: a cost or a claim of one id, an opening', () => {
    const second = { on: on('2024-09-01') };
    expect(planted(operation(costRecorded({ ...second, amount: cents(5) }))).finds(LATER)).toEqual([
      twice(soundNo('CostRecorded'), plantedNo(1)),
    ]);
    expect(planted(operation(costsClaimed({ ...second, lines: [] }))).finds(LATER)).toEqual([
      twice(soundNo('CostsClaimed'), plantedNo(1)),
    ]);
    expect(planted(operation(operationOpened({ ...second, fund: 'AMIF' }))).finds(LATER)).toEqual([
      twice(soundNo('OperationOpened'), plantedNo(1)),
    ]);
  });

  it('is found: one finding of ineligibility, which counts once', () => {
    const found = costFoundIneligible({ costId: otherCostId, on: on('2024-09-01'), amount: cents(600) });
    const part = costsClaimed({ on: on('2024-09-02'), claimId: otherClaimId, lines: [otherLine(401)] });
    expect(planted(operation(another(), found, found, part)).finds(LATER)).toEqual([
      twice(plantedNo(2), plantedNo(3)),
    ]);
  });

  it('is found: a closing, and the beginning of a contract', () => {
    const closings = [operationClosed(), operationClosed({ on: on('2026-01-31') })];
    expect(planted(operation(...closings)).finds(LATER)).toEqual([
      finding('RecordedTwice', '2026-01-31', [plantedNo(1), plantedNo(2)], ofOperation),
    ]);
    const again = contractSigned({ on: on('2024-02-01'), to: on('2024-03-31') });
    expect(planted(contract(again)).finds(LATER)).toEqual([
      finding('RecordedTwice', '2024-02-01', [soundNo('ContractSigned'), plantedNo(1)], {
        stream: theContract,
      }),
    ]);
  });
});
