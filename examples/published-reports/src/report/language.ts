/** The languages of the report, in its order. */
export const languages = ['lv', 'en'] as const;

export type Language = (typeof languages)[number];

/** A text for people, in each language. */
export type Bilingual = Readonly<Record<Language, string>>;
