import { heldAt } from '../event/dated';
import { alreadySo, type Decision, record, refuse } from '../event/decision';
import { sameFacts } from '../event/equal';
import type { Facts } from '../event/event';
import type { CivilDate } from '../vocabulary/civil-date';
import type { ClaimId, CostId } from '../vocabulary/id';
import type { Month } from '../vocabulary/month';
import {
  ClaimPaid,
  CoFinancingRateSet,
  CostRecorded,
  CostsClaimed,
  OperationOpened,
  RuleSetAdopted,
} from './events';
import { sharesIn, type State } from './state';

/** The stream already tells of another operation. */
export interface OperationAlreadyOpened {
  readonly _tag: 'OperationAlreadyOpened';
}
/** No operation is open in this stream. */
export interface OperationNotOpen {
  readonly _tag: 'OperationNotOpen';
}
/** No co-financing rate is set for the month. */
export interface NoRate {
  readonly _tag: 'NoRate';
  readonly month: Month;
}
/** Another cost, or claim, has this id. */
export interface IdTaken {
  readonly _tag: 'IdTaken';
  readonly id: CostId | ClaimId;
}

/** Opens an operation. The same opening again records nothing. */
export const openOperation =
  (facts: Facts<typeof OperationOpened>) =>
  ({ opened }: State): Decision<OperationAlreadyOpened, OperationOpened> => {
    const opening = OperationOpened.of(facts);
    if (opened === undefined) return record(opening);
    return sameFacts(opened, opening) ? alreadySo : refuse({ _tag: 'OperationAlreadyOpened' });
  };

/** Sets the rate from a month on. The rate that month has already records nothing. */
export const setRate =
  (facts: Facts<typeof CoFinancingRateSet>) =>
  ({ opened, rates }: State): Decision<OperationNotOpen, CoFinancingRateSet> => {
    if (opened === undefined) return refuse({ _tag: 'OperationNotOpen' });
    const rate = CoFinancingRateSet.of(facts);
    const known = rates.some((each) => sameFacts(each, rate));
    return known || sameFacts(sharesIn(rates, facts.from), facts.shares) ? alreadySo : record(rate);
  };

/** Adopts a version of the support period from a day on. The one in force records nothing. */
export const adoptRuleSet =
  (facts: Facts<typeof RuleSetAdopted>) =>
  ({ opened, ruleSets }: State): Decision<OperationNotOpen, RuleSetAdopted> => {
    if (opened === undefined) return refuse({ _tag: 'OperationNotOpen' });
    return heldAt(ruleSets, facts) === facts.ruleSet ? alreadySo : record(RuleSetAdopted.of(facts));
  };

/** Records a cost. The same cost again records nothing. */
export const recordCost =
  (facts: Facts<typeof CostRecorded>) =>
  ({ opened, rates, costs }: State): Decision<OperationNotOpen | NoRate | IdTaken, CostRecorded> => {
    if (opened === undefined) return refuse({ _tag: 'OperationNotOpen' });
    const cost = CostRecorded.of(facts);
    const known = costs.get(facts.costId);
    if (known !== undefined)
      return sameFacts(known, cost) ? alreadySo : refuse({ _tag: 'IdTaken', id: facts.costId });
    return sharesIn(rates, facts.month) === undefined
      ? refuse({ _tag: 'NoRate', month: facts.month })
      : record(cost);
  };

/** The operation has no such cost. */
export interface NoSuchCost {
  readonly _tag: 'NoSuchCost';
  readonly costId: CostId;
}
/** A cost is claimed once. */
export interface CostAlreadyClaimed {
  readonly _tag: 'CostAlreadyClaimed';
  readonly costId: CostId;
  readonly claimId: ClaimId;
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

/** Claims costs together. The same claim again records nothing. */
export const claimCosts =
  (facts: Facts<typeof CostsClaimed>) =>
  ({
    costs,
    claims,
    claimOf,
  }: State): Decision<NothingClaimed | IdTaken | NoSuchCost | CostAlreadyClaimed, CostsClaimed> => {
    const claim = CostsClaimed.of(facts);
    const known = claims.get(facts.claimId);
    if (known !== undefined)
      return sameFacts(known, claim) ? alreadySo : refuse({ _tag: 'IdTaken', id: facts.claimId });
    if (facts.costIds.length === 0) return refuse({ _tag: 'NothingClaimed' });
    for (const [index, costId] of facts.costIds.entries()) {
      if (!costs.has(costId)) return refuse({ _tag: 'NoSuchCost', costId });
      const again = facts.costIds.indexOf(costId) < index;
      const claimId = again ? facts.claimId : claimOf.get(costId);
      if (claimId !== undefined) return refuse({ _tag: 'CostAlreadyClaimed', costId, claimId });
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
