import type { CivilDate } from '../../vocabulary/civil-date';
import { segment, type Segment } from '../../vocabulary/timeline';
import type { ConsentEvent, ConsentGiven, ConsentScope } from './events';

/** What a person consented to, or took back, from when on; `givenBy` is absent where it was taken back. */
export interface ConsentTo {
  readonly scope: ConsentScope;
  readonly givenBy?: ConsentGiven['givenBy'];
}

/** What a person wants done. */
export interface State {
  readonly consents: readonly Segment<ConsentTo>[];
  readonly declinedOn: readonly CivilDate[];
}

export const initial: State = { consents: [], declinedOn: [] };

/** Folds one settled event into what the person wants. */
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
