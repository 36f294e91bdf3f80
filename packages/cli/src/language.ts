import type { Language } from '@pavadonis/texts';

/** A text for people, in each language. */
export type Bilingual = Readonly<Record<Language, string>>;

/** The languages of the texts, the default first. */
export const languages: readonly Language[] = ['lv', 'en'];

/** Makes a text in both languages. */
export const text = (lv: string, en: string): Bilingual => ({ lv, en });

/** Makes the first letter of a text a capital. */
export const capital = ({ lv, en }: Bilingual): Bilingual => {
  const begun = (said: string): string => said.charAt(0).toLocaleUpperCase('lv') + said.slice(1);
  return { lv: begun(lv), en: begun(en) };
};

const isLanguage = (given: string | undefined): given is Language =>
  languages.some((language) => language === given);

/**
 * Returns the language that arguments ask for. It is needed before they are parsed, since what is wrong with them is said in
 * it. A language that does not exist is left to the parser to refuse.
 */
export const languageOf = (given: readonly string[]): Language => {
  const asked = given.flatMap((each, i) =>
    each === '--lang' ? [given[i + 1]] : each.startsWith('--lang=') ? [each.slice('--lang='.length)] : [],
  );
  // of several the parser takes the last one
  return asked.filter(isLanguage).at(-1) ?? 'lv';
};
