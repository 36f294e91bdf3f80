import { type Fraction, lastDayOf, monthsTouched, percentHalfUp, roundHalfUp } from '@pavadonis/domain';
import { averagePerMonth, clientsEnrolledIn, clientsServedIn } from '@pavadonis/projection-caseload';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import { type ColumnOf, laidOut } from '../answer/answer';
import type { Counting } from '../answer/counting';
import { text } from '../language';
import { choice, readOr } from '../usage/option';
import { breakdowns, type Breakdown, type Part } from './breakdowns';
import { column, countColumn, personsColumn } from './columns';
import { byOption } from './options';
import type { Question } from './question';

const ofOption = choice(
  'of',
  ['served', 'enrolled'] as const,
  text('ko', 'whom'),
  text(
    'kurus klientus skaita, apkalpotos pēc noklusējuma',
    'which clients are counted, those served by default',
  ),
);

interface Average {
  readonly codes: Part['codes'];
  readonly sum: number;
  readonly months: number;
  readonly of: number;
}

const fraction = ({ sum, months }: Average): Fraction => ({ numerator: sum, denominator: months });

const averageColumns = (columns: Breakdown['columns']): readonly ColumnOf<Average>[] => [
  ...columns.map((each, i): ColumnOf<Average> => ({ ...each, of: ({ codes }) => codes[i] })),
  personsColumn(
    'average',
    text('Vidēji mēnesī', 'Average per month'),
    text('Klienti mēnesī vidēji, noapaļots', 'Clients per month on average, rounded half up'),
    (row) => roundHalfUp(fraction(row)),
  ),
  personsColumn(
    'client_months',
    text('Klientu mēneši', 'Client-months'),
    text('Visu mēnešu klienti, saskaitīti kopā', 'The clients of all months, added up'),
    ({ sum }) => sum,
  ),
  countColumn(
    'months',
    text('Mēneši', 'Months'),
    text('Mēnešu skaits', 'The number of months'),
    ({ months }) => months,
  ),
  column(
    'share',
    'percent',
    text('Daļa', 'Share'),
    text('Daļa no visiem klientu mēnešiem', 'The share of all client-months'),
    ({ sum, of }) => (of === 0 ? undefined : percentHalfUp({ numerator: sum, denominator: of })),
  ),
];

// an average is rounded, so no sum tells what follows from it
const ROUNDED: Counting = { totals: {}, sums: () => [], together: true };

const average: Question = {
  name: 'average',
  alias: 'videji',
  title: text('Klienti mēnesī vidēji', 'Clients per month on average'),
  model: 'caseload',
  when: 'days',
  options: [ofOption, byOption],
  ask: (given) =>
    pipe(
      E.Do,
      E.apSW('whom', readOr(ofOption, 'served', given)),
      E.apSW('by', readOr(byOption, [], given)),
      E.map(({ whom, by }) => ({ caseload }, { period, givenAsOf }) => {
        const months = monthsTouched(period);
        // partial months count whole, unless a day is given up to which all counts
        const upTo = givenAsOf === undefined ? {} : { asOf: givenAsOf };
        const clientsIn = whom === 'served' ? clientsServedIn : clientsEnrolledIn;
        const monthly = months.map((month) => ({
          clients: clientsIn(caseload, month, upTo),
          asOf: givenAsOf !== undefined && givenAsOf < lastDayOf(month) ? givenAsOf : lastDayOf(month),
        }));
        const all = averagePerMonth(period, (month) => clientsIn(caseload, month, upTo).length);
        const title = average.title;
        const total = { codes: [], sum: all.numerator, months: all.denominator, of: all.numerator };
        if (by.length === 0)
          return [{ name: 'average', title, counting: ROUNDED, ...laidOut(averageColumns([]), [total]) }];
        return by.map((each) => {
          const { columns, of } = breakdowns[each];
          const sums = new Map<string, Average>();
          monthly.forEach(({ clients, asOf }) => {
            for (const { codes, count } of of({ caseload, clients, asOf, ageDay: () => asOf })) {
              const key = JSON.stringify(codes);
              const sum = (sums.get(key)?.sum ?? 0) + count;
              sums.set(key, { codes, sum, months: months.length, of: all.numerator });
            }
          });
          return {
            name: `average-by-${each}`,
            title,
            counting: ROUNDED,
            isByCount: true,
            ...laidOut(averageColumns(columns), [...sums.values()]),
          };
        });
      }),
    ),
};

/** The questions about the clients per month on average. */
export const averageQuestions: readonly Question[] = [average];
