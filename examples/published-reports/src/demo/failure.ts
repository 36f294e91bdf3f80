import { type TechnicalError, textOf } from '@pavadonis/texts';
import type { DeskError } from '../record/desk';
import type { Language } from '../report/language';

/** The file system refused one of the demo's folders or files; `code` is its error code. */
export interface FileRefused {
  readonly _tag: 'FileRefused';
  readonly path: string;
  readonly code: string;
}

/** A reason why the demo could not run. */
export type Failure = TechnicalError | DeskError | FileRefused;

/** Returns a failure in one line, without any content of an event. */
export const failureText = (failure: Failure, language: Language): string => {
  if (failure._tag === 'CommandRefused') return `${failure.command}: ${failure.refusal._tag}`;
  if (failure._tag === 'FileRefused') return `${failure.path}: ${failure.code}`;
  return textOf(failure, language);
};
