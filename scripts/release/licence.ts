import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifestOf } from './manifest';

const textOf = (folder: string): string => {
  const file = readdirSync(folder).find((name) => /^licen[cs]e(-mit)?(\.md|\.txt)?$/i.test(name));
  return file === undefined ? '' : readFileSync(join(folder, file), 'utf8');
};

// some packages do not name it in their package.json
const byItsText = (text: string): string => {
  const [kind = '', version = ''] = text.trim().split('\n');
  return kind.trim() === 'Apache License' && version.includes('Version 2.0') ? 'Apache-2.0' : kind;
};

/** Returns the licence of the package in a folder. */
export const licenceOf = (folder: string): string => manifestOf(folder).license ?? byItsText(textOf(folder));

// a licence also speaks of copyright in general, and leaves room for a name
const HOLDER = /^\W*Copyright (?![[{]yyyy|License|notice|owner|and\b)/;

/** Returns the lines by which a package says who holds the copyright. */
export const copyrightOf = (folder: string): readonly string[] =>
  textOf(folder)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => HOLDER.test(line));
