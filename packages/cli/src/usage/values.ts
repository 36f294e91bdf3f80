import {
  addDays,
  CivilDate,
  type Instant,
  instantOf,
  type KnownAt,
  millisecondsOf,
  Month,
  startOfDay,
} from '@pavadonis/domain';
import * as E from 'fp-ts/Either';
import { type BadUse, badUse } from '../failure';

const LATVIAN_DAY = /^(\d{1,2})\.(\d{1,2})\.(\d{4})\.?$/;
const LATVIAN_MONTH = /^(\d{1,2})\.(\d{4})\.?$/;

const two = (digits: string): string => digits.padStart(2, '0');

/** Reads a day, as `2018-07-16` or as it is written in Latvia: `16.07.2018.` */
export const dayIn =
  (option: string) =>
  (written: string): E.Either<BadUse, CivilDate> => {
    const [, day, month, year] = LATVIAN_DAY.exec(written) ?? [];
    const iso =
      day === undefined || month === undefined || year === undefined
        ? written
        : `${year}-${two(month)}-${two(day)}`;
    return CivilDate.is(iso)
      ? E.right(iso)
      : E.left(
          badUse(
            `--${option}: „${written}” nav diena; rakstiet, piemēram, 2018-07-16.`,
            `--${option}: “${written}” is no day; write one such as 2018-07-16.`,
          ),
        );
  };

/** Reads a month, as `2018-06` or `06.2018`. */
export const monthIn =
  (option: string) =>
  (written: string): E.Either<BadUse, Month> => {
    const [, month, year] = LATVIAN_MONTH.exec(written) ?? [];
    const iso = month === undefined || year === undefined ? written : `${year}-${two(month)}`;
    return Month.is(iso)
      ? E.right(iso)
      : E.left(
          badUse(
            `--${option}: „${written}” nav mēnesis; rakstiet, piemēram, 2018-06.`,
            `--${option}: “${written}” is no month; write one such as 2018-06.`,
          ),
        );
  };

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})$/;

const momentOf = (written: string): Instant | undefined => {
  const milliseconds = MOMENT.test(written) ? Date.parse(written) : Number.NaN;
  // a day that does not exist is taken for the next month's by some parsers
  return Number.isNaN(milliseconds) || !CivilDate.is(written.slice(0, 10))
    ? undefined
    : instantOf(milliseconds);
};

const endOfDay = (day: CivilDate): Instant => instantOf(millisecondsOf(startOfDay(addDays(day, 1))) - 1);

/** Reads what was known: at the end of a day in Latvia, at a moment, or up to a position in the log. */
export const knownAtIn =
  (option: string) =>
  (written: string): E.Either<BadUse, KnownAt> => {
    if (/^\d{1,15}$/.test(written)) return E.right({ _tag: 'Position', position: Number(written) });
    const day = dayIn(option)(written);
    const moment = E.isRight(day) ? endOfDay(day.right) : momentOf(written);
    return moment === undefined
      ? E.left(
          badUse(
            `--${option}: „${written}” nav brīdis; rakstiet dienu (2018-07-01, tās beigas), brīdi (2018-07-01T12:00:00Z) vai vietu žurnālā (1234).`,
            `--${option}: “${written}” is no moment; write a day (2018-07-01, its end), a moment (2018-07-01T12:00:00Z) or a position in the log (1234).`,
          ),
        )
      : E.right({ _tag: 'Instant', instant: moment });
  };

/** Reads a whole number from 0 up to a greatest one. */
export const wholeUpTo =
  (option: string, greatest: number) =>
  (written: string): E.Either<BadUse, number> => {
    const whole = wholeIn(option)(written);
    return E.isLeft(whole) || whole.right <= greatest
      ? whole
      : E.left(
          badUse(
            `--${option}: „${written}” ir par daudz; dodiet ne vairāk kā ${greatest}.`,
            `--${option}: “${written}” is too many; give ${greatest} at most.`,
          ),
        );
  };

/** Reads a whole number from 0 on, for an option. */
export const wholeIn = (option: string): ((written: string) => E.Either<BadUse, number>) =>
  wholeOf(`--${option}`);

/** Reads a whole number from 0 on, for what is named so. */
export const wholeOf =
  (name: string) =>
  (written: string): E.Either<BadUse, number> =>
    /^\d{1,9}$/.test(written)
      ? E.right(Number(written))
      : E.left(
          badUse(
            `${name}: „${written}” nav vesels skaitlis; rakstiet, piemēram, 30.`,
            `${name}: “${written}” is no whole number; write one such as 30.`,
          ),
        );
