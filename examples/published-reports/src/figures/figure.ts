import {
  type CivilDate,
  civilDate,
  firstDayOf,
  lastDayOf,
  type Month,
  month,
  type Period,
} from '@pavadonis/domain';
import type { Caseload } from '@pavadonis/projection-caseload';
import type { FundingSplit } from '@pavadonis/projection-funding-split';
import type { PlanStatus } from '@pavadonis/projection-plan-status';
import type { Bilingual } from '../report/language';

/** The rows that figures are asked of: nothing else is. */
export interface Rows {
  readonly caseload: Caseload;
  readonly planStatus: PlanStatus;
  readonly fundingSplit: FundingSplit;
}

/** A number as published, or days as a text. */
export type Value = number | string;

/** What the replay says: the value as it would be published, and the exact fraction where the value is rounded. */
export interface Answer {
  readonly value: Value;
  readonly exact?: string;
}

/** A published figure, how it is defined, and how the read models are asked for it. */
export interface PublishedFigure {
  readonly id: string;
  /** The `id` of one of `sources`. */
  readonly source: string;
  readonly what: Bilingual;
  readonly definition: Bilingual;
  /** Numbers are amounts of money in cents; else they are counts. */
  readonly unit?: 'cents';
  readonly published: Value;
  /** The fraction behind a rounded value, where it was worked out; it has to be met as well. */
  readonly exact?: string;
  readonly ask: (rows: Rows) => Answer;
}

/** The days of a month. */
export const daysOf = (of: Month): Period => ({ from: firstDayOf(of), to: lastDayOf(of) });

/** Days from one to another, as texts. */
export const days = (from: string, to: string): Period => ({ from: civilDate(from), to: civilDate(to) });

/** One day as a period. */
export const day = (on: string): Period => days(on, on);

/** The day for which the undated notice of autumn 2023 is taken to speak (assumed). */
export const AUTUMN_2023: CivilDate = civilDate('2023-10-31');

/** How a date or a month is named in texts. */
const inLanguage = (locale: string, options: Intl.DateTimeFormatOptions, on: CivilDate): string =>
  new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(Date.parse(on));

/** The name of a month in both languages. */
export const monthName = (of: string): Bilingual => {
  const first = firstDayOf(month(of));
  return {
    lv: inLanguage('lv-LV', { year: 'numeric', month: 'long' }, first),
    en: inLanguage('en-GB', { year: 'numeric', month: 'long' }, first),
  };
};

/** The name of a day in both languages. */
export const dayName = (on: string): Bilingual => ({
  // in figures, since a month's name would change with the words around it
  lv: inLanguage('lv-LV', { day: '2-digit', month: '2-digit', year: 'numeric' }, civilDate(on)),
  en: inLanguage('en-GB', { dateStyle: 'long' }, civilDate(on)),
});
