import type { Bilingual } from '../report/language';

/** A text in both languages. */
export const text = (lv: string, en: string): Bilingual => ({ lv, en });
