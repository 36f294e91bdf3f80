import { addDays, firstDayOf, lastDayOf, type Month, monthOf, monthsFrom } from '@pavadonis/domain';
import {
  activeClients,
  clientsServedIn,
  clientsToDate,
  newClientsIn,
  staffEngagedIn,
} from '@pavadonis/projection-caseload';
import * as E from 'fp-ts/Either';
import { type ColumnOf, laidOut } from '../answer/answer';
import { totalsIn } from '../answer/counting';
import type { BadUse } from '../failure';
import { text, type Bilingual } from '../language';
import { monthColumn, personsColumn } from '../questions/columns';
import type { Table, Time, Views } from '../questions/question';
import { questions } from '../questions/questions';
import type { Given } from '../usage/option';
import { END_OF_TIME } from './time';

const MONTHS = 12;

const timeOf = (month: Month): Time => {
  const asOf = lastDayOf(month);
  return { asOf, period: { from: firstDayOf(month), to: asOf }, months: { from: month, to: month } };
};

const figures: readonly (readonly [
  name: string,
  title: Bilingual,
  of: (views: Views, time: Time) => number,
])[] = [
  [
    'served',
    text('Apkalpotie klienti', 'Clients served'),
    ({ caseload }, { period }) => clientsServedIn(caseload, period).length,
  ],
  [
    'new',
    text('Klienti, kas pakalpojumu sāk pirmo reizi', 'First-time clients'),
    ({ caseload }, { period }) => newClientsIn(caseload, period).length,
  ],
  [
    'active',
    text('Klienti mēneša pēdējā dienā', 'Active clients on the last day'),
    ({ caseload }, { asOf }) => activeClients(caseload, { asOf }).length,
  ],
  [
    'to_date',
    text('Klienti kopš pakalpojuma sākuma', 'Clients since the start of the service'),
    ({ caseload }, { asOf }) => clientsToDate(caseload, { asOf }).length,
  ],
  [
    'social_workers',
    text('Sociālie darbinieki', 'Social workers'),
    ({ caseload }, { period }) => staffEngagedIn(caseload, period).social_worker,
  ],
  [
    'mentors',
    text('Sociālie mentori', 'Social mentors'),
    ({ caseload }, { period }) => staffEngagedIn(caseload, period).mentor,
  ],
];

const SHARED: readonly string[] = ['served', 'new', 'active'];

const summary = (views: Views, time: Time): Table => ({
  name: 'month',
  title: text('Mēnesis skaitļos', 'The month in figures'),
  ...laidOut<Time>(
    figures.map(([name, title, of]): ColumnOf<Time> =>
      personsColumn(name, title, title, (at) => of(views, at)),
    ),
    [time],
  ),
  isList: true,
  // of those that breakdowns and the last month of the series show as well
  counting: totalsIn(
    figures.flatMap(([name, , of]) => (SHARED.includes(name) ? [[name, of(views, time), 0, name]] : [])),
  ),
});

interface MonthRow {
  readonly month: Month;
  readonly served: number;
  readonly new: number;
}

const series = ({ caseload }: Views, last: Month): Table => {
  const first = monthOf(addDays(firstDayOf(last), -31 * (MONTHS - 1)));
  const months = monthsFrom(first, last).slice(-MONTHS);
  const rows = months.map((month) => ({
    month,
    served: clientsServedIn(caseload, month).length,
    new: newClientsIn(caseload, month).length,
  }));
  return {
    name: 'served-by-month',
    title: text('Apkalpotie klienti pa mēnešiem', 'Clients served in each month'),
    ...laidOut<MonthRow>(
      [
        monthColumn(),
        personsColumn(
          'clients',
          text('Apkalpoti', 'Served'),
          text('Klienti, ar kuriem mēnesī bijis kontakts', 'The clients with a contact in the month'),
          ({ served }) => served,
        ),
        personsColumn(
          'new',
          text('Pirmo reizi', 'First time'),
          text('Klienti, kas pakalpojumu sāk pirmo reizi', 'The clients whose first episode began'),
          (row) => row.new,
        ),
      ],
      rows,
    ),
    counting: totalsIn([
      ['served', rows.at(-1)?.served ?? 0, rows.length - 1, 'clients'],
      ['new', rows.at(-1)?.new ?? 0, rows.length - 1, 'new'],
    ]),
  };
};

/** The questions of the report, with what is given for them. */
const ASKED: readonly (readonly [name: string, given: Given])[] = [
  ['served', { by: 'women-men-children,country,place,legal-ground' }],
  ['ended', {}],
  ['plans', {}],
  ['funding', { per: 'source' }],
];

/** Returns the tables of a month's report, as the foundation publishes one: the month in figures, and their breakdowns. */
export const monthlyTables = (month: Month): E.Either<BadUse, (views: Views) => readonly Table[]> => {
  const time = timeOf(month);
  const asked = E.traverseArray(([name, given]: (typeof ASKED)[number]) => {
    const question = questions.find((each) => each.name === name);
    if (question === undefined) return E.right(() => []);
    const at = question.when === 'months' ? { ...time, asOf: END_OF_TIME } : time;
    return E.map((ask: (views: Views, time: Time) => readonly Table[]) => (views: Views) => ask(views, at))(
      question.ask(given),
    );
  })(ASKED);
  return E.map((asks: readonly ((views: Views) => readonly Table[])[]) => (views: Views) => [
    summary(views, time),
    series(views, month),
    ...asks.flatMap((ask) => ask(views)),
  ])(asked);
};
