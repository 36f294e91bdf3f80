import type { PersonalKind, StreamName } from '@pavadonis/domain';

/** A text that cannot be sealed, by its place and never by what it says. */
export interface UnsealableText {
  /** The position of its event in the store. */
  readonly position: number;
  /** The stream of the event. */
  readonly stream: StreamName;
  /** The type of the event. */
  readonly type: string;
  /** The kind of the text. */
  readonly kind: PersonalKind;
  /** The name of the vault's reason, such as `TextTooLong`, `HalfSurrogate` or `KeyDestroyed`. */
  readonly why: string;
}

/** Some texts of the history cannot be sealed. Nothing was written, and keys of persons may have been made. */
export interface UnsealableTexts {
  readonly _tag: 'UnsealableTexts';
  /** The first of them, in the order of the log: 100 at most, as after so many nobody looks on. */
  readonly texts: readonly UnsealableText[];
}

/** An event is too large for any store once its texts are sealed. Nothing was written. */
export interface TooLargeSealed {
  readonly _tag: 'TooLargeSealed';
  /** The position of the event in the store. */
  readonly position: number;
  /** The stream of the event. */
  readonly stream: StreamName;
  /** The bytes that its texts would take in UTF-8. */
  readonly bytes: number;
  /** The most that they may take. */
  readonly limit: number;
}

/** A store was to be sealed anew into itself. Nothing was written. */
export interface SameStore {
  readonly _tag: 'SameStore';
}

/** The new log has the origin of the old one, so that nobody could tell their seals apart. Nothing was written. */
export interface SameOrigin {
  readonly _tag: 'SameOrigin';
  /** The origin of both. */
  readonly origin: string;
}

/** The last seal of the old log is not over all events of its store. Nothing was written: seal the old log once more. */
export interface SealedInPart {
  readonly _tag: 'SealedInPart';
  /** The number of events under the seal. */
  readonly sealed: number;
}

/** The new store holds something else than a beginning of the history as it is sealed by this vault. Nothing was written. */
export interface OtherBeginning {
  readonly _tag: 'OtherBeginning';
  /** The position of the first such event in the new store. */
  readonly position: number;
}

/** Events were recorded in the old store while it was sealed anew. Doing it again goes on. */
export interface StillRecorded {
  readonly _tag: 'StillRecorded';
  /** The number of events that are in the new store. */
  readonly events: number;
}

/**
 * The new store does not hold what should have been written: somebody else wrote into it, or the old one was changed meanwhile.
 * Do it again, into another empty store.
 */
export interface NotAsSealedAnew {
  readonly _tag: 'NotAsSealedAnew';
  /** The number of events that should be there. */
  readonly events: number;
}

/**
 * The folder of the new log holds the record of something else that was sealed anew, or a seal without a record. Nothing was
 * written: name another folder.
 */
export interface OtherRecord {
  readonly _tag: 'OtherRecord';
  /** The file of the record. */
  readonly path: string;
}

/** The folder of a log holds no record of what was sealed anew. */
export interface NoRecord {
  readonly _tag: 'NoRecord';
  /** The file in which it would be. */
  readonly path: string;
}

/** The note is no record of what was sealed anew, though it is signed. */
export interface MalformedRecord {
  readonly _tag: 'MalformedRecord';
}

/** An error of sealing a history anew, or of verifying that, beyond those of stores and seals. */
export type AnewError =
  | UnsealableTexts
  | TooLargeSealed
  | SameStore
  | SameOrigin
  | SealedInPart
  | OtherBeginning
  | StillRecorded
  | NotAsSealedAnew
  | OtherRecord
  | NoRecord
  | MalformedRecord;
