import * as E from 'fp-ts/Either';
import { sameFacts } from '../../codec/equal';
import { alreadySo, type Decision, record, refuse } from '../../event/decision';
import type { Facts } from '../../event/event';
import type { CostId } from '../../vocabulary/id';
import { notAfter } from '../../vocabulary/timeline';
import { bookedLinesAt, costsOfClaim, linesAt } from '../claim-lines';
import { ClaimCorrected, ClaimPaid, CostsClaimed } from '../events';
import { amountAt, eligibleAt } from '../queries';
import {
  ClaimIdTaken,
  CorrectedBeforeClaimed,
  CostAlreadyClaimed,
  CostNotEligible,
  type NoRate,
  NoSuchClaim,
  NoSuchCost,
  NothingClaimed,
} from '../refusals';
import type { State } from '../state';

/** A claim to be made: when, its id, and the costs in it. Their amounts are reckoned by the decision. */
export interface ClaimFacts extends Omit<Facts<typeof CostsClaimed>, 'lines'> {
  /** The costs, in the order in which they are claimed. */
  readonly costIds: readonly CostId[];
}

/** The reasons why costs cannot be claimed. */
export type CannotClaimCosts =
  ClaimIdTaken | NothingClaimed | NoSuchCost | CostAlreadyClaimed | CostNotEligible | NoRate;

// what a claim states of its costs was reckoned then, and is not what makes it the same
const isOf = ({ on, seq, lines }: CostsClaimed, facts: ClaimFacts): boolean =>
  on === facts.on &&
  seq === facts.seq &&
  sameFacts(
    lines.map(({ costId }) => costId),
    facts.costIds,
  );

/**
 * Claims costs together, each with the part that is eligible by that day, split by the rates known by it. The claim states
 * these amounts for good. An operation that has closed may still claim. The same claim again records nothing.
 */
export const claimCosts =
  (facts: ClaimFacts) =>
  (state: State): Decision<CannotClaimCosts, CostsClaimed> => {
    const { costIds, ...claim } = facts;
    const known = state.claims.get(facts.claimId);
    if (known !== undefined)
      return isOf(known, facts) ? alreadySo : refuse(ClaimIdTaken.of({ claimId: facts.claimId }));
    if (costIds.length === 0) return refuse(NothingClaimed.of());
    for (const [index, costId] of costIds.entries()) {
      const amount = amountAt(state, costId, facts);
      if (amount === undefined) return refuse(NoSuchCost.of({ costId }));
      const again = costIds.indexOf(costId) < index;
      const claimId = again ? facts.claimId : state.claimOf.get(costId);
      if (claimId !== undefined) return refuse(CostAlreadyClaimed.of({ costId, claimId }));
      if (amount > 0 && eligibleAt(state, costId, facts) === 0) return refuse(CostNotEligible.of({ costId }));
    }
    const lines = linesAt(state, costIds, facts);
    return E.isLeft(lines) ? lines : record(CostsClaimed.of({ ...claim, lines: lines.right }));
  };

/** The reasons why a claim cannot be corrected. */
export type CannotCorrectClaim = NoSuchClaim | CorrectedBeforeClaimed | NoRate;

/**
 * Books the financial correction of a claim: its lines, reckoned anew by all that is known by that day. It records nothing
 * where the claim, as corrected by then, states these amounts already.
 */
export const correctClaim =
  (facts: Omit<Facts<typeof ClaimCorrected>, 'lines'>) =>
  (state: State): Decision<CannotCorrectClaim, ClaimCorrected> => {
    const { claimId } = facts;
    const claim = state.claims.get(claimId);
    if (claim === undefined) return refuse(NoSuchClaim.of({ claimId }));
    if (!notAfter(claim, facts)) return refuse(CorrectedBeforeClaimed.of({ claimedOn: claim.on }));
    const lines = linesAt(state, costsOfClaim(state, claim), facts);
    if (E.isLeft(lines)) return lines;
    return sameFacts(bookedLinesAt(state, claim, facts), lines.right)
      ? alreadySo
      : record(ClaimCorrected.of({ ...facts, lines: lines.right }));
  };

/** The reasons why a payment cannot be recorded. */
export type CannotPayClaim = NoSuchClaim;

/**
 * Records that a claim was paid, by the amounts that it states. A payment of a day before the claim counts from the day of
 * the claim. A claim paid already records nothing.
 */
export const payClaim =
  (facts: Facts<typeof ClaimPaid>) =>
  ({ claims, paid }: State): Decision<CannotPayClaim, ClaimPaid> => {
    const { claimId } = facts;
    if (!claims.has(claimId)) return refuse(NoSuchClaim.of({ claimId }));
    return paid.has(claimId) ? alreadySo : record(ClaimPaid.of(facts));
  };
