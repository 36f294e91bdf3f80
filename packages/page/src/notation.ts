import type { Language } from '@pavadonis/texts';

/** The notation of numbers, money, days and moments in one language. */
export interface Notation {
  /** Writes a whole number. */
  readonly whole: (count: number) => string;
  /** Writes a number with its sign. */
  readonly difference: (count: number) => string;
  /** Writes a ratio as percent, rounded to a whole number. */
  readonly percent: (ratio: number) => string;
  /** Writes an amount given in cents. */
  readonly euros: (cents: number) => string;
  /** Writes a day. */
  readonly date: (date: string) => string;
  /** Writes a month. */
  readonly month: (month: string) => string;
  /** Writes a moment to the minute, by the clock in Latvia. */
  readonly moment: (instant: string) => string;
  /** Makes the first letter of a text a capital. */
  readonly sentence: (text: string) => string;
}

const LOCALES: Readonly<Record<Language, string>> = { lv: 'lv-LV', en: 'en-GB' };

// a day has no time zone: it is read and written in UTC
const utc = (date: string): number => Date.parse(`${date.slice(0, 10)}T00:00:00Z`);

/** Returns the notation of a language: lv-LV or en-GB, and euros. */
export const notationOf = (language: Language): Notation => {
  const locale = LOCALES[language];
  const whole = new Intl.NumberFormat(locale, { useGrouping: true });
  const signed = new Intl.NumberFormat(locale, { signDisplay: 'exceptZero' });
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  const euros = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR', useGrouping: true });
  const numeric = { day: '2-digit', month: '2-digit', year: 'numeric' } as const;
  const short = { day: 'numeric', month: 'short', year: 'numeric' } as const;
  const parts = language === 'lv' ? numeric : short;
  const day = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...parts });
  const month = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: 'long', year: 'numeric' });
  const moment = new Intl.DateTimeFormat(locale, {
    timeZone: 'Europe/Riga',
    ...parts,
    hour: '2-digit',
    minute: '2-digit',
  });
  return {
    whole: (count) => whole.format(count),
    difference: (count) => signed.format(count),
    percent: (ratio) => percent.format(ratio),
    euros: (cents) => euros.format(cents / 100),
    date: (date) => day.format(utc(date)),
    month: (of) => month.format(utc(`${of}-01`)),
    moment: (instant) => moment.format(Date.parse(instant)),
    sentence: (text) => text.charAt(0).toLocaleUpperCase(locale) + text.slice(1),
  };
};
