import { GrowingList } from '../../vocabulary/growing-list';
import { ended, type GrowingTimeline, segment, type Span } from '../../vocabulary/timeline';
import type { Residence, ResidenceEvent } from './events';

/** A time abroad, from the day of leaving to the day of return. */
export type Absence = Span;

/** A client's residences and absences, in the order of days. */
export interface State {
  /** The residence from each day on. */
  readonly residences: GrowingTimeline<Residence>;
  /** The absences from Latvia. */
  readonly absences: GrowingList<Absence>;
}

export const initial: State = { residences: GrowingList.of(), absences: GrowingList.of() };

const isAbroad = (absences: GrowingList<Absence>): boolean =>
  absences.length > 0 && absences.at(-1)?.to === undefined;

/** Folds one settled event into residences and absences. */
export const evolve = (state: State, event: ResidenceEvent): State => {
  switch (event.type) {
    case 'ResidenceChanged':
      return { ...state, residences: state.residences.withNext(segment(event, event.residence)) };
    case 'LeftLatvia':
      // a client known to be abroad cannot leave: a later departure says nothing new
      return isAbroad(state.absences)
        ? state
        : { ...state, absences: state.absences.withNext({ from: event }) };
    case 'ReturnedToLatvia':
      return { ...state, absences: ended(state.absences, event) };
  }
};
