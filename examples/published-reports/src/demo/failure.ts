import {
  type AppendError,
  type HistoryError,
  type ReadError,
  showUndecodable,
  storeErrorText,
} from '@pavadonis/event-store';
import { type SqliteOpenError, openErrorText } from '@pavadonis/event-store-sqlite';
import type { DeskError } from '../record/desk';
import type { Language } from '../report/language';

/** The file system refused one of the demo's folders or files; `code` is its error code. */
export interface FileRefused {
  readonly _tag: 'FileRefused';
  readonly path: string;
  readonly code: string;
}

/** A reason why the demo could not run. */
export type Failure = SqliteOpenError | AppendError | ReadError | HistoryError | DeskError | FileRefused;

/** Returns a failure in one line, without any content of an event. */
export const failureText = (failure: Failure, language: Language): string => {
  switch (failure._tag) {
    case 'MissingFolder':
    case 'MissingFile':
    case 'ReadOnly':
    case 'NotADatabase':
    case 'ForeignDatabase':
    case 'NewerVersion':
    case 'OlderVersion':
    case 'Damaged':
    case 'NoDriver':
    case 'CannotOpen':
      return openErrorText(failure)[language];
    case 'NotAnEvent':
    case 'UnknownEventType':
    case 'UnknownEventVersion':
    case 'MalformedEvent':
    case 'MalformedMetadata':
      return showUndecodable(failure);
    case 'CommandRefused':
      return `${failure.command}: ${failure.refusal._tag}`;
    case 'Unencodable':
      return `${failure._tag}: ${failure.stream}, ${failure.type}`;
    case 'InvalidArgument':
    case 'AppendTooLarge':
    case 'WrongExpectedRevision':
    case 'EventIdTaken':
    case 'StoreClosed':
    case 'StoreUnavailable':
      return storeErrorText(failure)[language];
    case 'FileRefused':
      return `${failure.path}: ${failure.code}`;
  }
};
