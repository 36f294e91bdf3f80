import { type Language, languages } from '../../src/report/language';

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** The part of a page that is written in a language. */
export const articleOf = (page: string, language: Language): string =>
  new RegExp(`<article lang="${language}">.*?</article>`, 's').exec(page)?.[0] ?? '';

/** What stands in the cells, headings and paragraphs of markup, one after the other, as a reader sees it. */
const textsOf = (markup: string): readonly string[] =>
  markup
    .split(/<[^>]*>/)
    .map((text) => text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name] ?? ''))
    .map((text) => text.trim())
    .filter((text) => text !== '');

/** Both languages with what a reader of the page sees in them. */
export const readIn = (
  page: string,
): readonly { readonly language: Language; readonly texts: readonly string[] }[] =>
  languages.map((language) => ({ language, texts: textsOf(articleOf(page, language)) }));
