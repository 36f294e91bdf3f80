import type { PersonalKind, StreamName } from '@pavadonis/domain';
import type { VaultReason } from './text-vault';

/**
 * A personal text of the command was not sealed, or a sealed one does not open there: one that the command gives back, or one
 * that stands in the stream already, which another vault sealed. Nothing was recorded.
 */
export interface TextNotSealed {
  readonly _tag: 'TextNotSealed';
  /** The stream that the command is about. */
  readonly stream: StreamName;
  /** The reason of the vault: a `VaultError` of `@pavadonis/vault/errors`, unless the vault is the host's own. */
  readonly why: VaultReason;
}

/**
 * An event of the decision holds a personal text in the clear, though there is a vault. Nothing was recorded.
 *
 * The decision is not marked with the event whose texts its facts hold (`personalFacts`), or took a text from elsewhere.
 */
export interface TextInTheClear {
  readonly _tag: 'TextInTheClear';
  /** The stream that the event was meant for. */
  readonly stream: StreamName;
  /** The type of the event. */
  readonly type: string;
  /** The kinds of the texts, never the texts. */
  readonly kinds: readonly PersonalKind[];
}

/** The store holds a personal text in the clear, so that it is no store for a vault until it is sealed anew into another. */
export interface StoreInTheClear {
  readonly _tag: 'StoreInTheClear';
  /** The stream in which it was found. */
  readonly stream: StreamName;
  /** The type of the event that holds it. */
  readonly type: string;
  /** The kinds of the texts, never the texts. */
  readonly kinds: readonly PersonalKind[];
}

/** A personal text was not revealed. */
export interface TextNotRevealed {
  readonly _tag: 'TextNotRevealed';
  /** The stream that the text was sealed in. */
  readonly stream: StreamName;
  /** The kind of the text. */
  readonly kind: PersonalKind;
  /**
   * The reason: `NoVault`, or that of the vault, a `VaultError` of `@pavadonis/vault/errors` unless the vault is the host's own.
   */
  readonly why: VaultReason;
}

/** The text is sealed, and the casework was opened without a vault. */
export interface NoVault {
  readonly _tag: 'NoVault';
}
