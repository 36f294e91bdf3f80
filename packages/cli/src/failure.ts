import type { Refusal } from '@pavadonis/domain';
import type { Language, TechnicalError } from '@pavadonis/texts';
import type * as FailureTexts from './failure-texts';
import { type Bilingual, text } from './language';
import {
  EXISTS,
  INTERRUPTED,
  NO_BACKUP,
  PROGRAM_FAILED,
  RECORDED_OTHERWISE,
  RECORDING_INTERRUPTED,
  RECORDING_STOPPED,
  ROWS_REFUSED,
} from './failure-sentences';
import { type FileRefused, fileRefusedText } from './files/file-refused';
import type { FileUnreadable } from './files/unreadable';
import { seen } from './seen';

/** The exit codes: done; a check did not hold, or a rule forbids it; bad use; the store or a file cannot be used; interrupted. */
export const exitCodes = {
  done: 0,
  notHeld: 1,
  badUse: 2,
  unusable: 3,
  interrupted: 130,
} as const satisfies Record<string, ExitCode>;

/** The number with which the command ends. */
export type ExitCode = 0 | 1 | 2 | 3 | 130;

/** The arguments make no sense; `text` says what to give instead. */
export interface BadUse {
  readonly _tag: 'BadUse';
  readonly text: Bilingual;
}

/** A rule forbids it; `because` is the refusal of the domain. */
interface RuleForbids {
  readonly _tag: 'RuleForbids';
  readonly because: Refusal;
}

/** The command was interrupted. Nothing is half written. */
export interface Interrupted {
  readonly _tag: 'Interrupted';
}

/** The program itself failed; `name` is the name of what it threw. Its message may hold a text of an event, and is never told. */
interface ProgramFailed {
  readonly _tag: 'ProgramFailed';
  readonly name: string;
}

/** The recording of a register was interrupted. The part that was recorded stays, and the next run goes on after it. */
interface RecordingInterrupted {
  readonly _tag: 'RecordingInterrupted';
}

/** The recording of a register stopped at a failure once a part was recorded. It stays, and the next run goes on after it. */
interface RecordingStopped {
  readonly _tag: 'RecordingStopped';
  /** How many events were recorded. */
  readonly events: number;
  /** The failure of the event after them. */
  readonly because: TechnicalError;
}

/** A store cannot be made where one stands already. */
interface StoreExists {
  readonly _tag: 'StoreExists';
  readonly path: string;
}

/** The store keeps no file that could be copied. */
interface NoBackupHere {
  readonly _tag: 'NoBackupHere';
}

/** An event cannot be read, or what it says broke the program that reads it. */
interface CheckNotHeld {
  readonly _tag: 'CheckNotHeld';
  readonly because: TechnicalError;
}

/** Rows of a sheet of a register were recorded under other ids, and would be recorded once more. */
interface RecordedOtherwise {
  readonly _tag: 'RecordedOtherwise';
  readonly sheet: string;
}

/** A key cannot be used; `files` are those that hold keys of that kind. */
interface KeyUnusable {
  readonly _tag: 'KeyUnusable';
  readonly files: readonly string[];
  readonly because: Extract<TechnicalError, { readonly _tag: 'InvalidKey' }>;
}

/** Rows of a register are refused. */
interface RowsRefused {
  readonly _tag: 'RowsRefused';
  readonly rows: number;
  /** Whether the other rows were recorded. */
  readonly isRestRecorded: boolean;
}

type Own =
  | BadUse
  | RuleForbids
  | Interrupted
  | ProgramFailed
  | RecordingInterrupted
  | RecordingStopped
  | StoreExists
  | NoBackupHere
  | CheckNotHeld
  | FileRefused
  | FileUnreadable
  | KeyUnusable
  | RecordedOtherwise
  | RowsRefused;

/** A reason why the command did not do as it was told. */
export type Failure = Own | TechnicalError;

/** Makes a refusal of what was given. */
export const badUse = (lv: string, en: string): BadUse => ({ _tag: 'BadUse', text: text(lv, en) });

// most commands succeed, and need none of the texts
const textOf: typeof FailureTexts.textOf = (said, language) =>
  (require('./failure-texts') as typeof FailureTexts).textOf(said, language);

interface Telling<X> {
  readonly code: ExitCode;
  readonly text: (failure: X, language: Language) => string;
}

const OWN: { readonly [Tag in Own['_tag']]: Telling<Extract<Own, { readonly _tag: Tag }>> } = {
  BadUse: { code: exitCodes.badUse, text: (failure, language) => seen(failure.text[language]) },
  RuleForbids: { code: exitCodes.notHeld, text: ({ because }, language) => textOf(because, language) },
  StoreExists: { code: exitCodes.badUse, text: ({ path }, language) => EXISTS(seen(path))[language] },
  NoBackupHere: { code: exitCodes.badUse, text: (_, language) => NO_BACKUP[language] },
  CheckNotHeld: { code: exitCodes.notHeld, text: ({ because }, language) => textOf(because, language) },
  Interrupted: { code: exitCodes.interrupted, text: (_, language) => INTERRUPTED[language] },
  RecordingInterrupted: {
    code: exitCodes.interrupted,
    text: (_, language) => RECORDING_INTERRUPTED[language],
  },
  RecordingStopped: {
    code: exitCodes.unusable,
    text: ({ events, because }, language) => RECORDING_STOPPED(events, textOf(because, language))[language],
  },
  RowsRefused: {
    code: exitCodes.notHeld,
    text: (failure, language) => ROWS_REFUSED(failure.rows, failure.isRestRecorded)[language],
  },
  RecordedOtherwise: {
    code: exitCodes.badUse,
    text: ({ sheet }, language) => RECORDED_OTHERWISE(seen(sheet))[language],
  },
  KeyUnusable: {
    code: exitCodes.badUse,
    text: ({ files, because }, language) => `${files.map(seen).join(', ')}: ${textOf(because, language)}`,
  },
  ProgramFailed: {
    code: exitCodes.unusable,
    text: ({ name }, language) => PROGRAM_FAILED(seen(name))[language],
  },
  FileRefused: { code: exitCodes.unusable, text: fileRefusedText },
  FileUnreadable: {
    code: exitCodes.unusable,
    text: ({ place, why }, language) => `${seen(place)}: ${why[language]}.`,
  },
};

/** Returns whether a failure is one of the command itself, and not of a store or a vault. */
export const isOwn = (failure: Failure): failure is Own => Object.hasOwn(OWN, failure._tag);

// the table has the row of each tag, which a union of rows does not tell
const rowOf = (failure: Own): Telling<Own> => OWN[failure._tag] as Telling<Own>;

// a host is told to open a missing file for writing; here a command makes it
const NO_STORE_THERE = (path: string): Bilingual =>
  text(
    `Datnes ${path} nav; nosauciet citu vai izveidojiet krātuvi: pavadonis init --store <datne>.`,
    `There is no file ${path}; name another one, or make a store: pavadonis init --store <file>.`,
  );

const technicalText = (error: TechnicalError, language: Language): string =>
  error._tag === 'MissingFile' ? NO_STORE_THERE(seen(error.path))[language] : textOf(error, language);

/** Returns a failure in one sentence, without any content of an event. */
export const textOfFailure = (failure: Failure, language: Language): string =>
  isOwn(failure) ? rowOf(failure).text(failure, language) : technicalText(failure, language);

/** Errors of the audit and the vault that say of a seal, a proof, an archive or a text that a check did not hold. */
const NOT_HELD: readonly string[] = [
  'NotAsSealed',
  'SealContradicted',
  'WrongSignature',
  'NotSigned',
  'TooFewWitnesses',
  'ForeignOrigin',
  'MalformedNote',
  'MalformedSeal',
  'MalformedProof',
  'NotProven',
  'ArchiveNotBelieved',
  'WrongSum',
  'RootDiffers',
  'UnlistedFile',
  'ListedFileMissing',
  'MalformedTagFile',
  'MalformedEventLine',
  'NotUtf8',
];

/** Errors that say that something else has to be given. */
const BAD_USE: readonly string[] = [
  'InvalidKey',
  'InvalidOrigin',
  'InvalidLabel',
  'InvalidMaster',
  'FolderNotEmpty',
  'StoreNotEmpty',
  'LogTooShort',
  'NotSealed',
  'MalformedCommand',
];

/** Makes the failure of what a program threw that ought to throw nothing. */
export const programFailed = (thrown: unknown): Failure => ({
  _tag: 'ProgramFailed',
  name: thrown instanceof Error ? thrown.constructor.name : 'unknown',
});

/** Returns the number with which a failure ends the command. */
export const exitCodeOf = (failure: Failure): ExitCode => {
  if (isOwn(failure)) return rowOf(failure).code;
  if (NOT_HELD.includes(failure._tag)) return exitCodes.notHeld;
  return BAD_USE.includes(failure._tag) ? exitCodes.badUse : exitCodes.unusable;
};
