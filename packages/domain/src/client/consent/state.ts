import type { CivilDate } from '../../vocabulary/civil-date';
import { GrowingList } from '../../vocabulary/growing-list';
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
  readonly consents: GrowingList<Segment<ConsentTo>>;
  /** The days on which the client declined the service. */
  readonly declinedOn: GrowingList<CivilDate>;
}

export const initial: State = { consents: GrowingList.of(), declinedOn: GrowingList.of() };

/** Folds one settled event into the client's consents. */
export const evolve = (state: State, event: ConsentEvent): State => {
  switch (event.type) {
    case 'ConsentGiven': {
      const { givenBy } = event;
      const given = event.scopes.map((scope): Segment<ConsentTo> => segment(event, { scope, givenBy }));
      return { ...state, consents: given.reduce((all, each) => all.withNext(each), state.consents) };
    }
    case 'ConsentWithdrawn':
      return {
        ...state,
        consents: event.scopes.reduce(
          (all, scope) => all.withNext(segment(event, { scope })),
          state.consents,
        ),
      };
    case 'ServiceDeclined':
      return { ...state, declinedOn: state.declinedOn.withNext(event.on) };
  }
};
