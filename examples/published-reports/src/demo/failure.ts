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

const REASONS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  EACCES: { lv: 'Nav tiesību to lietot.', en: 'You have no right to use it.' },
  EEXIST: { lv: 'Tur jau ir cits fails, kas nav mape.', en: 'There is a file already, and no folder.' },
  EISDIR: { lv: 'Tā ir mape, nevis fails.', en: 'It is a folder, not a file.' },
  ENAMETOOLONG: { lv: 'Nosaukums diskam ir par garu.', en: 'The name is too long for the disk.' },
  ENOENT: { lv: 'Tāda faila vai mapes nav.', en: 'There is no such file or folder.' },
  ENOSPC: { lv: 'Diskā nav vietas.', en: 'The disk is full.' },
  ENOTDIR: { lv: 'Daļa no ceļa ir fails, nevis mape.', en: 'A part of the path is a file, not a folder.' },
  EPERM: { lv: 'Nav tiesību to lietot.', en: 'You have no right to use it.' },
  EROFS: { lv: 'Disku var tikai lasīt.', en: 'The disk can only be read.' },
};

const OTHER = { lv: 'Failu sistēma to noraida.', en: 'The file system refuses it.' };

/** Returns a failure in one line, without any content of an event. */
export const failureText = (failure: Failure, language: Language): string => {
  if (failure._tag === 'CommandRefused') return `${failure.command}: ${failure.refusal._tag}`;
  if (failure._tag === 'FileRefused')
    return `${failure.path}: ${(REASONS[failure.code] ?? OTHER)[language]} (${failure.code})`;
  return textOf(failure, language);
};
