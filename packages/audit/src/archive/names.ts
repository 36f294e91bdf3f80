import * as E from 'fp-ts/Either';
import type { ForbiddenFileName, NamesDifferInCase, RepeatedFile } from './errors';

const PLAIN = /^[a-z0-9._-]+(?:\/[a-z0-9._-]+)*$/;
const LONGEST = 1000;
const LONGEST_SHOWN = 200;

/** Whether a name stays in its folder, and needs no encoding on any system. */
const isPlainName = (name: string): boolean =>
  name.length <= LONGEST && PLAIN.test(name) && !name.split('/').some((part) => /^\.{1,2}$/.test(part));

/** Returns a name as an error may show it, whatever it holds. */
export const shownName = (name: string): string =>
  name.slice(0, LONGEST_SHOWN).replaceAll(/[^\x20-\x7e]/g, '?');

/** The reasons why names of files are refused. */
export type NamesRefused = ForbiddenFileName | RepeatedFile | NamesDifferInCase;

/** Checks that names are plain, and different on every system. */
export const checkNames = (names: readonly string[]): E.Either<NamesRefused, void> => {
  const seen = new Map<string, string>();
  for (const name of names) {
    const lower = name.toLowerCase();
    const other = seen.get(lower);
    const path = shownName(name);
    if (other === name) return E.left({ _tag: 'RepeatedFile', path });
    if (other !== undefined) return E.left({ _tag: 'NamesDifferInCase', path, other: shownName(other) });
    seen.set(lower, name);
  }
  const forbidden = names.find((name) => !isPlainName(name));
  return forbidden === undefined
    ? E.right(undefined)
    : E.left({ _tag: 'ForbiddenFileName', path: shownName(forbidden) });
};
