/** Returns the part of a page in a language. */
export const articleOf = (page: string, language: 'lv' | 'en'): string =>
  new RegExp(`<article lang="${language}">.*?</article>`, 's').exec(page)?.[0] ?? '';

/** Returns a section of a page in a language. */
export const sectionOf = (page: string, language: 'lv' | 'en', id: string): string =>
  new RegExp(`<section id="${language}-${id}">.*?</section>`, 's').exec(page)?.[0] ?? '';

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** Returns the text of markup, as a reader sees it. */
export const textIn = (markup: string): string =>
  markup
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name] ?? '')
    .replace(/\s+/g, ' ')
    .trim();
