import {
  civilDate,
  type CivilDate,
  firstDayOf,
  type KnownAt,
  lastDayOf,
  type Month,
  monthOf,
  type Period,
} from '@pavadonis/domain';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import type { Fact } from '../answer/answer';
import { type BadUse, badUse } from '../failure';
import { text } from '../language';
import type { Time, When } from '../questions/question';
import { type AnyOption, type Given, type OptionOf, read } from '../usage/option';
import { dayIn, knownAtIn, monthIn } from '../usage/values';

/** The time of a question, and how it is told. */
export interface AskedTime {
  readonly time: Time;
  readonly asked: readonly Fact[];
}

const DAY = text('diena', 'day');
const MONTH = text('mēnesis', 'month');

const dayNamed = (name: string, lv: string, en: string): OptionOf<CivilDate> => ({
  name,
  value: DAY,
  about: text(lv, en),
  parse: dayIn(name),
});

const monthNamed = (name: string, lv: string, en: string): OptionOf<Month> => ({
  name,
  value: MONTH,
  about: text(lv, en),
  parse: monthIn(name),
});

/** The day that a question is about. */
export const dayOption: OptionOf<CivilDate> = dayNamed(
  'day',
  'diena, piemēram, 2018-07-16',
  'the day, such as 2018-07-16',
);

/** The month that a question is about. */
export const monthOption: OptionOf<Month> = monthNamed(
  'month',
  'mēnesis, piemēram, 2018-06',
  'the month, such as 2018-06',
);

const fromDayOption = dayNamed('from', 'perioda pirmā diena', 'the first day of the period');
const toDayOption = dayNamed('to', 'perioda pēdējā diena', 'the last day of the period');
const fromMonthOption = monthNamed('from', 'pirmais mēnesis', 'the first month');
const toMonthOption = monthNamed('to', 'pēdējais mēnesis', 'the last month');

const asOfOption = dayNamed(
  'as-of',
  'skaita tikai to, kas noticis līdz šīs dienas beigām; pēc noklusējuma līdz perioda beigām, naudai – visu',
  'counts what had happened by the end of this day alone; by default by the end of the period, and of money all',
);

/** The moment at which things were known. */
export const knownAtOption: OptionOf<KnownAt> = {
  name: 'known-at',
  value: text('brīdis', 'moment'),
  about: text(
    'skaita tikai to, kas tobrīd bija ierakstīts: dienas beigās, brīdī vai līdz vietai žurnālā',
    'counts what was recorded at that moment alone: at the end of a day, at a moment, or up to a position in the log',
  ),
  parse: knownAtIn('known-at'),
};

/** The options that say which time a question is about. */
export const timeOptions: Readonly<Record<When, readonly AnyOption[]>> = {
  day: [dayOption],
  days: [monthOption, fromDayOption, toDayOption, asOfOption],
  months: [monthOption, fromMonthOption, toMonthOption, asOfOption],
};

/** The day as of which money counts by default: after everything known, since money moves long after its month. */
export const END_OF_TIME: CivilDate = civilDate('9999-12-31');

const monthsOf = ({ from, to }: Period): Time['months'] => ({ from: monthOf(from), to: monthOf(to) });

/** Makes the fact of a day that was asked for. */
export const dayFact = (name: string, lv: string, en: string, value: CivilDate): Fact => ({
  name,
  title: text(lv, en),
  kind: 'day',
  value,
});

const reversed = badUse(
  'Periods beidzas, pirms tas sākas; samainiet --from un --to.',
  'The period ends before it begins; exchange --from and --to.',
);

const NO_DAY = badUse(
  'Nav dota diena; ierakstiet to ar --day, piemēram, --day 2018-07-16.',
  'No day is given; write it with --day, such as --day 2018-07-16.',
);

/** Reads the day that has to be given. */
export const neededDay = (given: Given): E.Either<BadUse, CivilDate> =>
  pipe(read(dayOption, given), E.flatMap(E.fromNullable(NO_DAY)));

const NO_PERIOD = badUse(
  'Nav dots laiks; ierakstiet --month 2018-06 vai --from un --to.',
  'No time is given; write --month 2018-06, or --from and --to.',
);
const NO_FROM = badUse(
  'Ir --to, bet nav --from; ierakstiet abus vai --month.',
  'There is --to but no --from; write both, or --month.',
);
const NO_TO = badUse(
  'Ir --from, bet nav --to; ierakstiet abus vai --month.',
  'There is --from but no --to; write both, or --month.',
);
const BOTH = badUse(
  'Dodiet vai nu --month, vai --from un --to, nevis abus.',
  'Give either --month, or --from and --to, not both.',
);

const between = (
  month: Month | undefined,
  from: CivilDate | undefined,
  to: CivilDate | undefined,
): E.Either<BadUse, Period> => {
  if (month !== undefined)
    return from === undefined && to === undefined
      ? E.right({ from: firstDayOf(month), to: lastDayOf(month) })
      : E.left(BOTH);
  if (from === undefined) return E.left(to === undefined ? NO_PERIOD : NO_FROM);
  if (to === undefined) return E.left(NO_TO);
  return from <= to ? E.right({ from, to }) : E.left(reversed);
};

const monthFact = (name: string, lv: string, en: string, value: Month): Fact => ({
  name,
  title: text(lv, en),
  kind: 'month',
  value,
});

/** The time that was given: a month, or a period and its two facts. */
interface GivenTime {
  readonly period: Period;
  readonly facts: readonly Fact[];
  readonly asOf: CivilDate | undefined;
}

const timeOf = ({ period, facts, asOf }: GivenTime, otherwise: CivilDate): AskedTime => ({
  time: {
    asOf: asOf ?? otherwise,
    ...(asOf === undefined ? {} : { givenAsOf: asOf }),
    period,
    months: monthsOf(period),
  },
  asked: [...facts, ...(asOf === undefined ? [] : [dayFact('as_of', 'Kā bija', 'As of', asOf)])],
});

const ofMonth = (month: Month): readonly Fact[] => [monthFact('month', 'Mēnesis', 'Month', month)];

const factsOf = (month: Month | undefined, { from, to }: Period): readonly Fact[] =>
  month === undefined
    ? [dayFact('from', 'No', 'From', from), dayFact('to', 'Līdz', 'To', to)]
    : ofMonth(month);

const monthFacts = (month: Month | undefined, period: Period): readonly Fact[] => {
  const { from, to } = monthsOf(period);
  return month === undefined
    ? [monthFact('from', 'No', 'From', from), monthFact('to', 'Līdz', 'To', to)]
    : ofMonth(month);
};

/** Reads the time that a question is asked about. */
export const readTime = (when: When, given: Given): E.Either<BadUse, AskedTime> => {
  switch (when) {
    case 'day':
      return pipe(
        neededDay(given),
        E.map((day) => ({
          time: { asOf: day, period: { from: day, to: day }, months: monthsOf({ from: day, to: day }) },
          asked: [dayFact('day', 'Diena', 'Day', day)],
        })),
      );
    case 'days':
      return pipe(
        E.Do,
        E.apS('month', read(monthOption, given)),
        E.apS('from', read(fromDayOption, given)),
        E.apS('to', read(toDayOption, given)),
        E.apS('asOf', read(asOfOption, given)),
        E.flatMap(({ month, from, to, asOf }) =>
          pipe(
            between(month, from, to),
            E.map((period) => timeOf({ period, facts: factsOf(month, period), asOf }, period.to)),
          ),
        ),
      );
    case 'months':
      return pipe(
        E.Do,
        E.apS('month', read(monthOption, given)),
        E.apS('from', read(fromMonthOption, given)),
        E.apS('to', read(toMonthOption, given)),
        E.apS('asOf', read(asOfOption, given)),
        E.flatMap(({ month, from, to, asOf }) =>
          pipe(
            between(month, from && firstDayOf(from), to && lastDayOf(to)),
            E.map((period) => timeOf({ period, facts: monthFacts(month, period), asOf }, END_OF_TIME)),
          ),
        ),
      );
  }
};
