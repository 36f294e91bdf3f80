/** An operation paid from a fund: its rates and rule sets by date, its costs, and the claims and payments for them. */
export { ClaimLine, splitOfClaim } from './operation/claim-line';
export * from './operation/events';
export { evolve, initial, type State } from './operation/state';
export * from './operation/queries';
export * from './operation/retention-end';
export * from './operation/refusals';
export * from './operation/decisions/opening';
export * from './operation/decisions/rate';
export * from './operation/decisions/rule-set';
export * from './operation/decisions/cost';
export * from './operation/decisions/claim';
export * from './operation/decisions/retention';
