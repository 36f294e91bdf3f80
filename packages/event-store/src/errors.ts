import type { StreamName } from '@pavadonis/domain';

/** A rule that an argument must keep. */
export type ArgumentRule =
  | 'a category, a hyphen and a UUID in lower case'
  | 'a list of events'
  | 'at least one event'
  | 'a UUID in lower case'
  | 'an instant in UTC to the millisecond'
  | 'a text without U+0000 and without half a surrogate pair'
  | 'nested at most 200 levels deep'
  | 'a whole number from 0 on'
  | 'a whole number from 1 on'
  | 'a position or an instant'
  | 'an AbortSignal'
  | 'a list of streams'
  | 'a list of streams with their revisions'
  | 'a day as YYYY-MM-DD'
  | 'left out, since this store checks none'
  | 'left out, since this store keeps no fingerprints'
  | 'a fingerprint of a log'
  | 'the word merging'
  | 'true or false'
  | 'names of the read models'
  | 'a text'
  | 'the kind of a personal text'
  | 'who reads and why, as texts that are not blank'
  | 'an object';

/** A call that makes no sense to any store, such as a limit of 0. `rule` says what the argument must be. */
export interface InvalidArgument {
  readonly _tag: 'InvalidArgument';
  /** The argument that the store refused. */
  readonly argument:
    | 'stream'
    | 'expected'
    | 'events'
    | 'id'
    | 'type'
    | 'recordedAt'
    | 'data'
    | 'metadata'
    | 'range'
    | 'from'
    | 'after'
    | 'limit'
    | 'position'
    | 'knownAt'
    | 'signal'
    | 'only'
    | 'condition'
    | 'unchanged'
    | 'noMergingAfter'
    | 'history'
    | 'imported'
    | 'models'
    | 'kind'
    | 'text'
    | 'note'
    | 'scheme'
    | 'value'
    | 'file'
    | 'request'
    | 'streams'
    | 'due'
    | 'master'
    | 'on';
  /** The rule that it breaks, in words. */
  readonly rule: ArgumentRule;
}

/**
 * The stream is not at the revision where the caller last saw it: somebody else wrote in between. It is the stream of the
 * append, or one that its condition names. Nothing was stored; read the stream again and decide anew.
 */
export interface WrongExpectedRevision {
  readonly _tag: 'WrongExpectedRevision';
  /** The stream that has moved on. */
  readonly stream: StreamName;
  /** The revision at which the caller last saw it. */
  readonly expected: ExpectedRevision;
  /** The revision at which it is now. */
  readonly actual: ExpectedRevision;
}

/**
 * An event that may merge streams was stored after the position up to which the caller knows them. Nothing was stored; read
 * such events on from there and decide anew.
 */
export interface NewMerging {
  readonly _tag: 'NewMerging';
  /** Where the first of these events stands. */
  readonly stream: StreamName;
  /** The position of that event in the log. */
  readonly position: number;
}

/**
 * The log is not the one that the caller knew up to a position: the store was put back, or another stands in its place. Nothing
 * was stored; forget what was read of it, read again and decide anew.
 */
export interface OtherHistory {
  readonly _tag: 'OtherHistory';
  /** The position up to which the caller knew another log. */
  readonly position: number;
}

/**
 * An event with this id is stored already, at another place than the one asked for, or comes twice in the batch. Nothing
 * was stored.
 */
export interface EventIdTaken {
  readonly _tag: 'EventIdTaken';
  /** The id that is taken. */
  readonly id: string;
}

/**
 * A part of the stream was removed from the store: an operator truncated or deleted it. The rest is no whole story, so
 * nothing is read of it or appended to it. Undo the removal where the server still can, or restore the stream.
 */
export interface StreamTruncated {
  readonly _tag: 'StreamTruncated';
  /** The stream of which a part is missing. */
  readonly stream: StreamName;
  /** `deleted` is what an operator can undo until the server cleans up its log; `deleted_for_good` never. */
  readonly reason: 'truncated' | 'deleted' | 'deleted_for_good';
  /** The revision of the first event still there; absent if there is none. */
  readonly first?: number;
}

/** The texts of one append take more bytes than any store has to take. Nothing was stored; append them in parts. */
export interface AppendTooLarge {
  readonly _tag: 'AppendTooLarge';
  /** The bytes that the texts take in UTF-8. */
  readonly bytes: number;
  /** The most bytes that one append may take. */
  readonly limit: number;
}

/** The store was closed by its own user. */
export interface StoreClosed {
  readonly _tag: 'StoreClosed';
}

/**
 * The store cannot serve now. After `busy`, try again; otherwise somebody has to look at the disk, the connection or the
 * rights. After `unreachable` and `io_error` an append may or may not have been stored: send it again. `cause` is the driver's
 * own code, never its text, which could quote stored content.
 */
export interface StoreUnavailable {
  readonly _tag: 'StoreUnavailable';
  /** The kind of failure, on which a host can act. */
  readonly reason:
    | 'busy'
    | 'disk_full'
    | 'quota_exceeded'
    | 'read_only'
    | 'read_only_disk'
    | 'immutable'
    | 'io_error'
    | 'corrupt'
    | 'moved'
    | 'unreachable'
    | 'access_denied'
    | 'other';
  /** The code that the driver or the server gave. */
  readonly cause: string;
}

/** The reasons why an append stored nothing, or may not have. */
export type AppendError =
  | InvalidArgument
  | AppendTooLarge
  | WrongExpectedRevision
  | NewMerging
  | OtherHistory
  | EventIdTaken
  | StreamTruncated
  | StoreClosed
  | StoreUnavailable;

/** The reasons why a read returned no events. */
export type ReadError = InvalidArgument | StreamTruncated | StoreClosed | StoreUnavailable;

/** The revision of a stream's last event, or that the stream holds none. */
export type ExpectedRevision = number | 'no_stream';

/** Makes an `InvalidArgument`, for a store of one’s own. */
export const invalidArgument = (
  argument: InvalidArgument['argument'],
  rule: ArgumentRule,
): InvalidArgument => ({ _tag: 'InvalidArgument', argument, rule });

/** Makes a `WrongExpectedRevision`, for a store of one’s own. */
export const wrongExpectedRevision = (
  stream: StreamName,
  expected: ExpectedRevision,
  actual: ExpectedRevision,
): WrongExpectedRevision => ({ _tag: 'WrongExpectedRevision', stream, expected, actual });

/** Makes a `NewMerging`, for a store of one’s own. */
export const newMerging = (stream: StreamName, position: number): NewMerging => ({
  _tag: 'NewMerging',
  stream,
  position,
});

/** Makes an `OtherHistory`, for a store of one’s own. */
export const otherHistory = (position: number): OtherHistory => ({ _tag: 'OtherHistory', position });

/** Makes an `EventIdTaken`, for a store of one’s own. */
export const eventIdTaken = (id: string): EventIdTaken => ({ _tag: 'EventIdTaken', id });

/** Makes an `AppendTooLarge`, for a store of one’s own. */
export const appendTooLarge = (bytes: number, limit: number): AppendTooLarge => ({
  _tag: 'AppendTooLarge',
  bytes,
  limit,
});

/** Makes a `StreamTruncated`, for a store of one’s own. */
export const streamTruncated = (
  stream: StreamName,
  reason: StreamTruncated['reason'],
  first?: number,
): StreamTruncated => ({
  _tag: 'StreamTruncated',
  stream,
  reason,
  ...(first !== undefined && { first }),
});

/** The error of every call after the store was closed. */
export const storeClosed: StoreClosed = { _tag: 'StoreClosed' };

/**
 * Makes a `StoreUnavailable`, for a store of one’s own. `cause` must be a code, never a text of the driver.
 */
export const storeUnavailable = (reason: StoreUnavailable['reason'], cause: string): StoreUnavailable => ({
  _tag: 'StoreUnavailable',
  reason,
  cause,
});
