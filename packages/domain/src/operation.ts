/** An operation paid from a fund: its rates and rule sets by date, its costs, the claims made for them and the payments. */
export {
  ClaimPaid,
  CoFinancingRateSet,
  CostBasis,
  CostRecorded,
  CostsClaimed,
  Event,
  OperationOpened,
  Recordable,
  RuleSetAdopted,
} from './operation/events';
export { evolve, initial, ruleSetOn, sharesIn, type State } from './operation/state';
export {
  adoptRuleSet,
  claimCosts,
  type CostAlreadyClaimed,
  type IdTaken,
  type NoRate,
  type NoSuchClaim,
  type NoSuchCost,
  type NothingClaimed,
  openOperation,
  type OperationAlreadyOpened,
  type OperationNotOpen,
  type PaidBeforeClaimed,
  payClaim,
  recordCost,
  setRate,
} from './operation/decisions';
