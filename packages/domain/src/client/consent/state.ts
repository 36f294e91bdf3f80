import type { CivilDate } from '../../vocabulary/civil-date';
import { segment, type Segment } from '../../vocabulary/timeline';
import type { ConsentEvent, ConsentGiven, ConsentScope } from './events';

/** Consent to one scope. `givenBy` is absent where the consent was withdrawn. */
export interface ConsentTo {
  /** The matter that the consent is about. */
  readonly scope: ConsentScope;
  /** The one who consented; absent where the consent was withdrawn. */
  readonly givenBy?: ConsentGiven['givenBy'];
}

/** The client's consents, and the days on which the client declined the service. */
export interface State {
  /** The consents to each scope, and their withdrawals, each from its day on. */
  readonly consents: readonly Segment<ConsentTo>[];
  /** The days on which the client declined the service. */
  readonly declinedOn: readonly CivilDate[];
}

export const initial: State = { consents: [], declinedOn: [] };

/** Folds one settled event into the client's consents. */
export const evolve = (state: State, event: ConsentEvent): State => {
  switch (event.type) {
    case 'ConsentGiven': {
      const { givenBy } = event;
      const given = event.scopes.map((scope) => segment(event, { scope, givenBy }));
      return { ...state, consents: [...state.consents, ...given] };
    }
    case 'ConsentWithdrawn':
      return {
        ...state,
        consents: [...state.consents, ...event.scopes.map((scope) => segment(event, { scope }))],
      };
    case 'ServiceDeclined':
      return { ...state, declinedOn: [...state.declinedOn, event.on] };
  }
};
