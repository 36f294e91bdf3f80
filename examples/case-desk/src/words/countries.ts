import { Country } from '@pavadonis/domain';
import type { Language } from '@pavadonis/texts';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
const LOCALES: Readonly<Record<Language, string>> = { lv: 'lv-LV', en: 'en-GB' };

const namesIn = (language: Language): readonly (readonly [code: string, name: string])[] => {
  const names = new Intl.DisplayNames(LOCALES[language], { type: 'region' });
  return LETTERS.flatMap((one) => LETTERS.map((two) => `${one}${two}`))
    .filter((code) => Country.is(code))
    .map((code) => [code, names.of(code) ?? code] as const)
    .sort(([, a], [, b]) => a.localeCompare(b, LOCALES[language]));
};

/** The countries with their names, in the order of a language. */
export const countries: Readonly<Record<Language, readonly (readonly [code: string, name: string])[]>> = {
  lv: namesIn('lv'),
  en: namesIn('en'),
};

const byCode = { lv: new Map(countries.lv), en: new Map(countries.en) };

/** Returns the name of a country. */
export const countryText = (code: string, language: Language): string => byCode[language].get(code) ?? code;
