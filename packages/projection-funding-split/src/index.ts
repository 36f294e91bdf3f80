/** Funding split: each operation's costs, claims and payments by source, to the cent; units paid, and paid twice. */
export type { SplitAmount, SplitDifference } from './costs/amount';
export type { LineDifference } from './costs/split-line';
export { fundingSplit, type FundingSplitRows, type FundingSplitView } from './funding-split';
export { claimCorrections, type CorrectionLine } from './reports/claim-corrections';
export { type DoublePayment, doublePayments } from './reports/double-payments';
export { type FundingAmounts, type FundingLine, fundingLines, fundingTotals } from './reports/funding-lines';
export { ineligibleCosts, type IneligibleLine } from './reports/ineligible-costs';
export type { Months } from './reports/months';
export { type PaidUnit, paidUnits, type UnitLine } from './reports/paid-units';
export type { ClientRow as FundingSplitClientRow } from './rows/client';
export type {
  ClaimRow,
  CostChanges,
  CostRate,
  CostRow,
  CostUnit,
  IneligibleAmount,
  OperationRow as FundingSplitOperationRow,
  PaymentRow,
} from './rows/operation';
