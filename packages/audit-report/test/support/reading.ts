/** Returns the part of a page in a language. */
export const articleOf = (page: string, language: 'lv' | 'en'): string =>
  new RegExp(`<article lang="${language}">.*?</article>`, 's').exec(page)?.[0] ?? '';

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** Returns the text of markup, as a reader sees it. */
export const textIn = (markup: string): string =>
  markup
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name] ?? '')
    .replace(/\s+/g, ' ')
    .trim();

/** Returns the rows of all tables with a caption, each as its cells: those that are folded away, too. */
export const rowsOf = (article: string, caption: string): readonly (readonly string[])[] =>
  [...article.matchAll(/<table[^>]*>(.*?)<\/table>/gs)]
    .map(([, table = '']) => table)
    .filter((table) => textIn(/<caption>(.*?)<\/caption>/s.exec(table)?.[1] ?? '') === caption)
    .flatMap((table) => [...(/<tbody>(.*?)<\/tbody>/s.exec(table)?.[1] ?? '').matchAll(/<tr>(.*?)<\/tr>/gs)])
    .map(([, row = '']) =>
      [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) => textIn(cell)),
    );

/** Returns the tiles at the head of an article: their numbers by name. */
export const tilesOf = (article: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...article.matchAll(/<div>\s*<dt>(.*?)<\/dt>\s*<dd>(.*?)<\/dd>/gs)].map(([, name = '', value = '']) => [
      textIn(name),
      textIn(value),
    ]),
  );
