import { type Notation, notationOf } from '@pavadonis/page';
import type { Bilingual, Language } from './language';
import { en } from './texts/en';
import { lv } from './texts/lv';
import type { Texts } from './texts/texts';

const texts: Readonly<Record<Language, Texts>> = { lv, en };

/** The texts and the notation of one language, for the sections. */
export interface Speech {
  readonly language: Language;
  readonly texts: Texts;
  readonly format: Notation;
  readonly say: (text: Bilingual) => string;
}

/** Returns the texts and the notation of a language. */
export const speechOf = (language: Language): Speech => ({
  language,
  texts: texts[language],
  format: notationOf(language),
  say: (text) => text[language],
});
