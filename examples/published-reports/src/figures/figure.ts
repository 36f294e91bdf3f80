import {
  type CivilDate,
  civilDate,
  firstDayOf,
  lastDayOf,
  type Month,
  month,
  type Period,
} from '@pavadonis/domain';
import type { CaseloadView } from '@pavadonis/projection-caseload';
import type { FundingSplitView } from '@pavadonis/projection-funding-split';
import type { PlanStatusView } from '@pavadonis/projection-plan-status';
import type { Bilingual } from '../report/language';

/** The rows from which all figures are computed. */
export interface Rows {
  readonly caseload: CaseloadView;
  readonly planStatus: PlanStatusView;
  readonly fundingSplit: FundingSplitView;
}

/** A number as published, or days as a text. */
export type Value = number | string;

/** The replayed value in its published form, and the exact fraction if the value is rounded. */
export interface Answer {
  readonly value: Value;
  readonly exact?: string;
}

/** How a figure follows from the rows: one definition, from which both its answer and its parts are read. */
export interface Computation {
  /**
   * The numbers, lists and tables that the answer is made of, by name. Each asks one read model. A rounded share or a number of
   * classes hides the rows behind it, so it has parts that show them.
   */
  readonly parts: Readonly<Record<string, (rows: Rows) => unknown>>;
  /** Computes the answer from its parts. */
  readonly ask: (rows: Rows) => Answer;
}

/** A published figure, its definition, and its computation from the rows. */
export interface PublishedFigure extends Computation {
  readonly id: string;
  /** The `id` of one of `sources`. */
  readonly source: string;
  readonly what: Bilingual;
  readonly definition: Bilingual;
  /** Numbers are amounts of money in cents, or counts if this is absent. */
  readonly unit?: 'cents';
  readonly published: Value;
  /** The fraction behind a rounded value, if it was worked out; it must be equal too. */
  readonly exact?: string;
}

/** Returns the days of a month as a period. */
export const daysOf = (of: Month): Period => ({ from: firstDayOf(of), to: lastDayOf(of) });

/** Returns a period from the texts of its first and last day. */
export const days = (from: string, to: string): Period => ({ from: civilDate(from), to: civilDate(to) });

/** Returns one day as a period. */
export const day = (on: string): Period => days(on, on);

/** The assumed day of the undated notice of autumn 2023. */
export const AUTUMN_2023: CivilDate = civilDate('2023-10-31');

/** Formats a date or a month for texts. */
const inLanguage = (locale: string, options: Intl.DateTimeFormatOptions, on: CivilDate): string =>
  new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(Date.parse(on));

/** Returns the name of a month in both languages. */
export const monthName = (of: string): Bilingual => {
  const first = firstDayOf(month(of));
  return {
    lv: inLanguage('lv-LV', { year: 'numeric', month: 'long' }, first),
    en: inLanguage('en-GB', { year: 'numeric', month: 'long' }, first),
  };
};

/** Returns the name of a day in both languages. */
export const dayName = (on: string): Bilingual => ({
  // in figures, since a Latvian month name changes with the words around it
  lv: inLanguage('lv-LV', { day: '2-digit', month: '2-digit', year: 'numeric' }, civilDate(on)),
  en: inLanguage('en-GB', { dateStyle: 'long' }, civilDate(on)),
});
