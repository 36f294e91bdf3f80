import type { EventText, ReadError } from '@pavadonis/event-store';
import type { AnewError } from './anew/errors';
import type { ArchiveError } from './archive/errors';

export type * from './anew/errors';
export type * from './archive/errors';

/** The text is no key of the kind that is needed. It is not repeated, since it could be a secret. */
export interface InvalidKey {
  readonly _tag: 'InvalidKey';
  /** The form of such a key. */
  readonly expected: 'name+id+key' | 'PRIVATE+KEY+name+id+key' | 'a name without spaces and plus';
}

/** The text is no note that C2SP's `signed-note` describes: a text, an empty line, and signatures. */
export interface MalformedNote {
  readonly _tag: 'MalformedNote';
}

/** The note has a signature of a known key that does not hold. The text, the signature or the name was changed. */
export interface WrongSignature {
  readonly _tag: 'WrongSignature';
  /** The name of the key. */
  readonly key: string;
}

/** The note is no seal: its text is not an origin, a size and a root. */
export interface MalformedSeal {
  readonly _tag: 'MalformedSeal';
}

/** The seal is of another log. */
export interface ForeignOrigin {
  readonly _tag: 'ForeignOrigin';
  /** The origin that was expected. */
  readonly expected: string;
}

/** No known key of the log has signed the seal. */
export interface NotSigned {
  readonly _tag: 'NotSigned';
}

/** Fewer witnesses have signed the seal than are needed. */
export interface TooFewWitnesses {
  readonly _tag: 'TooFewWitnesses';
  /** How many known witnesses have signed. */
  readonly signed: number;
  /** How many have to. */
  readonly needed: number;
}

/** The text is no proof of this kind. */
export interface MalformedProof {
  readonly _tag: 'MalformedProof';
}

/** The proof does not hold: the event is not the one that was sealed, or the larger tree does not begin with the smaller one. */
export interface NotProven {
  readonly _tag: 'NotProven';
}

/** A folder of a log cannot be used now. `cause` is the system's code, such as `ENOSPC` or `EACCES`. */
export interface FolderUnavailable {
  readonly _tag: 'FolderUnavailable';
  /** The file or folder that stands in the way. */
  readonly path: string;
  /** The code that the system gave. */
  readonly cause: string;
}

/** Another process seals this log, or one that was killed did on another machine. */
export interface LogLocked {
  readonly _tag: 'LogLocked';
  /** The file that says so. It may be removed where no such process runs any more. */
  readonly path: string;
  /** The process that holds it. */
  readonly pid: number;
}

/** A tile that the log has according to its seal is not there, or is of another length. */
export interface MissingTile {
  readonly _tag: 'MissingTile';
  /** The path of the tile below the folder of the log. */
  readonly tile: string;
}

/**
 * The store does not hold what was sealed: the last sealed event is not where it stood. `verifyStore` tells what was changed.
 */
export interface NotAsSealed {
  readonly _tag: 'NotAsSealed';
  /** The number of events that were sealed. */
  readonly sealed: number;
}

/** A text of an event is stored as bytes that are no UTF-8, so nobody can seal or export what it says. */
export interface NotUtf8 {
  readonly _tag: 'NotUtf8';
  /** The position of the event in the store. */
  readonly position: number;
  /** The text: the first of them, if there are several. */
  readonly part: EventText;
}

/** The origin is no name of a log: it is empty, or not one line. */
export interface InvalidOrigin {
  readonly _tag: 'InvalidOrigin';
}

/** A seal that is kept elsewhere does not agree with the log: its folder was put back, or the store holds another history. */
export interface SealContradicted {
  readonly _tag: 'SealContradicted';
  /** The number of events that the seal is over. */
  readonly size: number;
}

/** The event is not in the sealed part of the log, or not as it is given. */
export interface NotSealed {
  readonly _tag: 'NotSealed';
}

/** There is no seal in the folder, and none was given. */
export interface NeverSealed {
  readonly _tag: 'NeverSealed';
}

/** The log holds fewer events than it is asked about. */
export interface LogTooShort {
  readonly _tag: 'LogTooShort';
  /** The number of events that it holds. */
  readonly held: number;
  /** The number that it was asked about. */
  readonly asked: number;
}

/** The log was closed, so another process may seal it now. */
export interface LogClosed {
  readonly _tag: 'LogClosed';
}

/** The reasons why a seal is not believed. */
export type SealRefused =
  InvalidKey | MalformedNote | WrongSignature | MalformedSeal | ForeignOrigin | NotSigned | TooFewWitnesses;

/** The seal of an archive, or the one that is given for it from outside, is not believed. Nothing was stored. */
export interface ArchiveNotBelieved {
  readonly _tag: 'ArchiveNotBelieved';
  /** The file of the seal. A seal that is given from outside stands in the place of `data/log/checkpoint`. */
  readonly path: string;
  /** The reason. */
  readonly why: Exclude<SealRefused, InvalidKey>;
}

/** The reasons why a proof proves nothing. */
export type ProofRefused = MalformedProof | NotProven | SealRefused;

/** The reasons why a log cannot be sealed on. */
export type OpenLogError = InvalidOrigin | SealRefused | LogLocked | Exclude<SealError, LogClosed>;

/** The reasons why a log could not be sealed just now. It can be tried again. */
export type SealError =
  ReadError | FolderUnavailable | LogClosed | NotUtf8 | NotAsSealed | SealContradicted | MissingTile;

/** An error of sealing, proving, verifying, archiving or sealing anew, beyond those of the store. */
export type AuditError =
  | InvalidKey
  | MalformedNote
  | WrongSignature
  | MalformedSeal
  | ForeignOrigin
  | NotSigned
  | TooFewWitnesses
  | MalformedProof
  | NotProven
  | FolderUnavailable
  | LogLocked
  | LogClosed
  | MissingTile
  | NotAsSealed
  | NotUtf8
  | InvalidOrigin
  | SealContradicted
  | NotSealed
  | NeverSealed
  | LogTooShort
  | ArchiveNotBelieved
  | AnewError
  | ArchiveError;
