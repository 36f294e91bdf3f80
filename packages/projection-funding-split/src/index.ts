/** Funding split: costs, claims and payments per operation, split by source to the cent; what was paid, and twice. */
export { fundingSplit, type FundingSplit, type FundingSplitRows } from './funding-split';
export { type Money, split, type SplitLine, totals } from './lines';
export { type SplitCost, splitCosts } from './split-costs';
export type { Amount, Difference, Part } from './amount';
export { ineligible, type IneligibleLine } from './ineligible';
export { type CorrectionLine, corrections } from './corrections';
export { paidTwice, type PaidTwice } from './paid-twice';
export { type PaidUnit, paidUnits, type UnitLine } from './paid-units';
export type { ClientRow } from './client-row';
export type { ClaimRow, CostRow, OperationRow, Rate, Unit } from './operation-row';
