import {
  addDays,
  CivilDate,
  firstDayOf,
  type Instant,
  instantOf,
  lastDayOf,
  millisecondsOf,
  Month,
  monthOf,
  startOfDay,
} from '@pavadonis/domain';
import type { Visit } from '../../server/visit';
import { pageIn } from '../layout/paging';

/** Why a field is not understood. */
type Problem = 'no_month' | 'no_day' | 'not_yet' | 'too_far';

/** A field of the question as it was written, and the reason why it is not understood, if it is not. */
export interface Written {
  readonly written: string;
  readonly problem?: Problem | undefined;
}

/** The question that the dashboard is asked: a month, and two dates that move. */
export interface Asked {
  readonly month: Month;
  /** Counts what had happened by the end of this day alone; by default the last day of the month, and of money all. */
  readonly asOf: CivilDate;
  /** The same, where it was asked for. */
  readonly givenAsOf?: CivilDate | undefined;
  /** Counts what was recorded by the end of this day alone; absent for all that is known now. */
  readonly knownOn?: CivilDate | undefined;
  /** The page of those who make the difference, from 1. */
  readonly page: number;
  readonly fields: {
    readonly month: Written;
    readonly asOf: Written;
    readonly knownOn: Written;
  };
}

const LONGEST = 32;

/** The days for which rows and terms are reckoned: a year of five digits is a slip of the keyboard. */
const [EARLIEST, LATEST] = ['1990-01-01', '2100-12-31'];

const LATVIAN_DAY = /^(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})\.?$/;
const LATVIAN_MONTH = /^(\d{1,2})\.(\d{4})\.?$/;

const two = (digits = ''): string => digits.padStart(2, '0');

const dayIn = (written: string): CivilDate | undefined => {
  const [, day, month, year] = LATVIAN_DAY.exec(written) ?? [];
  const iso = year === undefined ? written : `${year}-${two(month)}-${two(day)}`;
  return CivilDate.is(iso) ? iso : undefined;
};

const monthIn = (written: string): Month | undefined => {
  const [, month, year] = LATVIAN_MONTH.exec(written) ?? [];
  const iso = year === undefined ? written : `${year}-${two(month)}`;
  return Month.is(iso) ? iso : undefined;
};

const isFar = (day: CivilDate): boolean => day < EARLIEST || day > LATEST;

const dayProblem = (written: string, day: CivilDate | undefined): Problem | undefined => {
  if (written === '') return undefined;
  if (day === undefined) return 'no_day';
  return isFar(day) ? 'too_far' : undefined;
};

const monthProblem = (written: string, month: Month | undefined): Problem | undefined => {
  if (written === '') return undefined;
  if (month === undefined) return 'no_month';
  return isFar(firstDayOf(month)) ? 'too_far' : undefined;
};

const lastFullMonth = (today: CivilDate): Month => monthOf(addDays(firstDayOf(monthOf(today)), -1));

/** Reads the question off a query. A field that is not understood counts as left out, and its problem is told beside it. */
export const askedIn = ({ query, today }: Pick<Visit, 'query' | 'today'>): Asked => {
  const text = (name: string): string => (query(name) ?? '').trim().slice(0, LONGEST);
  const written = { month: text('month'), asOf: text('as-of'), knownOn: text('known-at') };
  const [month, asOf, knownOn] = [monthIn(written.month), dayIn(written.asOf), dayIn(written.knownOn)];
  const problems = {
    month: monthProblem(written.month, month),
    asOf: dayProblem(written.asOf, asOf),
    knownOn:
      dayProblem(written.knownOn, knownOn) ??
      (knownOn !== undefined && knownOn > today ? ('not_yet' as const) : undefined),
  };
  const ofMonth = month === undefined || problems.month !== undefined ? lastFullMonth(today) : month;
  const givenAsOf = problems.asOf === undefined ? asOf : undefined;
  return {
    month: ofMonth,
    asOf: givenAsOf ?? lastDayOf(ofMonth),
    givenAsOf,
    // the day of today is not over: all that is known now was known on it
    knownOn: problems.knownOn === undefined && knownOn !== today ? knownOn : undefined,
    page: pageIn({ query }),
    fields: {
      month: { written: problems.month === undefined ? ofMonth : written.month, problem: problems.month },
      asOf: { written: problems.asOf === undefined ? (asOf ?? '') : written.asOf, problem: problems.asOf },
      knownOn: {
        written: problems.knownOn === undefined ? (knownOn ?? '') : written.knownOn,
        problem: problems.knownOn,
      },
    },
  };
};

/** Returns the last moment of a day in Latvia. */
export const endOf = (day: CivilDate): Instant => instantOf(millisecondsOf(startOfDay(addDays(day, 1))) - 1);
