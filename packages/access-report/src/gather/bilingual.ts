import type { Bilingual } from '@pavadonis/page';
import type { Language } from '@pavadonis/texts';

/** Makes a text in each language. */
export const bilingual = (write: (language: Language) => string): Bilingual => ({
  lv: write('lv'),
  en: write('en'),
});
