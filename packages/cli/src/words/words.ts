import { type Bilingual, text } from '../language';

/** Returns the words of a code; a code that has none stands for itself. */
export const wordsOf =
  (table: Readonly<Record<string, Bilingual>>) =>
  (code: string): Bilingual =>
    (Object.hasOwn(table, code) ? table[code] : undefined) ?? text(code, code);

const names = {
  lv: new Intl.DisplayNames('lv', { type: 'region' }),
  en: new Intl.DisplayNames('en', { type: 'region' }),
};

/** Returns the name of a country. */
export const countryWords = (code: string): Bilingual =>
  /^[A-Z]{2}$/.test(code) ? text(names.lv.of(code) ?? code, names.en.of(code) ?? code) : text(code, code);
