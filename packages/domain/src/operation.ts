/** An operation paid from a fund: its rates and rule sets by date, its costs, the claims made for them and the payments. */
export {
  ClaimPaid,
  CoFinancingRateSet,
  CostBasis,
  CostCorrected,
  CostFoundIneligible,
  CostRecorded,
  CostsClaimed,
  Event,
  OperationClosed,
  OperationOpened,
  PaidService,
  Recordable,
  RetentionHeld,
  RetentionReleased,
  RuleSetAdopted,
} from './operation/events';
export { evolve, initial, type State } from './operation/state';
export { amountAt, clientKeptUntil, ineligibleAt, keptUntil, ruleSetOn, sharesIn } from './operation/ask';
export type { IdTaken, NoSuchCost, OperationClosedOn, OperationNotOpen } from './operation/refusals';
export {
  adoptRuleSet,
  closeOperation,
  type CostAfterClosing,
  openOperation,
  type OperationAlreadyOpened,
  setRate,
} from './operation/decisions/frame';
export {
  correctCost,
  findCostIneligible,
  type LessThanIneligible,
  type MoreThanTheCost,
  type NoRate,
  recordCost,
} from './operation/decisions/cost';
export {
  claimCosts,
  type CostAlreadyClaimed,
  type CostNotEligible,
  type NoSuchClaim,
  type NothingClaimed,
  type PaidBeforeClaimed,
  payClaim,
} from './operation/decisions/claim';
export { holdRetention, releaseRetention } from './operation/decisions/retention';
