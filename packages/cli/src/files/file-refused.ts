import type { Language } from '@pavadonis/texts';
import { type Bilingual, text } from '../language';
import { seen } from '../seen';

/** The file system refused a file or folder; `code` is its error code. */
export interface FileRefused {
  readonly _tag: 'FileRefused';
  readonly path: string;
  readonly code: string;
  /** Whether nothing of the kind is ever written over. */
  readonly isKept?: true;
}

const REASONS: Readonly<Record<string, Bilingual>> = {
  EACCES: text(
    'tur nav tiesību rakstīt; palūdziet tās vai nosauciet citu vietu',
    'you have no right to write there; ask for it, or name another place',
  ),
  EEXIST: text(
    'tā jau ir; nosauciet citu vai dodiet --overwrite',
    'it exists already; name another one, or give --overwrite',
  ),
  EISDIR: text('tā ir mape; nosauciet datni', 'it is a folder; name a file'),
  ENAMETOOLONG: text('nosaukums ir par garu; saīsiniet to', 'the name is too long for the disk; shorten it'),
  ENOENT: text(
    'tādas mapes nav; izveidojiet to vai nosauciet citu',
    'there is no such folder; make it, or name another one',
  ),
  ENOSPC: text(
    'diskā nav vietas; atbrīvojiet to vai nosauciet citu disku',
    'the disk is full; make room, or name another disk',
  ),
  EDQUOT: text(
    'jūsu vieta diskā ir izlietota; atbrīvojiet to vai nosauciet citu disku',
    'your share of the disk is used up; make room, or name another disk',
  ),
  ENOTDIR: text(
    'daļa no ceļa ir datne, nevis mape; nosauciet citu vietu',
    'a part of the path is a file, not a folder; name another place',
  ),
  EROFS: text('disku var tikai lasīt; nosauciet citu vietu', 'the disk can only be read; name another place'),
};
const EPERM = REASONS['EACCES'];

const OTHER = text(
  'datņu sistēma to noraida; nosauciet citu vietu',
  'the file system refuses it; name another place',
);

const KEPT = text('tā jau ir; nosauciet citu', 'it exists already; name another one');

/** Returns in one sentence why a file was refused, and what to do. */
export const fileRefusedText = ({ path, code, isKept }: FileRefused, language: Language): string => {
  const kept = isKept === true && code === 'EEXIST' ? KEPT : undefined;
  const reason = kept ?? REASONS[code] ?? (code === 'EPERM' ? EPERM : undefined) ?? OTHER;
  return `${seen(path)}: ${reason[language]} (${seen(code)}).`;
};

/** Makes a refusal of what the file system threw. */
export const fileRefused = (path: string, thrown: unknown): FileRefused => ({
  _tag: 'FileRefused',
  path,
  code: typeof thrown === 'object' && thrown !== null && 'code' in thrown ? String(thrown.code) : 'unknown',
});
