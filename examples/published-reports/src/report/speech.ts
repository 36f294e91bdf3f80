import { type Format, formatOf } from './format';
import type { Bilingual, Language } from './language';
import { en } from './texts/en';
import { lv } from './texts/lv';
import type { Texts } from './texts/texts';

const texts: Readonly<Record<Language, Texts>> = { lv, en };

/** What a section needs to speak one language. */
export interface Speech {
  readonly language: Language;
  readonly texts: Texts;
  readonly format: Format;
  readonly say: (text: Bilingual) => string;
}

/** Speaks one language. */
export const speechOf = (language: Language): Speech => ({
  language,
  texts: texts[language],
  format: formatOf(language),
  say: (text) => text[language],
});
