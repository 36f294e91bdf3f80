/** Funding split: costs, claims and payments per operation, split by source to the cent. */
export { fundingSplit, type FundingSplit, type FundingSplitRows } from './funding-split';
export { type Amount, split, type SplitLine, totals } from './lines';
export type { ClaimRow, CostRow, OperationRow, Rate } from './row';
export { type SplitCost, splitCosts } from './split-costs';
