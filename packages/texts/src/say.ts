import type { CivilDate, Month } from '@pavadonis/domain';

/** The languages that people read. */
export type Language = 'lv' | 'en';

const LOCALES: Readonly<Record<Language, string>> = { lv: 'lv-LV', en: 'en-GB' };

/** How dates and sums are said in a language. */
export interface Say {
  readonly day: (day: CivilDate) => string;
  readonly month: (month: Month) => string;
  /** An amount in cents. */
  readonly money: (amount: number) => string;
}

const sayIn = (language: Language): Say => {
  const locale = LOCALES[language];
  // a civil date has no time zone: it is written down in UTC and read in UTC
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const months = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const euros = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' });
  return {
    day: (day) => days.format(new Date(`${day}T00:00:00Z`)),
    month: (month) => months.format(new Date(`${month}-01T00:00:00Z`)),
    money: (amount) => euros.format(amount / 100),
  };
};

/** How dates and sums are said, in each language. */
export const say: Readonly<Record<Language, Say>> = { lv: sayIn('lv'), en: sayIn('en') };

/** A text in both languages, as it stands or made of the facts. */
export type Texts<Facts> = Readonly<Record<Language, string | ((facts: Facts, say: Say) => string)>>;

/** Says a text in a language. */
export const said = <Facts>(texts: Texts<Facts>, facts: Facts, language: Language): string => {
  const text = texts[language];
  return typeof text === 'string' ? text : text(facts, say[language]);
};
