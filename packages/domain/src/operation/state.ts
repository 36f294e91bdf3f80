import { type Dated, dated } from '../event/dated';
import type { Shares } from '../money/shares';
import type { SupportRuleSet } from '../rules/support-period';
import type { CivilDate } from '../vocabulary/civil-date';
import type { ClaimId, CostId } from '../vocabulary/id';
import type { Month } from '../vocabulary/month';
import type { CoFinancingRateSet, CostRecorded, CostsClaimed, Event, OperationOpened } from './events';

/** What decisions about one operation ask. */
export interface State {
  readonly opened?: OperationOpened;
  readonly rates: readonly CoFinancingRateSet[];
  readonly ruleSets: readonly Dated<SupportRuleSet>[];
  readonly costs: ReadonlyMap<CostId, CostRecorded>;
  readonly claims: ReadonlyMap<ClaimId, CostsClaimed>;
  readonly claimOf: ReadonlyMap<CostId, ClaimId>;
  readonly paid: ReadonlySet<ClaimId>;
}

export const initial: State = {
  rates: [],
  ruleSets: [],
  costs: new Map(),
  claims: new Map(),
  claimOf: new Map(),
  paid: new Set(),
};

/** Folds one settled event into the state. */
export const evolve = (state: State, event: Event): State => {
  switch (event.type) {
    case 'OperationOpened':
      return { ...state, opened: event };
    case 'CoFinancingRateSet':
      return { ...state, rates: [...state.rates, event] };
    case 'RuleSetAdopted':
      return { ...state, ruleSets: [...state.ruleSets, dated(event, event.ruleSet)] };
    case 'CostRecorded':
      return { ...state, costs: new Map(state.costs).set(event.costId, event) };
    case 'CostsClaimed': {
      const claimOf = new Map(state.claimOf);
      for (const costId of event.costIds) claimOf.set(costId, event.claimId);
      return { ...state, claims: new Map(state.claims).set(event.claimId, event), claimOf };
    }
    case 'ClaimPaid':
      return { ...state, paid: new Set(state.paid).add(event.claimId) };
  }
};

/** The support period's rule set in force on a day. */
export const ruleSetOn = ({ ruleSets }: State, on: CivilDate): SupportRuleSet | undefined =>
  ruleSets.findLast((adopted) => adopted.on <= on)?.value;

/** The rate of a month, of rates in the order they were set: by the month of the cost, not by the day of a claim. */
export const sharesIn = (
  rates: readonly Pick<CoFinancingRateSet, 'from' | 'shares'>[],
  month: Month,
): Shares | undefined => {
  let rate: Pick<CoFinancingRateSet, 'from' | 'shares'> | undefined;
  for (const each of rates)
    if (each.from <= month && (rate === undefined || rate.from <= each.from)) rate = each;
  return rate?.shares;
};
