import { cents, civilDate, month, Shares, splitTotal, Text, Whole, written } from '@pavadonis/domain';
import * as Operation from '@pavadonis/domain/operation';
import { example } from '../example';
import { claimId, clientId, contractId, costId, provider } from './ids';

// An invented operation, its rate, one cost from its recording to its payment, and what came after.

/** Makes an `OperationOpened` of 30 November 2023, or with other facts where they are given. */
export const operationOpened = example(
  Operation.OperationOpened,
  {
    on: civilDate('2023-11-30'),
    code: written(Text, '4.0.0.0/23/I/001'),
    fund: 'ESF_PLUS',
    targetGroups: ['asylum_seeker', 'refugee', 'alternative'],
  },
  { targetPersons: written(Whole, 120) },
);

/** Shares of 85 % from the European Social Fund Plus and 15 % from the state. */
export const eightyFive = written(Shares, [
  { source: 'ESF_PLUS', basisPoints: 8500 },
  { source: 'state', basisPoints: 1500 },
]);

/** Shares of 75 % from the European Social Fund Plus and 25 % from the state. */
export const seventyFive = written(Shares, [
  { source: 'ESF_PLUS', basisPoints: 7500 },
  { source: 'state', basisPoints: 2500 },
]);

/** Makes a `CoFinancingRateSet` of 1 December 2023, or with other facts where they are given. */
export const coFinancingRateSet = example(Operation.CoFinancingRateSet, {
  on: civilDate('2023-12-01'),
  from: month('2023-12'),
  shares: eightyFive,
});

/** Makes a `RuleSetAdopted` of 1 December 2023, or with other facts where they are given. */
export const ruleSetAdopted = example(Operation.RuleSetAdopted, {
  on: civilDate('2023-12-01'),
  ruleSet: 'SP-2023',
});

/** Makes a `CostRecorded` of 8 March 2024, or with other facts where they are given. */
export const costRecorded = example(
  Operation.CostRecorded,
  {
    on: civilDate('2024-03-08'),
    costId,
    providerId: provider,
    contractId,
    month: month('2024-02'),
    amount: cents(1_001),
    basis: 'unit_cost',
    vat: 'excluded',
  },
  { units: [{ clientId, month: month('2024-02') }], paidFor: 'mentor_only' },
);

/** A line of a claim; its amount is split at 85 %. */
export const claimLine = (overrides: Partial<Operation.ClaimLine> = {}): Operation.ClaimLine => {
  const { eligible = cents(1_001) } = overrides;
  const bySource = splitTotal(eligible, eightyFive);
  const line = { costId, providerId: provider, month: month('2024-02'), eligible, bySource, ...overrides };
  return written(Operation.ClaimLine, line);
};

/** A claim to be made, as the decision takes it. */
export const claimFacts = (overrides: Partial<Operation.ClaimFacts> = {}): Operation.ClaimFacts => ({
  on: civilDate('2024-04-10'),
  claimId,
  costIds: [costId],
  ...overrides,
});

/** Makes a `CostsClaimed` of 10 April 2024, or with other facts where they are given. */
export const costsClaimed = example(Operation.CostsClaimed, {
  on: civilDate('2024-04-10'),
  claimId,
  lines: [claimLine()],
});

/** Makes a `ClaimPaid` of 6 May 2024, or with other facts where they are given. */
export const claimPaid = example(Operation.ClaimPaid, { on: civilDate('2024-05-06'), claimId });

/** Makes a `CostCorrected` of 12 June 2024, or with other facts where they are given. */
export const costCorrected = example(Operation.CostCorrected, {
  on: civilDate('2024-06-12'),
  costId,
  amount: cents(901),
  reason: written(Text, 'the bill was corrected'),
});

/** Makes a `CostFoundIneligible` of 3 July 2024, or with other facts where they are given. */
export const costFoundIneligible = example(Operation.CostFoundIneligible, {
  on: civilDate('2024-07-03'),
  costId,
  amount: cents(100),
  reason: written(Text, 'paid from another fund'),
});

/** Makes a `ClaimCorrected` of 2 September 2024, or with other facts where they are given. */
export const claimCorrected = example(Operation.ClaimCorrected, {
  on: civilDate('2024-09-02'),
  claimId,
  lines: [claimLine({ eligible: cents(801) })],
});

/** Makes an `OperationClosed` of 31 December 2025, or with other facts where they are given. */
export const operationClosed = example(Operation.OperationClosed, { on: civilDate('2025-12-31') });

/** Makes a `RetentionHeld` of 2 February 2026, or with other facts where they are given. */
export const retentionHeld = example(Operation.RetentionHeld, {
  on: civilDate('2026-02-02'),
  reason: written(Text, 'a case before the court'),
});

/** Makes a `RetentionReleased` of 15 September 2027, or with other facts where they are given. */
export const retentionReleased = example(Operation.RetentionReleased, {
  on: civilDate('2027-09-15'),
  reason: written(Text, 'the judgment is final'),
});
