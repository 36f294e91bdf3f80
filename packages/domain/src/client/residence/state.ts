import { segment, type Span, type Timeline, type When } from '../../vocabulary/timeline';
import type { Residence, ResidenceEvent } from './events';

/** A time abroad, from the day of leaving to the day of return. */
export type Absence = Span;

/** A client's residences and absences, in the order of days. */
export interface State {
  /** The residence from each day on. */
  readonly residences: Timeline<Residence>;
  /** The absences from Latvia. */
  readonly absences: readonly Absence[];
}

export const initial: State = { residences: [], absences: [] };

// a client known to be abroad cannot leave: a later departure says nothing new
const left = (absences: readonly Absence[], from: When): readonly Absence[] =>
  absences.some(({ to }) => to === undefined) ? absences : [...absences, { from }];

const returned = (absences: readonly Absence[], to: When): readonly Absence[] =>
  absences.map((absence) => (absence.to === undefined ? { ...absence, to } : absence));

/** Folds one settled event into residences and absences. */
export const evolve = (state: State, event: ResidenceEvent): State => {
  switch (event.type) {
    case 'ResidenceChanged':
      return { ...state, residences: [...state.residences, segment(event, event.residence)] };
    case 'LeftLatvia':
      return { ...state, absences: left(state.absences, event) };
    case 'ReturnedToLatvia':
      return { ...state, absences: returned(state.absences, event) };
  }
};
