import type { CivilDate, Instant, StreamName } from '@pavadonis/domain';
import type { Unstarted } from '@pavadonis/event-store';
import type { VaultReason } from '../vault/text-vault';

/** A request that the keys of streams be destroyed, as a vault knows it. */
export interface KeyRequest {
  /** The id of the request. */
  readonly request: string;
  /** The streams whose keys it is about. */
  readonly streams: readonly StreamName[];
  /** The moment from which on it may be carried out. */
  readonly due: Instant;
}

/** How far the destruction of a stream's key is. */
export type KeyFate =
  /** Nobody asked for it. */
  | { readonly _tag: 'Kept' }
  /** It was asked for, and can be taken back: nothing is revealed. */
  | ({ readonly _tag: 'Pending' } & KeyRequest)
  | {
      readonly _tag: 'Forgotten';
      /** The day in Latvia on which the key was destroyed. */
      readonly on: CivilDate;
    };

/** Destroys the keys of streams. The `forgetting` of a vault of `@pavadonis/vault` does. */
export interface KeyDestruction {
  /** Asks that keys be destroyed, no sooner than a moment. From now on nothing is revealed. The same again changes nothing. */
  readonly ask: (request: KeyRequest) => Unstarted<VaultReason, void>;
  /** Takes a request back, so that texts are revealed again. */
  readonly takeBack: (request: string) => Unstarted<VaultReason, void>;
  /** Destroys the keys of a request that is due, for good. */
  readonly carryOut: (request: string) => Unstarted<VaultReason, unknown>;
  /** Returns the requests that are neither taken back nor carried out. */
  readonly pending: () => Unstarted<VaultReason, readonly KeyRequest[]>;
  /** Returns how far the destruction of a stream's key is. */
  readonly of: (stream: StreamName) => Unstarted<VaultReason, KeyFate>;
  /** Returns the streams whose keys are destroyed. */
  readonly forgotten: () => Unstarted<VaultReason, readonly { readonly stream: StreamName }[]>;
  /** Clears what is left of destroyed keys in the journal of their file. Returns whether it is cleared. */
  readonly clear: () => Unstarted<VaultReason, boolean>;
}
