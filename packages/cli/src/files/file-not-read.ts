import type { Language } from '@pavadonis/texts';
import { type Bilingual, text } from '../language';
import { seen } from '../seen';

/** A file that was named cannot be read; `code` is the error code of the file system. Its content is never told. */
export interface FileNotRead {
  readonly _tag: 'FileNotRead';
  readonly path: string;
  readonly code: string;
}

const REASONS: Readonly<Record<string, Bilingual>> = {
  ENOENT: text('tādas datnes nav; nosauciet citu', 'there is no such file; name another one'),
  EACCES: text(
    'to nav tiesību lasīt; palūdziet tās vai nosauciet citu',
    'you have no right to read it; ask for it, or name another one',
  ),
  EISDIR: text('tā ir mape; nosauciet datni', 'it is a folder; name a file'),
  EFBIG: text('tā ir par lielu; nosauciet citu', 'it is too large; name another one'),
};

const OTHER = text('to nevar izlasīt; nosauciet citu', 'it cannot be read; name another one');

/** Returns in one sentence why a file was not read, and what to do. */
export const fileNotReadText = ({ path, code }: FileNotRead, language: Language): string =>
  `${seen(path)}: ${(REASONS[code] ?? OTHER)[language]} (${seen(code)}).`;

/** Makes the reason of what the file system threw. */
export const fileNotRead = (path: string, thrown: unknown): FileNotRead => ({
  _tag: 'FileNotRead',
  path,
  code: typeof thrown === 'object' && thrown !== null && 'code' in thrown ? String(thrown.code) : 'unknown',
});
