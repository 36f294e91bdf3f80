import type { Desk } from '../desk/desk';
import type { Accounts } from '../sign-in/accounts';

/** A request that was answered, for the host's log. It names the route, and nothing of what was asked or sent. */
export interface Answered {
  readonly method: string;
  /** The route, such as `/clients/:client`; a star where there is none. */
  readonly route: string;
  readonly status: number;
  readonly milliseconds: number;
  /** The class of an error of the host, where one was thrown. */
  readonly error?: string | undefined;
}

/** The desk, the accounts and the surroundings of an app. Time and chance come from outside, so that a test moves them. */
export interface AppOptions {
  readonly desk: Desk;
  readonly accounts: Accounts;
  /** The one origin at which browsers reach the desk, such as `https://desk.example`. */
  readonly origin: string;
  /** The clock, in milliseconds since 1970. */
  readonly now: () => number;
  /** Random bytes. */
  readonly chance: (bytes: number) => Buffer;
  /** The address of whoever sent a request, by which wrong sign-ins are slowed. */
  readonly addressOf: (request: Request, env: unknown) => string;
  /** Is told of every answer. */
  readonly log: (answered: Answered) => void;
}
