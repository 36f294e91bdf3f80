import type { ServiceRuleSet } from '../rules/service-period';
import type { CivilDate } from '../vocabulary/civil-date';
import type { ClaimId, CostId } from '../vocabulary/id';
import { segment, type Timeline } from '../vocabulary/timeline';
import type {
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
  readonly opened?: OperationOpened;
  readonly rates: readonly CoFinancingRateSet[];
  readonly ruleSets: Timeline<ServiceRuleSet>;
  readonly costs: ReadonlyMap<CostId, CostRecorded>;
  readonly corrections: readonly CostCorrected[];
  readonly ineligible: readonly CostFoundIneligible[];
  readonly claims: ReadonlyMap<ClaimId, CostsClaimed>;
  /** The first claim of each cost. */
  readonly claimOf: ReadonlyMap<CostId, ClaimId>;
  /** The day of each claim's first payment. */
  readonly paid: ReadonlyMap<ClaimId, CivilDate>;
  readonly closed?: OperationClosed;
  /** Holds on documents and their ends, in the order in which they came. */
  readonly holds: readonly (RetentionHeld | RetentionReleased)[];
}

export const initial: State = {
  rates: [],
  ruleSets: [],
  costs: new Map(),
  corrections: [],
  ineligible: [],
  claims: new Map(),
  claimOf: new Map(),
  paid: new Map(),
  holds: [],
};

const withFirst = <K, V>(known: ReadonlyMap<K, V>, keys: readonly K[], value: V): ReadonlyMap<K, V> =>
  new Map([...keys.map((key) => [key, value] as const), ...known]);

/** Folds one settled event into the state. If several costs, or claims, have one id, the first one stands. */
export const evolve = (state: State, event: Event): State => {
  switch (event.type) {
    case 'OperationOpened':
      return { ...state, opened: event };
    case 'CoFinancingRateSet':
      return { ...state, rates: [...state.rates, event] };
    case 'RuleSetAdopted':
      return { ...state, ruleSets: [...state.ruleSets, segment(event, event.ruleSet)] };
    case 'CostRecorded':
      return { ...state, costs: withFirst(state.costs, [event.costId], event) };
    case 'CostCorrected':
      return { ...state, corrections: [...state.corrections, event] };
    case 'CostFoundIneligible':
      return { ...state, ineligible: [...state.ineligible, event] };
    case 'CostsClaimed':
      return {
        ...state,
        claims: withFirst(state.claims, [event.claimId], event),
        claimOf: withFirst(state.claimOf, event.costIds, event.claimId),
      };
    case 'ClaimPaid':
      return { ...state, paid: withFirst(state.paid, [event.claimId], event.on) };
    case 'OperationClosed':
      return { closed: event, ...state };
    case 'RetentionHeld':
    case 'RetentionReleased':
      return { ...state, holds: [...state.holds, event] };
  }
};
