import { describe, it } from '@jest/globals';
import { cents, civilDate, month } from '@pavadonis/domain';
import * as Operation from '@pavadonis/domain/operation';
import { operation } from '@pavadonis/testing';
import { eventAmended, eventVoided } from '@pavadonis/testing/examples/correction';
import { claimId, costId, eventId, otherClaimId, otherCostId } from '@pavadonis/testing/examples/ids';
import {
  claimCorrected,
  claimLine,
  claimPaid,
  coFinancingRateSet,
  costCorrected,
  costFoundIneligible,
  costRecorded,
  costsClaimed,
  operationOpened,
  seventyFive,
} from '@pavadonis/testing/examples/operation';

const on = civilDate;
const claimed = [
  operationOpened(),
  coFinancingRateSet(),
  costRecorded(),
  costsClaimed(),
  claimPaid(),
] as const;
const correct = Operation.correctClaim({ on: on('2024-09-02'), claimId });
const to = (amount: number) => claimCorrected({ lines: [claimLine({ eligible: cents(amount) })] });

describe('booking the financial correction of a claim', () => {
  it('records its lines as they follow from what is known by that day', () => {
    operation(...claimed, costCorrected(), costFoundIneligible(), costCorrected({ on: on('2024-09-03') }))
      .when(correct)
      .records(to(801));
  });

  it('counts what was recorded later of a day before the claim', () => {
    operation(...claimed, costFoundIneligible({ on: on('2024-04-01') }))
      .when(correct)
      .records(to(901));
  });

  it('moves the parts of the sources to the rate as set since', () => {
    const rate = coFinancingRateSet({ on: on('2024-06-01'), shares: seventyFive });
    const bySource = { ESF_PLUS: cents(750), state: cents(251) };
    operation(...claimed, rate)
      .when(correct)
      .records(claimCorrected({ lines: [claimLine({ bySource })] }));
  });

  it('has no line for a cost that was voided', () => {
    operation(...claimed, eventVoided({ target: eventId(3) }))
      .when(correct)
      .records(claimCorrected({ lines: [] }));
  });

  it('has no line for a cost that was amended to a later day', () => {
    const later = eventAmended(costRecorded({ on: on('2024-09-03') }), eventId(3));
    operation(...claimed, later)
      .when(correct)
      .records(claimCorrected({ lines: [] }));
  });

  it('has no line for a cost that an earlier claim holds', () => {
    const again = costsClaimed({
      claimId: otherClaimId,
      lines: [claimLine(), claimLine({ costId: otherCostId })],
    });
    operation(...claimed, costRecorded({ costId: otherCostId }), again)
      .when(Operation.correctClaim({ on: on('2024-09-02'), claimId: otherClaimId }))
      .records(claimCorrected({ claimId: otherClaimId, lines: [claimLine({ costId: otherCostId })] }));
  });

  it('records nothing where the claim, as claimed or corrected, is right', () => {
    operation(...claimed)
      .when(correct)
      .recordsNothing();
    operation(...claimed, costFoundIneligible(), to(901))
      .when(correct)
      .recordsNothing();
  });

  it('records nothing where another claim alone was corrected', () => {
    const other = { claimId: otherClaimId, lines: [claimLine({ costId: otherCostId })] };
    const less = [claimLine({ costId: otherCostId, eligible: cents(901) })];
    operation(
      ...claimed,
      costRecorded({ costId: otherCostId }),
      costsClaimed(other),
      claimCorrected({ ...other, on: on('2024-08-01'), lines: less }),
    )
      .when(correct)
      .recordsNothing();
  });

  it('is judged by its day, whatever was booked later', () => {
    const found = costFoundIneligible({ on: on('2024-07-03') });
    operation(...claimed, found, claimCorrected({ ...to(901), on: on('2024-12-01') }))
      .when(correct)
      .records(to(901));
  });

  it('is refused without such a claim, or before it', () => {
    operation(operationOpened()).when(correct).refuses({ _tag: 'NoSuchClaim', claimId });
    operation(...claimed)
      .when(Operation.correctClaim({ on: on('2024-04-09'), claimId }))
      .refuses({ _tag: 'CorrectedBeforeClaimed', claimedOn: on('2024-04-10') });
  });

  it('is refused where the month of a cost has lost its rate', () =>
    operation(...claimed, eventVoided({ target: eventId(2) }))
      .when(correct)
      .refuses({ _tag: 'NoRate', month: month('2024-02') }));
});

describe('of two things of one id', () => {
  it('the first claim holds its costs, and the costs of the second may be claimed', () => {
    const second = costsClaimed({ lines: [claimLine({ costId: otherCostId })] });
    operation(...claimed, costRecorded({ costId: otherCostId }), second)
      .when(Operation.claimCosts({ on: on('2024-09-02'), claimId: otherClaimId, costIds: [otherCostId] }))
      .records(
        costsClaimed({
          on: on('2024-09-02'),
          claimId: otherClaimId,
          lines: [claimLine({ costId: otherCostId })],
        }),
      );
  });

  it('a finding of ineligibility that is recorded twice counts once', () => {
    const unclaimed = claimed.slice(0, 3);
    operation(...unclaimed, costFoundIneligible(), costFoundIneligible())
      .when(Operation.claimCosts({ on: on('2024-09-02'), claimId, costIds: [costId] }))
      .records(costsClaimed({ on: on('2024-09-02'), lines: [claimLine({ eligible: cents(901) })] }));
  });
});
