/** A fenced block of code on a page. */
export interface Block {
  /** The line of its first line of code, from 1. */
  readonly line: number;
  readonly language: string;
  /** The words after the language: `from=src/host.ts` is `from` with the value `src/host.ts`. */
  readonly words: ReadonlyMap<string, string>;
  readonly code: string;
}

/** A page: its path from the root, and its text. */
export interface Page {
  readonly path: string;
  readonly text: string;
}

const FENCE = /^```(\S*) *(.*)\n([\s\S]*?)^```$/gm;

const linesBefore = (text: string, index: number): number => text.slice(0, index).split('\n').length - 1;

const wordsOf = (info: string): ReadonlyMap<string, string> =>
  new Map(
    [...info.matchAll(/([\w-]+)(?:=(\S+))?/g)].map(([, name = '', value = '']) => [name, value] as const),
  );

/** Returns the blocks of code on a page, in its order. */
export const blocksIn = ({ text }: Page): readonly Block[] =>
  [...text.matchAll(FENCE)].map(({ index, 1: language = '', 2: info = '', 3: code = '' }) => ({
    line: linesBefore(text, index) + 2,
    language,
    words: wordsOf(info),
    code,
  }));

/** Returns whether a block is code that Node can run. */
export const isCode = ({ language }: Block): boolean => language === 'ts' || language === 'js';
