/** The languages of the report, in the order in which it shows them. */
export const languages = ['lv', 'en'] as const;

export type Language = (typeof languages)[number];

/** A text for people, in each language. */
export type Bilingual = Readonly<Record<Language, string>>;
