import type { StreamName } from '@pavadonis/domain';
import { clientStream } from '@pavadonis/domain';
import type { StoreUnavailable } from '@pavadonis/event-store';
import type { FailureReason } from '@pavadonis/sqlite';
import { clientId, eventId } from '@pavadonis/testing/examples/ids';
import type { TechnicalError } from '@pavadonis/texts';

const stream: StreamName = clientStream(clientId);
const path = '/data/history.db';
const address = 'host:2113';
const at = { stream, position: 7 };

// each reason has a line, so that a new one does not compile without
const FILE_REASONS = Object.keys({
  busy: true,
  disk_full: true,
  quota_exceeded: true,
  read_only: true,
  read_only_disk: true,
  immutable: true,
  io_error: true,
  corrupt: true,
  moved: true,
  unreachable: true,
  other: true,
} satisfies Record<FailureReason, true>) as readonly FailureReason[];
const REASONS: readonly StoreUnavailable['reason'][] = [...FILE_REASONS, 'access_denied'];

/** Examples of each technical error. One that has none does not compile. */
export const examples: {
  readonly [Tag in TechnicalError['_tag']]: readonly Extract<TechnicalError, { readonly _tag: Tag }>[];
} = {
  InvalidArgument: [
    { _tag: 'InvalidArgument', argument: 'events', rule: 'at least one event' },
    { _tag: 'InvalidArgument', argument: 'id', rule: 'a UUID in lower case' },
    {
      _tag: 'InvalidArgument',
      argument: 'data',
      rule: 'a text without U+0000 and without half a surrogate pair',
    },
    { _tag: 'InvalidArgument', argument: 'stream', rule: 'a category, a hyphen and a UUID in lower case' },
    { _tag: 'InvalidArgument', argument: 'metadata', rule: 'nested at most 200 levels deep' },
    { _tag: 'InvalidArgument', argument: 'recordedAt', rule: 'an instant in UTC to the millisecond' },
    { _tag: 'InvalidArgument', argument: 'knownAt', rule: 'a position or an instant' },
    { _tag: 'InvalidArgument', argument: 'signal', rule: 'an AbortSignal' },
    { _tag: 'InvalidArgument', argument: 'range', rule: 'an object' },
    { _tag: 'InvalidArgument', argument: 'after', rule: 'a whole number from 0 on' },
    { _tag: 'InvalidArgument', argument: 'limit', rule: 'a whole number from 1 on' },
    { _tag: 'InvalidArgument', argument: 'models', rule: 'names of the read models' },
    { _tag: 'InvalidArgument', argument: 'unchanged', rule: 'a list of streams with their revisions' },
    { _tag: 'InvalidArgument', argument: 'condition', rule: 'left out, since this store checks none' },
    { _tag: 'InvalidArgument', argument: 'only', rule: 'the word merging' },
    { _tag: 'InvalidArgument', argument: 'history', rule: 'a fingerprint of a log' },
    {
      _tag: 'InvalidArgument',
      argument: 'history',
      rule: 'left out, since this store keeps no fingerprints',
    },
  ],
  CallAborted: [
    { _tag: 'CallAborted', mayBeRecorded: true },
    { _tag: 'CallAborted', mayBeRecorded: false },
  ],
  AppendTooLarge: [{ _tag: 'AppendTooLarge', bytes: 1_000_001, limit: 1_000_000 }],
  WrongExpectedRevision: [{ _tag: 'WrongExpectedRevision', stream, expected: 3, actual: 4 }],
  NewMerging: [{ _tag: 'NewMerging', ...at }],
  OtherHistory: [{ _tag: 'OtherHistory', position: 7 }],
  EventIdTaken: [{ _tag: 'EventIdTaken', id: eventId(1) }],
  StreamTruncated: [
    { _tag: 'StreamTruncated', stream, reason: 'truncated', first: 3 },
    { _tag: 'StreamTruncated', stream, reason: 'truncated' },
    { _tag: 'StreamTruncated', stream, reason: 'deleted' },
    { _tag: 'StreamTruncated', stream, reason: 'deleted_for_good' },
  ],
  StoreClosed: [{ _tag: 'StoreClosed' }],
  StoreUnavailable: REASONS.map((reason) => ({ _tag: 'StoreUnavailable', reason, cause: 'E_CODE' })),
  NotAnEvent: [{ _tag: 'NotAnEvent', ...at }],
  UnknownEventType: [{ _tag: 'UnknownEventType', ...at }],
  UnknownEventVersion: [{ _tag: 'UnknownEventVersion', ...at, type: 'PlanGoalSet' }],
  MalformedEvent: [{ _tag: 'MalformedEvent', ...at, type: 'PlanGoalSet', fields: ['on', 'goalId'] }],
  BrokenUpcast: [{ _tag: 'BrokenUpcast', ...at, type: 'PlanGoalSet', v: 0, cause: 'TypeError' }],
  MalformedMetadata: [{ _tag: 'MalformedMetadata', ...at, fields: ['by.actor'] }],
  MissingFolder: [{ _tag: 'MissingFolder', path }],
  MissingFile: [{ _tag: 'MissingFile', path }],
  ReadOnly: [{ _tag: 'ReadOnly', path }],
  UnusableName: [{ _tag: 'UnusableName', path }],
  NotADatabase: [{ _tag: 'NotADatabase', path }],
  ForeignDatabase: [{ _tag: 'ForeignDatabase', path }],
  NewerVersion: [{ _tag: 'NewerVersion', path, version: 3, supported: 1 }],
  OlderVersion: [{ _tag: 'OlderVersion', path, version: 1, supported: 3 }],
  Damaged: [{ _tag: 'Damaged', path, faults: ['missing or altered: table notes', 'two'] }],
  AnotherWriter: [{ _tag: 'AnotherWriter', path, version: '3.51.2' }],
  NoDriver: [{ _tag: 'NoDriver', cause: 'Error: no native build for platform=plan9' }],
  CannotOpen: [
    ...FILE_REASONS.map((reason) => ({ _tag: 'CannotOpen', path, reason, cause: 'E_CODE' }) as const),
    { _tag: 'CannotOpen', path, reason: 'disk_full', cause: 'E_CODE', created: true },
  ],
  TargetExists: [{ _tag: 'TargetExists', path }],
  CannotBackUp: FILE_REASONS.map((reason) => ({ _tag: 'CannotBackUp', path, reason, cause: 'E_CODE' })),
  UnknownScheme: [{ _tag: 'UnknownScheme', scheme: 'http' }],
  InvalidConnectionString: [{ _tag: 'InvalidConnectionString', expected: 'host:port' }],
  UnsupportedOption: [{ _tag: 'UnsupportedOption', option: 'tlsVerifyCert' }],
  UnusableCertificate: [{ _tag: 'UnusableCertificate' }],
  UntrustedCertificate: [{ _tag: 'UntrustedCertificate', address, cause: 'SELF_SIGNED_CERT_IN_CHAIN' }],
  ExpiredCertificate: [{ _tag: 'ExpiredCertificate', address, cause: 'CERT_HAS_EXPIRED' }],
  CertificateOfAnotherHost: [{ _tag: 'CertificateOfAnotherHost', address }],
  ServerWithoutTls: [{ _tag: 'ServerWithoutTls', address }],
  ServerWithTls: [{ _tag: 'ServerWithTls', address }],
  Unreachable: [{ _tag: 'Unreachable', address, cause: 'unavailable' }],
  AccessDenied: [{ _tag: 'AccessDenied', address }],
  UnusableServer: [{ _tag: 'UnusableServer', address, reason: 'other', cause: 'grpc-status-12' }],
  MalformedCommand: [{ _tag: 'MalformedCommand', fields: ['by.actor', 'commandId'] }],
  Unencodable: [{ _tag: 'Unencodable', stream, type: 'PlanGoalSet', fields: ['on'] }],
  BrokenDecision: (['is no function', 'throws', 'returns a promise', 'returns no decision'] as const).map(
    (fault) => ({
      _tag: 'BrokenDecision',
      stream,
      fault,
      cause: 'TypeError',
      places: fault === 'throws' ? ['freeBed (file:///desk/rooms.mjs:12:7)'] : [],
    }),
  ),
  BrokenCallback: [{ _tag: 'BrokenCallback', callback: 'pauseMs', cause: 'TypeError' }],
  InvalidOption: [
    { _tag: 'InvalidOption', option: 'attempts', rule: 'a whole number from 1 on' },
    { _tag: 'InvalidOption', option: 'durability', rule: 'full or normal' },
  ],
  Conflict: [{ _tag: 'Conflict', attempts: 10 }],
  VersionReplaced: [{ _tag: 'VersionReplaced', by: 2 }],
  RowsOverwritten: [{ _tag: 'RowsOverwritten' }],
  HistoryLost: [
    { _tag: 'HistoryLost', known: 7, stands: 5 },
    { _tag: 'HistoryLost', known: 7 },
  ],
  BrokenFold: [{ _tag: 'BrokenFold', ...at, cause: 'TypeError' }],
  ReadModelsClosed: [{ _tag: 'ReadModelsClosed' }],
  FileUnavailable: FILE_REASONS.map((reason) => ({ _tag: 'FileUnavailable', reason, cause: 'E_CODE' })),
  WaitAborted: [{ _tag: 'WaitAborted', models: ['caseload'] }],
  InvalidKey: [
    { _tag: 'InvalidKey', expected: 'name+id+key' },
    { _tag: 'InvalidKey', expected: 'PRIVATE+KEY+name+id+key' },
    { _tag: 'InvalidKey', expected: 'a name without spaces and plus' },
  ],
  InvalidOrigin: [{ _tag: 'InvalidOrigin' }],
  MalformedNote: [{ _tag: 'MalformedNote' }],
  WrongSignature: [{ _tag: 'WrongSignature', key: 'sif.example/log' }],
  MalformedSeal: [{ _tag: 'MalformedSeal' }],
  ForeignOrigin: [{ _tag: 'ForeignOrigin', expected: 'sif.example/log' }],
  NotSigned: [{ _tag: 'NotSigned' }],
  TooFewWitnesses: [{ _tag: 'TooFewWitnesses', signed: 1, needed: 3 }],
  MalformedProof: [{ _tag: 'MalformedProof' }],
  NotProven: [{ _tag: 'NotProven' }],
  FolderUnavailable: [{ _tag: 'FolderUnavailable', path: '/data/log', cause: 'EACCES' }],
  LogLocked: [{ _tag: 'LogLocked', path: '/data/log/lock', pid: 4711 }],
  MissingTile: [{ _tag: 'MissingTile', tile: 'tile/0/001' }],
  NotAsSealed: [{ _tag: 'NotAsSealed', sealed: 75_143 }],
  SealContradicted: [{ _tag: 'SealContradicted', size: 75_143 }],
  NotSealed: [{ _tag: 'NotSealed' }],
  NeverSealed: [{ _tag: 'NeverSealed' }],
  LogTooShort: [{ _tag: 'LogTooShort', held: 75_143, asked: 80_000 }],
  NotUtf8: (['id', 'stream', 'type', 'recordedAt', 'data', 'metadata'] as const).map((part) => ({
    _tag: 'NotUtf8',
    position: 75_143,
    part,
  })),
  ArchiveNotBelieved: (
    [
      { _tag: 'MalformedNote' },
      { _tag: 'WrongSignature', key: 'sif.example/log' },
      { _tag: 'NotSigned' },
    ] as const
  ).map((why) => ({ _tag: 'ArchiveNotBelieved', path: 'data/log/checkpoint', why })),
  ArchiveUnavailable: [{ _tag: 'ArchiveUnavailable', path: '/data/archive', cause: 'ENOSPC' }],
  FolderNotEmpty: [{ _tag: 'FolderNotEmpty', path: '/data/archive' }],
  InvalidLabel: [
    { _tag: 'InvalidLabel', label: 'source' },
    { _tag: 'InvalidLabel', label: 'date' },
  ],
  FetchingBag: [{ _tag: 'FetchingBag', path: 'fetch.txt' }],
  NotAPlainFile: [{ _tag: 'NotAPlainFile', path: 'data/words.md' }],
  ForbiddenFileName: [{ _tag: 'ForbiddenFileName', path: 'data/../../events' }],
  RepeatedFile: [{ _tag: 'RepeatedFile', path: 'data/words.md' }],
  NamesDifferInCase: [{ _tag: 'NamesDifferInCase', path: 'data/Words.md', other: 'data/words.md' }],
  UnlistedFile: [{ _tag: 'UnlistedFile', path: 'data/more.md' }],
  ListedFileMissing: [{ _tag: 'ListedFileMissing', path: 'data/events-000002.ndjson' }],
  WrongSum: [{ _tag: 'WrongSum', path: 'data/events-000002.ndjson' }],
  MalformedTagFile: [{ _tag: 'MalformedTagFile', path: 'bagit.txt' }],
  OversizedFile: [{ _tag: 'OversizedFile', path: 'data/events-000002.ndjson', limit: 64_000_000 }],
  MalformedEventLine: (['form', 'id', 'revision'] as const).map((fault) => ({
    _tag: 'MalformedEventLine',
    path: 'data/events-000002.ndjson',
    line: 41,
    fault,
  })),
  RootDiffers: [{ _tag: 'RootDiffers', path: 'data/log/checkpoint', events: 75_143 }],
  ChangedSinceChecked: [{ _tag: 'ChangedSinceChecked', path: 'data/events-000002.ndjson' }],
  StoreNotEmpty: [{ _tag: 'StoreNotEmpty' }],
  NotAsArchived: [{ _tag: 'NotAsArchived', events: 75_143 }],
};
