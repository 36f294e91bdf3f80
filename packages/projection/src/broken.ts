import type { StreamName } from '@pavadonis/domain';

/** The read model's own code threw at this event, or made a row of this stream that cannot be persisted. */
export interface BrokenFold {
  readonly _tag: 'BrokenFold';
  /** The stream of the event. */
  readonly stream: StreamName;
  /** The position of the event in the log. */
  readonly position: number;
  /** The kind of the error, never its text, which could quote what is stored. */
  readonly cause: string;
}

/** A function that the host gave as an option threw, or returned something else than it must. */
export interface BrokenCallback {
  readonly _tag: 'BrokenCallback';
  /** The name of the option. */
  readonly callback: string;
  /** The kind of the error, never its text. */
  readonly cause: string;
}

const KIND = /^[A-Za-z]\w{0,63}$/;

/** Returns the kind of what a host's code threw, such as `TypeError`. Never its text, which could quote an event. */
export const kindOf = (thrown: unknown): string => {
  // not `instanceof Error`: an error may come from another realm
  if (Object.prototype.toString.call(thrown) !== '[object Error]') return 'UNKNOWN';
  const { name } = thrown as Error;
  return KIND.test(name) ? name : 'UNKNOWN';
};
