import { type Dated, dated } from '../../event/dated';
import type { CivilDate } from '../../vocabulary/civil-date';
import type { ConsentGiven, ConsentScope, ConsentWithdrawn, ServiceDeclined } from '../events/consent';

/** What a person consented to, or took back, from when on; `givenBy` is absent where it was taken back. */
export interface ConsentTo {
  readonly scope: ConsentScope;
  readonly givenBy?: ConsentGiven['givenBy'];
}

/** What a person wants done. */
export interface Wishes {
  readonly consents: readonly Dated<ConsentTo>[];
  readonly declinedOn: readonly CivilDate[];
}

export const unasked: Wishes = { consents: [], declinedOn: [] };

type Event = ConsentGiven | ConsentWithdrawn | ServiceDeclined;

/** Folds one settled event into what the person wants. */
export const wish = (wishes: Wishes, event: Event): Wishes => {
  switch (event.type) {
    case 'ConsentGiven': {
      const { givenBy } = event;
      const given = event.scopes.map((scope) => dated(event, { scope, givenBy }));
      return { ...wishes, consents: [...wishes.consents, ...given] };
    }
    case 'ConsentWithdrawn':
      return {
        ...wishes,
        consents: [...wishes.consents, ...event.scopes.map((scope) => dated(event, { scope }))],
      };
    case 'ServiceDeclined':
      return { ...wishes, declinedOn: [...wishes.declinedOn, event.on] };
  }
};
