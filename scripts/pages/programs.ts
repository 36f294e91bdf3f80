import { type Block, blocksIn, isCode, type Page } from './blocks';

/** A program that stands on a page, and the lines that it promises to print. */
export interface Program {
  readonly page: string;
  /** The name of its file. */
  readonly file: string;
  readonly source: string;
  readonly promised: readonly string[];
}

const PROMISE = /\/\/ → (.*)$/gm;

const promisedBy = (code: string): readonly string[] =>
  [...code.matchAll(PROMISE)].map(([, line = '']) => line.trimEnd());

/** Returns code at the lines at which it stands on the page, so that an error names the page's line. */
const inPlace = (blocks: readonly Block[]): string =>
  blocks.reduce((text, { line, code }) => `${text}${'\n'.repeat(line - text.split('\n').length)}${code}`, '');

/** The surroundings of a program, by name. */
export type Surroundings = Readonly<Record<string, string>>;

// a block that needs what is not there prints nothing
const printsIn = ({ words }: Block, surroundings: Surroundings): boolean => {
  const needed = words.get('needs');
  return needed === undefined || surroundings[needed] !== undefined;
};

const program = (
  page: Page,
  surroundings: Surroundings,
  suffix: string,
  blocks: readonly Block[],
): Program => ({
  page: page.path,
  file: page.path.replaceAll(/[/.]/g, '-') + suffix,
  source: inPlace(blocks),
  promised: blocks.filter((block) => printsIn(block, surroundings)).flatMap(({ code }) => promisedBy(code)),
});

/**
 * Returns the programs of a page: all its blocks of TypeScript together are one, and each block of JavaScript is one.
 *
 * A block that is cut from a file (`from=`) is compiled and run there.
 */
export const programsOf = (page: Page, surroundings: Surroundings): readonly Program[] => {
  const blocks = blocksIn(page).filter((block) => isCode(block) && !block.words.has('from'));
  const typed = blocks.filter(({ language }) => language === 'ts');
  const plain = blocks.filter(({ language }) => language === 'js');
  return [
    ...(typed.length === 0 ? [] : [program(page, surroundings, '.mts', typed)]),
    ...plain.map((block) => program(page, surroundings, `-${String(block.line)}.mjs`, [block])),
  ];
};
