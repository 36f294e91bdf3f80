import type { Language } from '@pavadonis/texts';

/** The languages of a report, in its order. */
export const languages = ['lv', 'en'] as const satisfies readonly Language[];

/** A text for people, in each language. It is shown as it is, so it holds nothing personal. */
export type Bilingual = Readonly<Record<Language, string>>;
