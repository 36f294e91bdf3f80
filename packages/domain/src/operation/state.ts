import type { ServiceRuleSet } from '../rules/service-period';
import { GrowingList } from '../vocabulary/growing-list';
import { GrowingMap } from '../vocabulary/growing-map';
import type { ClaimId, CostId } from '../vocabulary/id';
import { type GrowingTimeline, segment } from '../vocabulary/timeline';
import { sameFacts } from '../codec/equal';
import type {
  ClaimCorrected,
  ClaimPaid,
  CoFinancingRateSet,
  CostCorrected,
  CostFoundIneligible,
  CostRecorded,
  CostsClaimed,
  Event,
  OperationClosed,
  OperationOpened,
  RetentionHeld,
  RetentionReleased,
} from './events';

/** The facts that decisions about one operation need. */
export interface State {
  /** The event that opened the operation; absent before. */
  readonly opened?: OperationOpened;
  /** The co-financing rates, in the order of days. */
  readonly rates: GrowingList<CoFinancingRateSet>;
  /** The rule sets of the service period, by the day from which each applies. */
  readonly ruleSets: GrowingTimeline<ServiceRuleSet>;
  /** The costs as recorded, by their ids. */
  readonly costs: GrowingMap<CostId, CostRecorded>;
  /** The corrections of each cost, in the order of days. */
  readonly corrections: GrowingMap<CostId, GrowingList<CostCorrected>>;
  /** The parts of each cost that were found ineligible, in the order of days. */
  readonly ineligible: GrowingMap<CostId, GrowingList<CostFoundIneligible>>;
  /** The claims as made, by their ids. */
  readonly claims: GrowingMap<ClaimId, CostsClaimed>;
  /** The first claim of each cost. */
  readonly claimOf: GrowingMap<CostId, ClaimId>;
  /** The financial corrections of claims, in the order in which they were booked. */
  readonly claimCorrections: GrowingList<ClaimCorrected>;
  /** The first payment of each claim. */
  readonly paid: GrowingMap<ClaimId, ClaimPaid>;
  /** The event that closed the operation; absent while it is open. */
  readonly closed?: OperationClosed;
  /** Holds on documents and their ends, in the order in which they came. */
  readonly holds: GrowingList<RetentionHeld | RetentionReleased>;
}

/** The state of a stream without events: the operation is not opened. */
export const initial: State = {
  rates: GrowingList.of(),
  ruleSets: GrowingList.of(),
  costs: GrowingMap.empty(),
  corrections: GrowingMap.empty(),
  ineligible: GrowingMap.empty(),
  claims: GrowingMap.empty(),
  claimOf: GrowingMap.empty(),
  claimCorrections: GrowingList.of(),
  paid: GrowingMap.empty(),
  holds: GrowingList.of(),
};

/** Returns whether a part of a cost was found ineligible just so before. */
export const isKnownFinding = ({ ineligible }: State, found: CostFoundIneligible): boolean =>
  ineligible.get(found.costId)?.some((each) => sameFacts(each, found)) === true;

const withNextOf = <A extends { readonly costId: CostId }>(
  all: GrowingMap<CostId, GrowingList<A>>,
  event: A,
): GrowingMap<CostId, GrowingList<A>> =>
  all.with(event.costId, (all.get(event.costId) ?? GrowingList.of<A>()).withNext(event));

/**
 * Folds one settled event into the state. Of several openings, costs or claims of one id, and of one finding recorded twice,
 * the first stands.
 */
export const evolve = (state: State, event: Event): State => {
  switch (event.type) {
    case 'OperationOpened':
      return { opened: event, ...state };
    case 'CoFinancingRateSet':
      return { ...state, rates: state.rates.withNext(event) };
    case 'RuleSetAdopted':
      return { ...state, ruleSets: state.ruleSets.withNext(segment(event, event.ruleSet)) };
    case 'CostRecorded':
      return { ...state, costs: state.costs.withFirst(event.costId, event) };
    case 'CostCorrected':
      return { ...state, corrections: withNextOf(state.corrections, event) };
    case 'CostFoundIneligible':
      return isKnownFinding(state, event)
        ? state
        : { ...state, ineligible: withNextOf(state.ineligible, event) };
    case 'CostsClaimed':
      return state.claims.has(event.claimId)
        ? state
        : {
            ...state,
            claims: state.claims.withFirst(event.claimId, event),
            claimOf: event.lines.reduce(
              (known, { costId }) => known.withFirst(costId, event.claimId),
              state.claimOf,
            ),
          };
    case 'ClaimCorrected':
      return { ...state, claimCorrections: state.claimCorrections.withNext(event) };
    case 'ClaimPaid':
      return { ...state, paid: state.paid.withFirst(event.claimId, event) };
    case 'OperationClosed':
      return { closed: event, ...state };
    case 'RetentionHeld':
    case 'RetentionReleased':
      return { ...state, holds: state.holds.withNext(event) };
  }
};
