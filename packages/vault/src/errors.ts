import type { CivilDate, StreamName } from '@pavadonis/domain';
import type { InvalidArgument, InvalidOption } from '@pavadonis/event-store';
import type { FailureReason, InvalidFileOption, SqliteOpenError } from '@pavadonis/sqlite';
import type {
  AlreadyForgotten,
  DestructionNotDue,
  NoSuchForgetting,
  OtherForgetting,
} from './forgetting/errors';

export type {
  AlreadyForgotten,
  DestructionNotDue,
  NoSuchForgetting,
  OtherForgetting,
} from './forgetting/errors';

/** The text is sealed already, or begins as sealed texts do. */
export interface AlreadySealed {
  readonly _tag: 'AlreadySealed';
}

/** The text holds half a surrogate pair, which is no character and has no bytes. */
export interface HalfSurrogate {
  readonly _tag: 'HalfSurrogate';
}

/** The text is too long for a sealed one. */
export interface TextTooLong {
  readonly _tag: 'TextTooLong';
  /** The bytes of the text in UTF-8. */
  readonly bytes: number;
  /** The most that it may have. */
  readonly limit: number;
}

/** The kind is no name of one: lower-case letters, digits and hyphens, 64 at most, a letter first. */
export interface InvalidKind {
  readonly _tag: 'InvalidKind';
}

/** The text is no sealed one, or spelt otherwise than it was sealed. */
export interface MalformedSealedText {
  readonly _tag: 'MalformedSealedText';
}

/** The sealed text was changed, or it was sealed as another kind or in another stream. */
export interface TamperedText {
  readonly _tag: 'TamperedText';
  /** The stream in which it stands. */
  readonly stream: StreamName;
  /** The kind of text that it stands for. */
  readonly kind: string;
}

/** Another vault sealed the text. */
export interface TextOfOtherVault {
  readonly _tag: 'TextOfOtherVault';
}

/** This vault sealed the text, and its file of keys lacks the key: it was put back to an earlier day. */
export interface UnknownKey {
  readonly _tag: 'UnknownKey';
  /** The stream in which the text stands. */
  readonly stream: StreamName;
}

/** The person was forgotten: the key is destroyed, and the stream takes no personal text any more. */
export interface KeyDestroyed {
  readonly _tag: 'KeyDestroyed';
  /** The stream that was forgotten. */
  readonly stream: StreamName;
  /** The day in Latvia on which it was. */
  readonly on: CivilDate;
}

/** It was asked that the person be forgotten, so that nothing is revealed. It can still be taken back. */
export interface KeyToBeDestroyed {
  readonly _tag: 'KeyToBeDestroyed';
  /** The stream that is to be forgotten. */
  readonly stream: StreamName;
  /** The request by which. */
  readonly request: string;
}

/** The wrapped key of a stream was changed, or comes from another file. */
export interface TamperedKey {
  readonly _tag: 'TamperedKey';
  /** The stream whose key it is. */
  readonly stream: StreamName;
}

/** The bytes are no master: there are too few or too many. */
export interface InvalidMaster {
  readonly _tag: 'InvalidMaster';
  /** How many bytes were given. */
  readonly bytes: number;
  /** How many a master has. */
  readonly needed: number;
}

/** A key is wrapped by a master that was not given when the vault was opened. */
export interface UnknownMaster {
  readonly _tag: 'UnknownMaster';
  /** The id of the master. */
  readonly master: string;
}

/** The master does not open what it wrapped, going by its id: it is another one, or the file was changed. */
export interface WrongMaster {
  readonly _tag: 'WrongMaster';
  /** The id of the master. */
  readonly master: string;
}

/** The master cannot be asked just now. */
export interface MasterUnavailable {
  readonly _tag: 'MasterUnavailable';
  /** The id of the master. */
  readonly master: string;
}

/** The master was destroyed, going by the record of masters, and wraps nothing any more. */
export interface MasterRetired {
  readonly _tag: 'MasterRetired';
  /** The id of the master. */
  readonly master: string;
}

/** Something is still wrapped by the master, so that it may not be destroyed. */
export interface MasterInUse {
  readonly _tag: 'MasterInUse';
  /** The id of the master. */
  readonly master: string;
  /** How many keys and secrets it wraps. */
  readonly wraps: number;
}

/** The two files of a vault are of different vaults. */
export interface OtherVault {
  readonly _tag: 'OtherVault';
  /** The register of the forgotten. */
  readonly path: string;
}

/** There is a register of the forgotten, but the keys are gone: new ones would open none of the sealed texts. */
export interface MissingKeys {
  readonly _tag: 'MissingKeys';
  /** The file of keys. */
  readonly path: string;
}

/** There are keys, but no register of the forgotten: keys that were put back would bring forgotten persons back. */
export interface MissingRegister {
  readonly _tag: 'MissingRegister';
  /** The register of the forgotten. */
  readonly path: string;
}

/** A file of the vault cannot be used now. */
export interface VaultUnavailable {
  readonly _tag: 'VaultUnavailable';
  /** The kind of failure, on which a host can act. */
  readonly reason: FailureReason;
  /** The name of SQLite’s result code, or the code of the file system. */
  readonly cause: string;
}

/** The vault was closed before. */
export interface VaultClosed {
  readonly _tag: 'VaultClosed';
}

/** The reasons why a text cannot be sealed, whatever the key. */
export type CannotSeal = AlreadySealed | HalfSurrogate | TextTooLong | InvalidKind;

/** The reasons why the vault cannot be used just now. */
export type VaultFailure = VaultUnavailable | VaultClosed | MasterUnavailable;

/** The reasons why a key cannot be unwrapped. */
export type UnwrapError = UnknownMaster | WrongMaster | TamperedKey | VaultFailure;

/** The reasons why a text was not sealed. */
export type SealTextError = InvalidArgument | CannotSeal | KeyDestroyed | MasterRetired | UnwrapError;

/** The reasons why a sealed text does not open. */
export type OpenTextError =
  | InvalidArgument
  | InvalidKind
  | MalformedSealedText
  | TamperedText
  | TextOfOtherVault
  | UnknownKey
  | KeyDestroyed
  | UnwrapError;

/** The reasons why a text is not revealed. */
export type RevealError = OpenTextError | KeyToBeDestroyed;

/** The reasons why no id stands for a value of another register. */
export type SameAsError = HalfSurrogate | OpenTextError | MasterRetired;

/** The reasons why a forgetting was not carried out. It can be tried again. */
export type ForgetError = InvalidArgument | NoSuchForgetting | DestructionNotDue | UnwrapError;

/** The reasons why a vault does not open. */
export type OpenVaultError =
  | InvalidOption
  | InvalidFileOption
  | SqliteOpenError
  | OtherVault
  | MissingKeys
  | MissingRegister
  | MasterRetired
  | UnwrapError;

/** An error of a vault, beyond those of opening a file. */
export type VaultError =
  | AlreadySealed
  | HalfSurrogate
  | TextTooLong
  | InvalidKind
  | MalformedSealedText
  | TamperedText
  | TextOfOtherVault
  | UnknownKey
  | KeyDestroyed
  | KeyToBeDestroyed
  | TamperedKey
  | InvalidMaster
  | UnknownMaster
  | WrongMaster
  | MasterUnavailable
  | MasterRetired
  | MasterInUse
  | NoSuchForgetting
  | OtherForgetting
  | DestructionNotDue
  | AlreadyForgotten
  | OtherVault
  | MissingKeys
  | MissingRegister
  | VaultUnavailable
  | VaultClosed;
