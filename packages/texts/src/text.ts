import { type Format, FORMATS } from './format';
import type { Language } from './language';

/** A text in both languages, fixed or made of the facts. */
export type Texts<Facts> = Readonly<Record<Language, string | ((facts: Facts, format: Format) => string)>>;

/** The texts of a union of things, by tag: a thing without a text does not compile. */
export type TextsOf<Thing extends { readonly _tag: string }> = {
  readonly [Tag in Thing['_tag']]: Texts<Extract<Thing, { readonly _tag: Tag }>>;
};

/** Writes a text in a language. */
export const write = <Facts>(texts: Texts<Facts>, facts: Facts, language: Language): string => {
  const text = texts[language];
  return typeof text === 'string' ? text : text(facts, FORMATS[language]);
};
