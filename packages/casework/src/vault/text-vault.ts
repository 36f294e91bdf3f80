import type { StreamName } from '@pavadonis/domain';
import type { Unstarted } from '@pavadonis/event-store';

/** A reason of a vault for which it does not seal a text. Those of `openVault` are in `@pavadonis/vault/errors`. */
export interface VaultReason {
  /** The name of the reason, such as `KeyDestroyed`. */
  readonly _tag: string;
}

/**
 * Seals the personal texts of clients, each stream's with a key of its own. `openVault` of `@pavadonis/vault` opens one.
 *
 * The same text of the same kind in the same stream is always sealed alike; otherwise doing a thing twice would record it twice.
 */
export interface TextVault {
  /** Returns the sealed text that stands for a text of a kind in a stream. */
  readonly seal: (stream: StreamName, kind: string, text: string) => Unstarted<VaultReason, string>;
  /** Returns the text that was sealed as this kind in this stream, and never another one. */
  readonly reveal: (stream: StreamName, kind: string, sealed: string) => Unstarted<VaultReason, string>;
  /** Checks that a text was sealed as this kind in this stream, also while it is revealed to nobody. It is not given out. */
  readonly opens: (stream: StreamName, kind: string, sealed: string) => Unstarted<VaultReason, void>;
  /**
   * Returns the id that stands for an identifier, the same one for all persons who have it. The value is in its normal form, or
   * sealed as an `external-id` of this stream.
   */
  readonly sameAs: (scheme: string, value: string, stream: StreamName) => Unstarted<VaultReason, string>;
}
