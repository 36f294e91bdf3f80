import { sameFacts } from '../../codec/equal';
import { alreadySo, type Decision, record, refuse } from '../../event/decision';
import type { Facts } from '../../event/event';
import type { CivilDate } from '../../vocabulary/civil-date';
import type { ClaimId, CostId } from '../../vocabulary/id';
import { ClaimPaid, CostsClaimed } from '../events';
import { amountAt, ineligibleAt } from '../queries';
import type { IdTaken, NoSuchCost } from '../refusals';
import type { State } from '../state';

/** A cost is claimed once. */
export interface CostAlreadyClaimed {
  readonly _tag: 'CostAlreadyClaimed';
  readonly costId: CostId;
  readonly claimId: ClaimId;
}

/** All of the cost was found ineligible by that day. */
export interface CostNotEligible {
  readonly _tag: 'CostNotEligible';
  readonly costId: CostId;
}

/** A claim is made for at least one cost. */
export interface NothingClaimed {
  readonly _tag: 'NothingClaimed';
}

/** The operation has made no such claim. */
export interface NoSuchClaim {
  readonly _tag: 'NoSuchClaim';
  readonly claimId: ClaimId;
}

/** The day lies before that of the claim. */
export interface PaidBeforeClaimed {
  readonly _tag: 'PaidBeforeClaimed';
  readonly claimedOn: CivilDate;
}

/**
 * Claims costs together, each with the part that is eligible by that day. An operation that has closed may still claim.
 * The same claim again records nothing.
 */
export const claimCosts =
  (facts: Facts<typeof CostsClaimed>) =>
  (
    state: State,
  ): Decision<NothingClaimed | IdTaken | NoSuchCost | CostAlreadyClaimed | CostNotEligible, CostsClaimed> => {
    const claim = CostsClaimed.of(facts);
    const known = state.claims.get(facts.claimId);
    if (known !== undefined)
      return sameFacts(known, claim) ? alreadySo : refuse({ _tag: 'IdTaken', id: facts.claimId });
    if (facts.costIds.length === 0) return refuse({ _tag: 'NothingClaimed' });
    for (const [index, costId] of facts.costIds.entries()) {
      const amount = amountAt(state, costId, facts);
      if (amount === undefined) return refuse({ _tag: 'NoSuchCost', costId });
      const again = facts.costIds.indexOf(costId) < index;
      const claimId = again ? facts.claimId : state.claimOf.get(costId);
      if (claimId !== undefined) return refuse({ _tag: 'CostAlreadyClaimed', costId, claimId });
      const ineligible = ineligibleAt(state, costId, facts);
      if (ineligible > 0 && amount <= ineligible) return refuse({ _tag: 'CostNotEligible', costId });
    }
    return record(claim);
  };

/** Records that a claim was paid. A claim paid already records nothing. */
export const payClaim =
  (facts: Facts<typeof ClaimPaid>) =>
  ({ claims, paid }: State): Decision<NoSuchClaim | PaidBeforeClaimed, ClaimPaid> => {
    const claim = claims.get(facts.claimId);
    if (claim === undefined) return refuse({ _tag: 'NoSuchClaim', claimId: facts.claimId });
    if (paid.has(facts.claimId)) return alreadySo;
    return facts.on < claim.on
      ? refuse({ _tag: 'PaidBeforeClaimed', claimedOn: claim.on })
      : record(ClaimPaid.of(facts));
  };
