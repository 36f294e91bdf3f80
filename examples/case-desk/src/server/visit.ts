import type { CivilDate, Instant } from '@pavadonis/domain';
import type { Notation } from '@pavadonis/page';
import type { Language } from '@pavadonis/texts';
import type { Desk } from '../desk/desk';
import type { Right } from '../rights/rights';
import type { Session } from '../sign-in/sessions';
import type { Answer } from './answer';

/** The fields of a form as they were sent, in their order. A field may come several times, such as a list of ticks. */
export type SentFields = ReadonlyMap<string, readonly string[]>;

/** One request of somebody who is signed in and may make it. */
export interface Visit {
  readonly desk: Desk;
  readonly session: Session;
  readonly language: Language;
  /** Writes numbers, days and money in the language. */
  readonly notation: Notation;
  readonly now: Instant;
  /** The day it is in Latvia. */
  readonly today: CivilDate;
  /** The path, with its query, such as for the way back after a change of language. */
  readonly path: string;
  /** Returns a part of the path that the route names with a colon, such as `client` of `/clients/:client`. */
  readonly part: (name: string) => string;
  /** Returns a value of the query, the first one of its name. */
  readonly query: (name: string) => string | undefined;
  /** The fields that a form sent; none for a request that only reads. */
  readonly sent: SentFields;
}

/** A route of the desk. The server lets only those in who have the right, and takes forms with the session's token alone. */
export interface Route {
  readonly method: 'GET' | 'POST';
  /** The path by hono's rules, such as `/clients/:client`. */
  readonly path: string;
  readonly right: Right;
  readonly answer: (visit: Visit) => Promise<Answer> | Answer;
}
