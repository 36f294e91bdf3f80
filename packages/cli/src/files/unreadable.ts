import * as E from 'fp-ts/Either';
import { type Bilingual, text } from '../language';
import { seen } from '../seen';

/** A file cannot be read; `why` says what to do. Its content is never told. */
export interface FileUnreadable {
  readonly _tag: 'FileUnreadable';
  /** The file, with the place in it where that is known. */
  readonly place: string;
  readonly why: Bilingual;
}

const REASONS: Readonly<Record<string, Bilingual>> = {
  ENOENT: text('tādas datnes nav; nosauciet citu', 'there is no such file; name another one'),
  EACCES: text(
    'to nav tiesību lasīt; palūdziet tās vai nosauciet citu',
    'you have no right to read it; ask for it, or name another one',
  ),
  EISDIR: text('tā ir mape; nosauciet datni', 'it is a folder; name a file'),
};

const OTHER = text('to nevar izlasīt; nosauciet citu', 'it cannot be read; name another one');

/** Makes the refusal of a file that cannot be read. */
export const unreadable = (place: string, why: Bilingual): E.Either<FileUnreadable, never> =>
  E.left({ _tag: 'FileUnreadable', place, why });

/** Makes the refusal of a file that the file system refused with an error code. */
export const unreadableBy = (path: string, code: string): E.Either<FileUnreadable, never> => {
  const { lv, en } = REASONS[code] ?? OTHER;
  return unreadable(path, text(`${lv} (${seen(code)})`, `${en} (${seen(code)})`));
};

/** Makes the refusal of a file of what the file system threw. */
export const refusedToRead = (path: string, thrown: unknown): E.Either<FileUnreadable, never> =>
  unreadableBy(
    path,
    typeof thrown === 'object' && thrown !== null && 'code' in thrown ? String(thrown.code) : 'unknown',
  );
