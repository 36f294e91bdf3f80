import type { ClientDied, ClientRegistered, RegistrationEvent } from './events';

/** The client's registration and death. */
export interface State {
  /** The registration in the client's own stream; `registeredAs` asks the others, too. */
  readonly registered?: ClientRegistered;
  /** The registrations in streams merged into this one, in the order of days. */
  readonly elsewhere: readonly ClientRegistered[];
  /** The death; absent while the client lives. */
  readonly died?: ClientDied;
}

export const initial: State = { elsewhere: [] };

/** Folds one settled event into the registration. Of several registrations, and of several deaths, the first stands. */
export const evolve = (state: State, event: RegistrationEvent): State => {
  switch (event.type) {
    case 'ClientRegistered':
      return { registered: event, ...state };
    case 'ClientDied':
      return { died: event, ...state };
  }
};
