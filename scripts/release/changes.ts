import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const KINDS = ['major', 'minor', 'patch'] as const;

type Kind = (typeof KINDS)[number];

/** A change since the last version, in the words for hosts. */
export interface Change {
  readonly kind: Kind;
  readonly words: string;
}

const HEADS: Readonly<Record<Kind, string>> = {
  major: 'Breaking',
  minor: 'New and changed',
  patch: 'Mended',
};

/** Reads a file of changesets: which packages change and how, and the words. Undefined if no package changes. */
export const changeIn = (text: string): Change | undefined => {
  const [, about = '', words = ''] = /^---\n([\s\S]*?)---\n([\s\S]*)$/.exec(text) ?? [];
  const named = [...about.matchAll(/^.+: *(major|minor|patch)\s*$/gm)].map(([, kind]) => kind);
  const kind = KINDS.find((each) => named.includes(each));
  return kind === undefined ? undefined : { kind, words: words.trim() };
};

/** Reads all changes since the last version, in the order of their files' names. */
export const changesIn = (folder: string): readonly Change[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .sort()
    .flatMap((name) => changeIn(readFileSync(join(folder, name), 'utf8')) ?? []);

// words of several lines stay in one entry of the list
const entryOf = ({ words }: Change): string => `- ${words.replaceAll('\n', '\n  ')}\n`;

/** Returns the chapter of a version. */
export const chapterOf = (version: string, day: string, changes: readonly Change[]): string => {
  const parts = KINDS.flatMap((kind) => {
    const ofKind = changes.filter((change) => change.kind === kind);
    return ofKind.length === 0 ? [] : [`### ${HEADS[kind]}\n\n${ofKind.map(entryOf).join('')}`];
  });
  return `## ${version} (${day})\n\n${parts.join('\n')}`;
};

/** Puts a chapter above those of earlier versions. */
export const withChapter = (changelog: string, chapter: string): string => {
  const at = changelog.search(/^## /m);
  return at === -1
    ? `${changelog}\n${chapter}`
    : `${changelog.slice(0, at)}${chapter}\n${changelog.slice(at)}`;
};
