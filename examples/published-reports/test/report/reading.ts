import { type Language, languages } from '../../src/report/language';

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** Returns the part of a page in a language. */
export const articleOf = (page: string, language: Language): string =>
  new RegExp(`<article lang="${language}">.*?</article>`, 's').exec(page)?.[0] ?? '';

/** Returns the texts of cells, headings and paragraphs in a page, one after another, as a reader sees them. */
const textsOf = (markup: string): readonly string[] =>
  markup
    .split(/<[^>]*>/)
    .map((text) => text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name] ?? ''))
    .map((text) => text.trim())
    .filter((text) => text !== '');

/** Returns for both languages the texts that a reader of the page sees. */
export const readIn = (
  page: string,
): readonly { readonly language: Language; readonly texts: readonly string[] }[] =>
  languages.map((language) => ({ language, texts: textsOf(articleOf(page, language)) }));
