import type { ClientDied, ClientRegistered, RegistrationEvent } from './events';

/** The client's registration and death. */
export interface State {
  readonly registered?: ClientRegistered;
  readonly died?: ClientDied;
}

export const initial: State = {};

/** Folds one settled event into the registration. Of several registrations, and of several deaths, the first stands. */
export const evolve = (state: State, event: RegistrationEvent): State => {
  switch (event.type) {
    case 'ClientRegistered':
      return { registered: event, ...state };
    case 'ClientDied':
      return { died: event, ...state };
  }
};
