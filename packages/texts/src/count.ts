import type { ShownCount } from '@pavadonis/projection';
import type { Language } from './language';
import { once } from './once';

const HIDDEN: Readonly<Record<Language, string>> = { lv: 'slēpts', en: 'hidden' };

const whole: Readonly<Record<Language, () => Intl.NumberFormat>> = {
  lv: once(() => new Intl.NumberFormat('lv-LV')),
  en: once(() => new Intl.NumberFormat('en-GB')),
};

/** Writes a count of a page: its number, or the word that stands for a hidden one, which is no number in any table. */
export const countText = (count: ShownCount, language: Language): string =>
  typeof count === 'number' ? whole[language]().format(count) : HIDDEN[language];

const notes: Readonly<Record<Language, (hideBelow: string) => string>> = {
  lv: (hideBelow) =>
    `Kur rakstīts „${HIDDEN.lv}”, skaits ir vismaz 1 un mazāks par ${hideBelow}, vai arī no tā varētu izrēķināt šādu skaitu. Nulles nav slēptas.`,
  en: (hideBelow) =>
    `Where “${HIDDEN.en}” is written, the count is at least 1 and less than ${hideBelow}, or such a count could be reckoned from it. No zero is hidden.`,
};

/** Returns the sentence that tells the readers of a page what its hidden counts are. */
export const hiddenCountsText = (hideBelow: number, language: Language): string =>
  notes[language](whole[language]().format(hideBelow));
