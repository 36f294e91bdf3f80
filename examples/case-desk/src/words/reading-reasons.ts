import type { Bilingual } from '@pavadonis/page';
import type { Language } from '@pavadonis/texts';

/** The reasons for which the desk reads personal texts, as they are noted. */
export const readingReasons = {
  clientPage: 'client page',
  correction: 'correction',
  sentAgain: 'form sent again',
  access: 'access of the person concerned',
} as const;

const NAMES: Readonly<Record<(typeof readingReasons)[keyof typeof readingReasons], Bilingual>> = {
  'client page': { lv: 'klienta lapa', en: 'client page' },
  correction: { lv: 'labojums', en: 'correction' },
  'form sent again': { lv: 'forma sūtīta vēlreiz', en: 'form sent again' },
  'access of the person concerned': { lv: 'piekļuve saviem datiem', en: 'access of the person concerned' },
};

/** Returns a reason that was noted in words; one of another program as it stands. */
export const reasonText = (reason: string, language: Language): string =>
  Object.hasOwn(NAMES, reason) ? NAMES[reason as keyof typeof NAMES][language] : reason;
