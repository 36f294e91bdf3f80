import type { CivilDate } from '../../vocabulary/civil-date';
import type { Country } from '../../vocabulary/country';
import { GrowingList } from '../../vocabulary/growing-list';
import { type GrowingTimeline, segment } from '../../vocabulary/timeline';
import type { InternationalProtection, LawEvent } from './events';
import { type Legal, type LegalMove, moveLegal, noGround } from './legal-standing';

/** A client's standing in law, permits and Dublin transfers, each in the order of days. */
export interface State {
  /** The standing in law from each day on. */
  readonly legal: GrowingTimeline<Legal>;
  /** The statuses that were granted, each from its day on. */
  readonly grants: GrowingTimeline<InternationalProtection>;
  /** Last days of the permits that go with alternative status. */
  readonly permits: GrowingTimeline<CivilDate>;
  /** Member States that were found responsible for an application. */
  readonly transfers: GrowingTimeline<Country>;
}

export const initial: State = {
  legal: GrowingList.of(),
  grants: GrowingList.of(),
  permits: GrowingList.of(),
  transfers: GrowingList.of(),
};

const moved = (state: State, event: LegalMove): State => ({
  ...state,
  legal: state.legal.withNext(segment(event, moveLegal(state.legal.at(-1)?.value ?? noGround, event))),
});

/** Folds one settled event into the standing in law. */
export const evolve = (state: State, event: LawEvent): State => {
  switch (event.type) {
    case 'AsylumApplicationLodged':
    case 'StatusRefused':
    case 'DecisionAppealed':
    case 'AppealDecided':
    case 'DecisionBecameFinal':
    case 'AsylumProcedureDiscontinued':
    case 'DublinTransferExecuted':
    case 'StatusRevoked':
    case 'StatusCeased':
    case 'StatusRenounced':
    case 'TemporaryProtectionGranted':
    case 'TemporaryProtectionEnded':
      return moved(state, event);
    case 'StatusGranted':
      return { ...moved(state, event), grants: state.grants.withNext(segment(event, event.status)) };
    case 'StatusExtended':
      return { ...state, permits: state.permits.withNext(segment(event, event.until)) };
    case 'DublinTransferDecided':
      return { ...state, transfers: state.transfers.withNext(segment(event, event.memberState)) };
  }
};
