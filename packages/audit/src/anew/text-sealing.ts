import type { StreamName } from '@pavadonis/domain';
import type { Unstarted } from '@pavadonis/event-store';

/** Reveals texts that a vault sealed. `openVault` of `@pavadonis/vault` opens one that does. */
export interface TextRevealing {
  /** Returns the text that was sealed as this kind in this stream, and never another one. */
  readonly reveal: (
    stream: StreamName,
    kind: string,
    sealed: string,
  ) => Unstarted<{ readonly _tag: string }, string>;
}

/**
 * Seals texts, each stream's with a key of its own, always alike. `openVault` of `@pavadonis/vault` opens a vault that does.
 */
export interface TextSealing extends TextRevealing {
  /** The id of the vault, by which the record names it. */
  readonly id: string;
  /** Returns the sealed text that stands for a text of a kind in a stream. */
  readonly seal: (
    stream: StreamName,
    kind: string,
    text: string,
  ) => Unstarted<{ readonly _tag: string }, string>;
  /** Returns the id that stands for an identifier in its normal form, the same one for all persons who have it. */
  readonly sameAs: (
    scheme: string,
    value: string,
    stream: StreamName,
  ) => Unstarted<{ readonly _tag: string }, string>;
}
