import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Block, blocksIn, type Page } from './blocks';
import { ROOT } from './host-folder';

const trimmed = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .join('\n');

// parts of a file may stand in another order on a page, and without what is between them
const isCutFrom = (code: string, source: string): boolean =>
  trimmed(code)
    .trim()
    .split('\n\n')
    .every((part) => trimmed(source).includes(part));

const cutFaults = ({ words, code }: Block): readonly string[] => {
  const from = words.get('from');
  if (from === undefined) return [];
  const path = join(ROOT, from);
  if (!existsSync(path)) return [`there is no file ${from}`];
  return isCutFrom(code, readFileSync(path, 'utf8')) ? [] : [`${from} does not hold this code`];
};

const KNOWN = ['from', 'needs'];

const unknownWords = ({ words }: Block): readonly string[] =>
  [...words.keys()].filter((word) => !KNOWN.includes(word)).map((word) => `a block knows no word ${word}`);

// `npx --yes pnpm@10 demo`, `pnpm test`
const COMMAND = /\bpnpm(?:@\d+)? (?:run )?([\w:]+)/g;

const OF_PNPM = ['add', 'exec', 'install', 'dlx'];

const commandFaults = ({ language, code }: Block, scripts: ReadonlySet<string>): readonly string[] =>
  language === 'sh' || language === 'bash'
    ? [...code.matchAll(COMMAND)]
        .map(([, name = '']) => name)
        .filter((name) => !scripts.has(name) && !OF_PNPM.includes(name))
        .map((name) => `there is no command pnpm ${name}`)
    : [];

const scriptsOf = (root: string): ReadonlySet<string> => {
  const manifest = readFileSync(join(root, 'package.json'), 'utf8');
  return new Set(Object.keys((JSON.parse(manifest) as { readonly scripts: object }).scripts));
};

/** Returns a line for each block of a page that names a word, a file or a command that does not exist. */
export const wordFaults = (page: Page): readonly string[] => {
  const scripts = scriptsOf(ROOT);
  return blocksIn(page).flatMap((block) =>
    [...unknownWords(block), ...cutFaults(block), ...commandFaults(block, scripts)].map(
      (fault) => `${page.path}(${String(block.line)}): ${fault}`,
    ),
  );
};
