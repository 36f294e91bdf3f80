import * as E from 'fp-ts/Either';
import type { MalformedTagFile } from './errors';
import { checkNames, type NamesRefused } from './names';

/** The files of a bag by their names, with their SHA-512 in hexadecimal. */
export type Manifest = ReadonlyMap<string, string>;

/** Writes a manifest, which `sha512sum -c` reads. */
export const manifestText = (manifest: Manifest): string =>
  [...manifest]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, sum]) => `${sum}  ${name}\n`)
    .join('');

/** Reads a manifest, whose names are all plain and different. */
export const parseManifest = (
  path: string,
  text: string,
): E.Either<MalformedTagFile | NamesRefused, Manifest> => {
  const lines = text.split('\n');
  const parsed = lines.slice(0, -1).map((line) => /^([0-9a-f]{128}) {2}(.+)$/s.exec(line));
  if (lines.at(-1) !== '' || parsed.includes(null)) return E.left({ _tag: 'MalformedTagFile', path });
  const entries = parsed.map((found) => [found?.[2] ?? '', found?.[1] ?? ''] as const);
  const names = checkNames(entries.map(([name]) => name));
  return E.isLeft(names) ? names : E.right(new Map(entries));
};
