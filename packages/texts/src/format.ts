import type { CivilDate, Month } from '@pavadonis/domain';
import type { Language } from './language';
import { once } from './once';

/**
 * The grammatical case of a day or month in a Latvian sentence; English has no such difference.
 *
 * The locative says when something is. The genitive follows “no” and “kopš”. The dative follows “līdz”, and says for
 * whom something is.
 */
type Case = 'locative' | 'genitive' | 'dative';

/** Writes dates and sums in a language; in Latvian by default in the locative. */
export interface Format {
  readonly day: (day: CivilDate, as?: Case) => string;
  readonly month: (month: Month, as?: Case) => string;
  /** Writes an amount given in cents. */
  readonly money: (amount: number) => string;
}

// a civil date has no time zone: it is written and read in UTC
const instantOf = (text: CivilDate | `${Month}-01`): Date => new Date(`${text}T00:00:00Z`);

const euros = (locale: string): Format['money'] => {
  const format = once(() => new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' }));
  return (amount) => format().format(amount / 100);
};

const english = (): Format => {
  const days = once(() => new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }));
  const months = once(
    () => new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }),
  );
  return {
    day: (day) => days().format(instantOf(day)),
    month: (month) => months().format(instantOf(`${month}-01`)),
    money: euros('en-GB'),
  };
};

// a month's name ends in -is (aprīlis) or in -s (marts), and the year's “gada” stays as it is
const ENDINGS: Readonly<Record<Case, readonly [is: string, s: string]>> = {
  locative: ['ī', 'ā'],
  genitive: ['a', 'a'],
  dative: ['im', 'am'],
};

const declined = (text: string, as: Case): string => {
  const [is, s] = ENDINGS[as];
  const found = text.endsWith('is') ? text.slice(0, -2) + is : text.slice(0, -1) + s;
  return found.replace(/aprīla$/, 'aprīļa');
};

const latvian = (): Format => {
  const days = once(() => new Intl.DateTimeFormat('lv-LV', { dateStyle: 'long', timeZone: 'UTC' }));
  const months = once(() => new Intl.DateTimeFormat('lv-LV', { month: 'long', timeZone: 'UTC' }));
  return {
    day: (day, as = 'locative') => declined(days().format(instantOf(day)), as),
    month: (month, as = 'locative') =>
      `${String(Number(month.slice(0, 4)))}. gada ${declined(months().format(instantOf(`${month}-01`)), as)}`,
    money: euros('lv-LV'),
  };
};

/** The way in which each language writes dates and sums. */
export const FORMATS: Readonly<Record<Language, Format>> = { lv: latvian(), en: english() };
