import type { ServiceRuleSet } from '../rules/service-period';
import { GrowingMap } from '../vocabulary/growing-map';
import type { ClaimId, CostId } from '../vocabulary/id';
import { segment, type Timeline } from '../vocabulary/timeline';
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
  readonly rates: readonly CoFinancingRateSet[];
  /** The rule sets of the service period, by the day from which each applies. */
  readonly ruleSets: Timeline<ServiceRuleSet>;
  /** The costs as recorded, by their ids. */
  readonly costs: GrowingMap<CostId, CostRecorded>;
  /** The corrections of costs, in the order of days. */
  readonly corrections: readonly CostCorrected[];
  /** The parts of costs that were found ineligible, in the order of days. */
  readonly ineligible: readonly CostFoundIneligible[];
  /** The claims as made, by their ids. */
  readonly claims: GrowingMap<ClaimId, CostsClaimed>;
  /** The first claim of each cost. */
  readonly claimOf: GrowingMap<CostId, ClaimId>;
  /** The financial corrections of claims, in the order in which they were booked. */
  readonly claimCorrections: readonly ClaimCorrected[];
  /** The first payment of each claim. */
  readonly paid: GrowingMap<ClaimId, ClaimPaid>;
  /** The event that closed the operation; absent while it is open. */
  readonly closed?: OperationClosed;
  /** Holds on documents and their ends, in the order in which they came. */
  readonly holds: readonly (RetentionHeld | RetentionReleased)[];
}

/** The state of a stream without events: the operation is not opened. */
export const initial: State = {
  rates: [],
  ruleSets: [],
  costs: GrowingMap.empty(),
  corrections: [],
  ineligible: [],
  claims: GrowingMap.empty(),
  claimOf: GrowingMap.empty(),
  claimCorrections: [],
  paid: GrowingMap.empty(),
  holds: [],
};

/** Returns whether two findings say the same of one cost. */
// the cost tells most apart, and an operation may have thousands
export const isSameFinding = (one: CostFoundIneligible, other: CostFoundIneligible): boolean =>
  one.costId === other.costId && sameFacts(one, other);

/**
 * Folds one settled event into the state. Of several openings, costs or claims of one id, and of one finding recorded twice,
 * the first stands.
 */
export const evolve = (state: State, event: Event): State => {
  switch (event.type) {
    case 'OperationOpened':
      return { opened: event, ...state };
    case 'CoFinancingRateSet':
      return { ...state, rates: [...state.rates, event] };
    case 'RuleSetAdopted':
      return { ...state, ruleSets: [...state.ruleSets, segment(event, event.ruleSet)] };
    case 'CostRecorded':
      return { ...state, costs: state.costs.withFirst(event.costId, event) };
    case 'CostCorrected':
      return { ...state, corrections: [...state.corrections, event] };
    case 'CostFoundIneligible':
      return state.ineligible.some((each) => isSameFinding(each, event))
        ? state
        : { ...state, ineligible: [...state.ineligible, event] };
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
      return { ...state, claimCorrections: [...state.claimCorrections, event] };
    case 'ClaimPaid':
      return { ...state, paid: state.paid.withFirst(event.claimId, event) };
    case 'OperationClosed':
      return { closed: event, ...state };
    case 'RetentionHeld':
    case 'RetentionReleased':
      return { ...state, holds: [...state.holds, event] };
  }
};
