import type {
  CommandError,
  Conflict,
  FileUnavailable,
  NoVault,
  ReadModelStopped,
  StopReason,
  HistoryLost,
  PositionPassed,
  VaultBehind,
  TextNotRevealed,
  WaitAborted,
} from '@pavadonis/casework';
import type { AuditError } from '@pavadonis/audit/errors';
import type { InvalidField, Refusal } from '@pavadonis/domain';
import type {
  AppendError,
  EventStoreDbOpenError,
  HistoryError,
  ReadError,
  Unencodable,
} from '@pavadonis/event-store';
import type { BackupError } from '@pavadonis/event-store-sqlite';
import type { InvalidPart, UnjoinableParts } from '@pavadonis/projection';
import type { Finding, Reminder } from '@pavadonis/projection-findings';
import type { SqliteOpenError } from '@pavadonis/sqlite';
import type { VaultError } from '@pavadonis/vault/errors';
import { auditErrors } from './errors/audit';
import { commandErrors } from './errors/commands';
import { eventStoreDbOpenErrors } from './errors/eventstoredb';
import { hostErrors } from './errors/host';
import { partErrors } from './errors/parts';
import { readModelErrors } from './errors/read-models';
import { backupErrors, sqliteOpenErrors } from './errors/sqlite';
import { storeErrors } from './errors/store';
import { undecodables } from './errors/undecodable';
import { vaultErrors } from './errors/vault';
import { findings } from './finding';
import { textOfField } from './invalid-field';
import type { Language } from './language';
import { refusalTexts } from './refusal-text';
import { reminders } from './reminder';
import { shown } from './shown';
import { type Texts, write } from './text';

/** An error of a store, of its files, of a command, of a read model, of a replay in parts, of a seal or of a vault. */
export type TechnicalError =
  | AppendError
  | ReadError
  | HistoryError
  | Unencodable
  | SqliteOpenError
  | BackupError
  | EventStoreDbOpenError
  | CommandError
  | Conflict
  | VaultBehind
  | TextNotRevealed
  | NoVault
  | StopReason
  | FileUnavailable
  | HistoryLost
  | InvalidPart
  | PositionPassed
  | UnjoinableParts
  | AuditError
  | VaultError
  | WaitAborted<PropertyKey>;

/** All things that have a text. */
export type HasText =
  Refusal | InvalidField | TechnicalError | ReadModelStopped<PropertyKey> | Finding | Reminder;

/** The tables in which a tag alone finds its text. No tag is in two of them. */
export const tables: readonly Readonly<Record<string, unknown>>[] = [
  refusalTexts,
  storeErrors,
  undecodables,
  sqliteOpenErrors,
  backupErrors,
  eventStoreDbOpenErrors,
  commandErrors,
  readModelErrors,
  partErrors,
  auditErrors,
  vaultErrors,
  hostErrors,
];

// a thing without a text does not compile
const texts: Readonly<Record<(Refusal | TechnicalError)['_tag'], Texts<never>>> = {
  ...refusalTexts,
  ...storeErrors,
  ...undecodables,
  ...sqliteOpenErrors,
  ...backupErrors,
  ...eventStoreDbOpenErrors,
  ...commandErrors,
  ...readModelErrors,
  ...partErrors,
  ...auditErrors,
  ...vaultErrors,
  ...hostErrors,
};

// a host without types may ask for the text of anything
const isTagged = (thing: unknown): boolean => typeof thing === 'object' && thing !== null && '_tag' in thing;

/**
 * Returns the text of a refusal, a field of a form, a finding, a reminder or a technical error, for the person
 * concerned.
 *
 * It says what is wrong, and for an error what to do about it. It holds no personal data and no control character. Technical
 * errors name streams, ids, files and servers, of which a text shows 300 characters at most. Throws a `RangeError` for anything
 * else, such as a refusal of the host's own.
 */
export const textOf = (thing: HasText, language: Language): string => {
  if (!isTagged(thing)) return write(undefined, thing, language);
  // some findings share the tag of the refusal that prevents them
  if ('shownBy' in thing) return write(findings[thing._tag], thing, language);
  if ('due' in thing) return write(reminders[thing._tag], thing, language);
  if (thing._tag === 'InvalidField') return textOfField(thing, language);
  if (thing._tag === 'ReadModelStopped') return textOf(thing.why, language);
  return write(texts[thing._tag] as Texts<HasText>, shown(thing), language);
};
