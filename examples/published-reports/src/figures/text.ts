import type { Bilingual } from '../report/language';

/** Makes a text in both languages. */
export const text = (lv: string, en: string): Bilingual => ({ lv, en });
