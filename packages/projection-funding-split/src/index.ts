/** Funding split: costs, claims and payments per operation, split by source to the cent; what was paid, and twice. */
export { fundingSplit, type FundingSplit, type FundingSplitRows } from './funding-split';
export { type Money, split, type SplitLine, totals } from './reports/funding-lines';
export { type SplitCost, splitCosts } from './costs/split-costs';
export type { Amount, Difference, Part } from './costs/amount';
export { ineligible, type IneligibleLine } from './reports/ineligible-costs';
export { type CorrectionLine, corrections } from './reports/claim-corrections';
export { paidTwice, type PaidTwice } from './reports/double-payments';
export { type PaidUnit, paidUnits, type UnitLine } from './reports/paid-units';
export type { ClientRow } from './rows/client';
export type { ClaimRow, CostRow, OperationRow, Rate, Unit } from './rows/operation';
