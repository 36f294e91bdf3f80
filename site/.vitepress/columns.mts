import type { MarkdownRenderer } from 'vitepress';

/** The least width of a column in rem whose longest cell has so many letters: sentences get room, words do not. */
const widthOf = (letters: number): number => (letters > 60 ? 15 : letters > 24 ? 9 : 0);

const visible = (content: string): number => content.replaceAll(/\]\([^)]*\)/g, '').length;

/** Gives the columns of each table a least width by their longest cell, since a browser makes all as narrow as it can. */
export const withRoomForWords = (md: MarkdownRenderer): void => {
  md.core.ruler.push('room_for_words', ({ tokens }) => {
    let heads: (typeof tokens)[number][] = [];
    let longest: number[] = [];
    let column = 0;
    tokens.forEach((token, index) => {
      if (token.type === 'table_open') [heads, longest] = [[], []];
      if (token.type === 'tr_open') column = 0;
      if (token.type === 'th_open') heads.push(token);
      if (token.type === 'th_open' || token.type === 'td_open') {
        const letters = visible(tokens[index + 1]?.content ?? '');
        longest[column] = Math.max(longest[column] ?? 0, letters);
        column += 1;
      }
      if (token.type !== 'table_close') return;
      for (const [at, head] of heads.entries()) {
        const width = widthOf(longest[at] ?? 0);
        if (width > 0) head.attrJoin('style', `min-width: ${String(width)}rem`);
      }
    });
  });
};
