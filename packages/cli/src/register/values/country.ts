import { Country } from '@pavadonis/domain';
import * as E from 'fp-ts/Either';
// its main file loads the names in all languages
import * as countries from 'i18n-iso-countries/index';
import english from 'i18n-iso-countries/langs/en.json';
import latvian from 'i18n-iso-countries/langs/lv.json';
import { type Bilingual, text } from '../../language';

countries.registerLocale(latvian);
countries.registerLocale(english);

const folded = (name: string): string => name.normalize('NFC').trim().toLowerCase();

// two states each have these names, and the register has to say which is meant
const AMBIGUOUS: ReadonlySet<string> = new Set([
  'kongo',
  'congo',
  'koreja',
  'korea',
  'gvajāna',
  'palestine state',
]);

// names that people use besides those of the standard
const BESIDES: Readonly<Record<string, string>> = {
  krievija: 'RU',
  russia: 'RU',
  sīrija: 'SY',
  syria: 'SY',
  irāna: 'IR',
  iran: 'IR',
  palestīna: 'PS',
  palestine: 'PS',
  moldova: 'MD',
  vjetnama: 'VN',
  vietnam: 'VN',
  turcija: 'TR',
  turkey: 'TR',
  tanzānija: 'TZ',
  tanzania: 'TZ',
  bolīvija: 'BO',
  venecuēla: 'VE',
  'kongo demokrātiskā republika': 'CD',
  'dr kongo': 'CD',
  'kongo republika': 'CG',
};

const codes = Object.keys(countries.getAlpha2Codes());

const namesIn = (language: string): readonly (readonly [string, string])[] => {
  const ofThisComputer = new Intl.DisplayNames(language, { type: 'region' });
  return codes.flatMap((code) => [
    ...(countries.getName(code, language, { select: 'all' }) ?? []).map(
      (name) => [folded(name), code] as const,
    ),
    [folded(ofThisComputer.of(code) ?? code), code],
  ]);
};

const names: ReadonlyMap<string, string> = new Map([
  ...namesIn('lv'),
  ...namesIn('en'),
  ...Object.entries(BESIDES),
]);

const NO_COUNTRY = text(
  'Šādas valsts nav; rakstiet tās nosaukumu latviski vai angliski vai kodu, piemēram, SY vai SYR.',
  'There is no such country; write its name in Latvian or English, or its code, such as SY or SYR.',
);

const WHICH = text(
  'Šāds nosaukums ir divām valstīm; rakstiet kodu, piemēram, CD vai CG.',
  'Two countries have this name; write the code, such as CD or CG.',
);

/** Reads a country: its code of two or three letters by ISO 3166-1, or its name in Latvian or English. */
export const countryIn = (written: string): E.Either<Bilingual, Country> => {
  const name = folded(written);
  if (AMBIGUOUS.has(name)) return E.left(WHICH);
  const capitals = name.toUpperCase();
  const code = capitals.length === 2 ? capitals : (countries.alpha3ToAlpha2(capitals) ?? names.get(name));
  return Country.is(code) ? E.right(code) : E.left(NO_COUNTRY);
};
