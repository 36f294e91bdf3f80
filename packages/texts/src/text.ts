import { type Format, FORMATS } from './format';
import type { Language } from './language';

/** A text in both languages, fixed or made of the facts. */
export type Texts<Facts> = Readonly<Record<Language, string | ((facts: Facts, format: Format) => string)>>;

/** The texts of a union of things, by tag: a thing without a text does not compile. */
export type TextsOf<Thing extends { readonly _tag: string }> = {
  readonly [Tag in Thing['_tag']]: Texts<Extract<Thing, { readonly _tag: Tag }>>;
};

/** Writes a text in a language. Throws a `RangeError` where there is no text, as a host without types may ask for one. */
export const write = <Facts>(texts: Texts<Facts> | undefined, facts: Facts, language: Language): string => {
  if (texts === undefined) throw new RangeError('a thing that has no text');
  // a table may be asked for what every object has
  const text = Object.hasOwn(texts, language) ? texts[language] : undefined;
  if (text === undefined) throw new RangeError("a language that has no texts: 'lv' and 'en' have");
  return typeof text === 'string' ? text : text(facts, FORMATS[language]);
};
