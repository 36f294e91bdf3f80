export { type Appendable, type AppendArguments, checkAppend, LARGEST_APPEND } from './append-arguments';
export { refuseCondition } from './append-condition';
export { type Checked, checkFollowRange, checkLogPosition, checkSignal, checkStream } from './arguments';
export { bell, type Bell } from './bell';
export {
  appendTooLarge,
  eventIdTaken,
  invalidArgument,
  newMerging,
  otherHistory,
  storeClosed,
  storeUnavailable,
  streamTruncated,
  wrongExpectedRevision,
  type AppendError,
  type AppendTooLarge,
  type ArgumentRule,
  type EventIdTaken,
  type ExpectedRevision,
  type InvalidArgument,
  type NewMerging,
  type OtherHistory,
  type ReadError,
  type StoreClosed,
  type StoreUnavailable,
  type StreamTruncated,
  type WrongExpectedRevision,
} from './errors';
export { breather } from './breath';
export type { BytesPage, BytesRange } from './bytes-page';
export { eventIdAt } from './event-id';
export type { EventStoreDbOpenError } from './eventstoredb-open-error';
export { EMPTY_LOG, fingerprintAfter } from './fingerprint';
export { followLogPages, followPages, type LogPage, type PageReader } from './follow';
export { callHost } from './host-code';
export { guardCalls, type StoreCalls } from './guard';
export { later, moments, type Moments, neverBackwards } from './known-at';
export { memoryStore, type MemoryStoreOptions } from './memory';
export { DEEPEST_NESTING } from './nesting';
export { invalidOption, type InvalidOption, type OptionRule, type OptionRules } from './options';
export { Failure, orThrow } from './or-throw';
export { backoff, pause, retry } from './retry';
export { MERGING_TYPES } from './port';
export type {
  AppendCondition,
  AppendOptions,
  AppendResult,
  EventStore,
  Fingerprint,
  FingerprintsOfPage,
  FollowedPage,
  FollowRange,
  LogRange,
  StreamRange,
  StreamRevision,
} from './port';
export type { EventText, IdentifiedEvent, NewEvent, ScannedEvent, StoredEvent } from './stored-event';
export type { Unstarted } from './unstarted';
export { decoder, type Decoder, type StoredObject } from './json/decode';
export { encode, type EncodedEvent, encodeEvent, encodeMetadata, type Unencodable } from './json/encode';
export { history, type HistoryError, type IsTaken, type ReadPage, type StoreHistory } from './json/history';
export type {
  BrokenUpcast,
  MalformedEvent,
  MalformedMetadata,
  NotAnEvent,
  Undecodable,
  UnknownEventType,
  UnknownEventVersion,
} from './json/undecodable';
export type { RawEvent, Upcasts } from './json/upcast';
export type { NeedlessUpcast, UpcastGap } from './json/upcast-chains';
