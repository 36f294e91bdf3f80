import {
  addDays,
  type CivilDate,
  civilDate,
  type Instant,
  instantOf,
  lastDayOf,
  millisecondsOf,
  type Month,
  month,
  startOfDay,
} from '@pavadonis/domain';
import { type CaseloadView, clientsGrantedStatusIn, clientsServedIn } from '@pavadonis/projection-caseload';
import type { Client } from '../client';
import { daysOf, monthName } from '../figures/figure';
import type { Bilingual } from '../report/language';

/** A monthly figure that is computed as known at the end of a day, and as known today. */
export interface Question {
  readonly what: Bilingual;
  readonly month: Month;
  readonly knownOn: CivilDate;
  readonly ask: (rows: CaseloadView) => readonly Client[];
}

/** Returns the last moment of a day in Latvia. */
export const endOf = (date: CivilDate): Instant =>
  instantOf(millisecondsOf(startOfDay(addDays(date, 1))) - 1);

const served = (of: string): Question => {
  const asked = month(of);
  const name = monthName(of);
  return {
    what: { lv: `apkalpotie klienti, ${name.lv}`, en: `clients served, ${name.en}` },
    month: asked,
    // assumed: monthly figures are drawn up by the fifth of the next month
    knownOn: addDays(lastDayOf(asked), 5),
    ask: (rows) => clientsServedIn(rows, asked),
  };
};

/**
 * The questions: clients served in months with published figures, and the
 * refugee statuses of June 2018 on its last day.
 */
export const questions: readonly Question[] = [
  ...['2016-08', '2017-01', '2017-11', '2018-06', '2019-02', '2021-08'].map(served),
  {
    what: { lv: 'bēgļa statusi 2018. gada jūnijā', en: 'refugee statuses granted in June 2018' },
    month: month('2018-06'),
    knownOn: civilDate('2018-06-30'),
    ask: (rows) => clientsGrantedStatusIn(rows, 'refugee', daysOf(month('2018-06'))),
  },
];
