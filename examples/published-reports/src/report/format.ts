import type { Language } from './language';

/** The notation of numbers, money and days in one language. */
export interface Format {
  readonly whole: (count: number) => string;
  /** Formats a number with its sign. */
  readonly difference: (count: number) => string;
  readonly percent: (ratio: number) => string;
  readonly euros: (cents: number) => string;
  readonly date: (date: string) => string;
  /** Makes the first letter of a text a capital. */
  readonly sentence: (text: string) => string;
  readonly month: (month: string) => string;
}

const LOCALES: Readonly<Record<Language, string>> = { lv: 'lv-LV', en: 'en-GB' };

/** Returns the first moment of a day in milliseconds, as if the day were in UTC, as `Intl` and time axes count. */
export const milliseconds = (date: string): number =>
  Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10)));

/** Returns the first day of the next month. */
export const endOfMonth = (month: string): number => {
  const [year = 0, ofYear = 1] = month.split('-').map(Number);
  return Date.UTC(year, ofYear, 1);
};

/** Returns the notation of a language: lv-LV or en-GB, and euros. */
export const formatOf = (language: Language): Format => {
  const locale = LOCALES[language];
  const whole = new Intl.NumberFormat(locale, { useGrouping: true });
  const signed = new Intl.NumberFormat(locale, { signDisplay: 'exceptZero' });
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  const euros = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR', useGrouping: true });
  const day = new Intl.DateTimeFormat(
    locale,
    language === 'lv'
      ? { timeZone: 'UTC', day: '2-digit', month: '2-digit', year: 'numeric' }
      : { timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' },
  );
  const month = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: 'long', year: 'numeric' });
  return {
    whole: (count) => whole.format(count),
    difference: (count) => signed.format(count),
    percent: (ratio) => percent.format(ratio),
    euros: (cents) => euros.format(cents / 100),
    sentence: (text) => text.charAt(0).toLocaleUpperCase(locale) + text.slice(1),
    date: (date) => day.format(milliseconds(date)),
    month: (of) => month.format(milliseconds(`${of}-01`)),
  };
};
