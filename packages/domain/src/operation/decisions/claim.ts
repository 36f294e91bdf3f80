import { sameFacts } from '../../codec/equal';
import { alreadySo, type Decision, record, refuse } from '../../event/decision';
import type { Facts } from '../../event/event';
import { ClaimPaid, CostsClaimed } from '../events';
import { amountAt, ineligibleAt } from '../queries';
import {
  ClaimIdTaken,
  CostAlreadyClaimed,
  CostNotEligible,
  NoSuchClaim,
  NoSuchCost,
  NothingClaimed,
  PaidBeforeClaimed,
} from '../refusals';
import type { State } from '../state';

/** The reasons why costs cannot be claimed. */
export type CannotClaimCosts =
  ClaimIdTaken | NothingClaimed | NoSuchCost | CostAlreadyClaimed | CostNotEligible;

/**
 * Claims costs together, each with the part that is eligible by that day. The same claim again records nothing.
 *
 * An operation that has closed may still claim.
 */
export const claimCosts =
  (facts: Facts<typeof CostsClaimed>) =>
  (state: State): Decision<CannotClaimCosts, CostsClaimed> => {
    const claim = CostsClaimed.of(facts);
    const known = state.claims.get(facts.claimId);
    if (known !== undefined)
      return sameFacts(known, claim) ? alreadySo : refuse(ClaimIdTaken.of({ claimId: facts.claimId }));
    if (facts.costIds.length === 0) return refuse(NothingClaimed.of());
    for (const [index, costId] of facts.costIds.entries()) {
      const amount = amountAt(state, costId, facts);
      if (amount === undefined) return refuse(NoSuchCost.of({ costId }));
      const again = facts.costIds.indexOf(costId) < index;
      const claimId = again ? facts.claimId : state.claimOf.get(costId);
      if (claimId !== undefined) return refuse(CostAlreadyClaimed.of({ costId, claimId }));
      const ineligible = ineligibleAt(state, costId, facts);
      if (ineligible > 0 && amount <= ineligible) return refuse(CostNotEligible.of({ costId }));
    }
    return record(claim);
  };

/** The reasons why a payment cannot be recorded. */
export type CannotPayClaim = NoSuchClaim | PaidBeforeClaimed;

/** Records that a claim was paid. A claim that is already paid records nothing. */
export const payClaim =
  (facts: Facts<typeof ClaimPaid>) =>
  ({ claims, paid }: State): Decision<CannotPayClaim, ClaimPaid> => {
    const { on, claimId } = facts;
    const claim = claims.get(claimId);
    if (claim === undefined) return refuse(NoSuchClaim.of({ claimId }));
    if (paid.has(claimId)) return alreadySo;
    return on < claim.on
      ? refuse(PaidBeforeClaimed.of({ claimedOn: claim.on }))
      : record(ClaimPaid.of(facts));
  };
