import type { KnownAt } from '@pavadonis/domain';
import type { InvalidOption, Unstarted } from '@pavadonis/event-store';
import type { BrokenCallback } from '@pavadonis/projection';

/** The log of a store, which can be sealed. `openSealedLog` of `@pavadonis/audit` opens one. */
export interface SealableLog<Seal, Why> {
  /** Seals what the store holds, as it was known at a moment. Returns the last seal where nothing was recorded since. */
  readonly seal: (options?: { readonly knownAt?: KnownAt | undefined }) => Unstarted<Why, Seal>;
  /** Returns the last seal, or nothing before the first one. */
  readonly last: () => Seal | undefined;
}

/** The log that is sealed, when it is, and who is told. At least one of `everyMs` and `everyEvents` is given. */
export interface SealingOptions<Seal, Why> {
  /** The log of the same store. The host opens and closes it. */
  readonly log: SealableLog<Seal, Why>;
  /** The longest pause between two seals, in milliseconds; by default there is no schedule. */
  readonly everyMs?: number | undefined;
  /** The number of events recorded by this casework after which the log is sealed; by default nobody counts. */
  readonly everyEvents?: number | undefined;
  /** Returns the moment up to which the log is sealed each time; by default all of it is. */
  readonly knownAt?: (() => KnownAt) | undefined;
  /**
   * Called with each new seal, one after another, and at first with the one on opening: publish it, or send it to somebody who
   * keeps it. Where it fails, it is called again with this seal or a later one. The signal aborts on closing.
   */
  readonly onSeal: (seal: Seal, signal: AbortSignal) => Promise<void> | void;
  /** Called with the reason whenever the log could not be sealed, or a seal not handed over; by default only `status` tells. */
  readonly onFailure?: ((why: Why | BrokenCallback) => void) | undefined;
}

/** How the sealing of a log fares. */
export type SealingStatus<Seal, Why> = {
  /** The last seal of the log; absent before the first one. */
  readonly last?: Seal | undefined;
  /** The number of events recorded by this casework since that seal was begun. */
  readonly recordedSince: number;
} /** Nothing is to be sealed now: it waits for events, or for its time. */ & (
  | { readonly _tag: 'Waiting' }
  | { readonly _tag: 'Sealing' }
  /** The log could not be sealed, or its seal not handed over, so many times in a row. It is tried again after a pause. */
  | { readonly _tag: 'Interrupted'; readonly cause: Why | BrokenCallback; readonly attempts: number }
  /** The host closed it. */
  | { readonly _tag: 'Closed' }
  /** It never began, since an option makes no sense. */
  | { readonly _tag: 'Refused'; readonly why: InvalidOption }
);

/** The option by which a host has the log of its casework sealed. */
export interface WithSealingOptions<Seal, Why> {
  /** The log, when it is sealed, and who is told. */
  readonly sealing: SealingOptions<Seal, Why>;
}

/** The sealing of a casework's log. */
export interface WithSealing<Seal, Why> {
  /** Tells how it fares, and ends it. */
  readonly sealing: LiveSealing<Seal, Why>;
}

/** A log that is sealed as events are recorded. */
export interface LiveSealing<Seal, Why> {
  /** Returns how it fares now. */
  readonly status: () => SealingStatus<Seal, Why>;
  /** Ends the sealing. Done once no seal is being made or handed over any more; then the log may be closed. */
  readonly close: () => Unstarted<never, void>;
}
