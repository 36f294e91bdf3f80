import {
  daysBetween,
  type Fraction,
  lastDayOf,
  monthsTouched,
  percentHalfUp,
  type Period,
  roundHalfUp,
} from '@pavadonis/domain';
import {
  averagePerMonth,
  clientsByWorker,
  clientsEnrolledIn,
  clientsPerWorker,
  clientsServedIn,
  clientsServedInByProvider,
  episodesEndedIn,
  type ProviderPeriod,
  providerPeriods,
  serviceGapsIn,
  staffEngagedIn,
} from '@pavadonis/projection-caseload';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import { type ColumnOf, laidOut } from '../answer/answer';
import { text } from '../language';
import { choice, read, readOr } from '../usage/option';
import { workerRoles } from '../words/people';
import { endReasons } from '../words/service';
import { breakdowns, type Breakdown, type Part } from './breakdowns';
import { partsTable } from './client-counts';
import { classColumn, column, countColumn, providerColumn } from './columns';
import { byOption, providerOption, roleOption } from './options';
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
  countColumn(
    'average',
    text('Vidēji mēnesī', 'Average per month'),
    text('Klienti mēnesī vidēji, noapaļots', 'Clients per month on average, rounded half up'),
    (row) => roundHalfUp(fraction(row)),
  ),
  countColumn(
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
        if (by.length === 0) return [{ name: 'average', title, ...laidOut(averageColumns([]), [total]) }];
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
            ...laidOut(averageColumns(columns), [...sums.values()]),
          };
        });
      }),
    ),
};

const staff: Question = {
  name: 'staff',
  alias: 'darbinieki',
  title: text('Pakalpojumā iesaistītie darbinieki', 'Workers engaged in the service'),
  model: 'caseload',
  when: 'days',
  options: [],
  ask: () =>
    E.right(({ caseload }, { period, asOf }) => [
      {
        name: 'staff',
        title: staff.title,
        ...laidOut<readonly [role: string, count: number]>(
          [
            classColumn(
              'role',
              text('Amats', 'Role'),
              text('Darbinieka amats', 'The role of the worker'),
              workerRoles,
              ([role]) => role,
            ),
            countColumn(
              'workers',
              text('Darbinieki', 'Workers'),
              text('Darbinieku, nevis slodžu skaits', 'The number of workers, not of full-time posts'),
              ([, count]) => count,
            ),
          ],
          Object.entries(staffEngagedIn(caseload, period, { asOf })),
        ),
      },
    ]),
};

const byWorker: Question = {
  name: 'clients-by-worker',
  alias: 'klienti-pa-darbiniekiem',
  title: text('Aktīvie klienti pa darbiniekiem', 'Active clients of each worker'),
  model: 'caseload',
  when: 'day',
  options: [],
  ask: () =>
    E.right(({ caseload }, { asOf }) => [
      {
        name: 'clients-by-worker',
        title: byWorker.title,
        ...laidOut<readonly [worker: string, count: number]>(
          [
            column(
              'worker',
              'text',
              text('Darbinieks', 'Worker'),
              text('Darbinieks ar pseidonīmu', 'The worker under a pseudonym'),
              ([worker]) => worker,
            ),
            countColumn(
              'clients',
              text('Klienti', 'Clients'),
              text('Klientu skaits', 'The number of clients'),
              ([, count]) => count,
            ),
          ],
          [...clientsByWorker(caseload, { asOf })].sort(([, a], [, b]) => b - a),
        ),
      },
    ]),
};

const perWorker: Question = {
  name: 'clients-per-worker',
  alias: 'klienti-uz-darbinieku',
  title: text('Aktīvie klienti uz vienu darbinieku', 'Active clients per worker'),
  model: 'caseload',
  when: 'day',
  options: [roleOption],
  ask: (given) =>
    pipe(
      readOr(roleOption, 'social_worker', given),
      E.map((role) => ({ caseload }, { asOf }) => {
        const found = clientsPerWorker(caseload, role, { asOf });
        return [
          {
            name: 'clients-per-worker',
            title: perWorker.title,
            ...laidOut<Fraction>(
              [
                classColumn(
                  'role',
                  text('Amats', 'Role'),
                  text('Darbinieka amats', 'The role of the worker'),
                  workerRoles,
                  () => role,
                ),
                countColumn(
                  'clients',
                  text('Klienti', 'Clients'),
                  text('Aktīvo klientu skaits', 'The number of active clients'),
                  ({ numerator }) => numerator,
                ),
                countColumn(
                  'workers',
                  text('Darbinieki', 'Workers'),
                  text('Darbinieku skaits', 'The number of workers'),
                  ({ denominator }) => denominator,
                ),
                countColumn(
                  'clients_per_worker',
                  text('Uz vienu', 'Per worker'),
                  text('Klienti uz vienu darbinieku, noapaļots', 'Clients per worker, rounded half up'),
                  roundHalfUp,
                ),
              ],
              found === undefined ? [] : [found],
            ),
          },
        ];
      }),
    ),
};

const servedByProvider: Question = {
  name: 'served-by-provider',
  alias: 'apkalpotie-pa-sniedzejiem',
  title: text('Apkalpotie klienti pa sniedzējiem', 'Clients served by each provider'),
  model: 'caseload',
  when: 'days',
  options: [],
  ask: () =>
    E.right(({ caseload }, { period, asOf }) => {
      const rows = [...clientsServedInByProvider(caseload, period, { asOf })].map(([providerId, count]) => ({
        providerId,
        count,
      }));
      return [
        {
          name: 'served-by-provider',
          title: servedByProvider.title,
          ...laidOut(
            [
              providerColumn<(typeof rows)[number]>(),
              countColumn<(typeof rows)[number]>(
                'clients',
                text('Klienti', 'Clients'),
                text(
                  'Klientu skaits; kas nodots otram, ir pie abiem',
                  'The number of clients; one who was handed over counts with both',
                ),
                ({ count }) => count,
              ),
            ],
            rows,
          ),
        },
      ];
    }),
};

const providers: Question = {
  name: 'providers',
  alias: 'sniedzeji',
  title: text('Pakalpojuma sniedzēju periodi', 'Periods of the providers'),
  model: 'caseload',
  when: 'day',
  options: [providerOption],
  ask: (given) =>
    pipe(
      read(providerOption, given),
      E.map((provider) => ({ caseload }, { asOf }) => [
        {
          name: 'providers',
          title: providers.title,
          ...laidOut<ProviderPeriod>(
            [
              providerColumn(),
              classColumn(
                'basis',
                text('Pamats', 'Basis'),
                text('Līgums vai pašu spēkiem', 'A contract, or direct provision'),
                {
                  contract: text('līgums', 'contract'),
                  direct: text('saviem spēkiem, bez līguma', 'directly, without a contract'),
                },
                ({ direct }) => (direct ? 'direct' : 'contract'),
              ),
              column(
                'from',
                'day',
                text('No', 'From'),
                text('Pirmā pakalpojuma diena', 'The first day of service'),
                ({ from }) => from,
              ),
              column(
                'to',
                'day',
                text('Līdz', 'To'),
                text(
                  'Pēdējā pakalpojuma diena; tukša, kamēr turpinās',
                  'The last day of service; empty while it goes on',
                ),
                ({ to }) => to,
              ),
              column(
                'planned_to',
                'day',
                text('Plānots līdz', 'Planned to'),
                text('Pēdējā plānotā diena', 'The last planned day'),
                ({ plannedTo }) => plannedTo,
              ),
            ],
            providerPeriods(caseload, { asOf }).filter(
              (each) => provider === undefined || each.providerId === provider,
            ),
          ),
        },
      ]),
    ),
};

const gaps: Question = {
  name: 'gaps',
  alias: 'partraukumi',
  title: text('Dienas bez pakalpojuma sniedzēja', 'Days without a provider'),
  model: 'caseload',
  when: 'days',
  options: [],
  ask: () =>
    E.right(({ caseload }, { period, asOf }) => [
      {
        name: 'gaps',
        title: gaps.title,
        ...laidOut<Period>(
          [
            column(
              'from',
              'day',
              text('No', 'From'),
              text('Pirmā diena bez sniedzēja', 'The first day without a provider'),
              ({ from }) => from,
            ),
            column(
              'to',
              'day',
              text('Līdz', 'To'),
              text('Pēdējā diena bez sniedzēja', 'The last day without a provider'),
              ({ to }) => to,
            ),
            countColumn(
              'days',
              text('Dienas', 'Days'),
              text('Dienu skaits', 'The number of days'),
              ({ from, to }) => daysBetween(from, to) + 1,
            ),
          ],
          serviceGapsIn(caseload, period, { asOf }),
        ),
      },
    ]),
};

const ended: Question = {
  name: 'ended',
  alias: 'beigusies',
  title: text('Izbeigtie pakalpojuma posmi pēc iemesla', 'Episodes that ended, by reason'),
  model: 'caseload',
  when: 'days',
  options: [],
  ask: () =>
    E.right(({ caseload }, { period, asOf }) => {
      const counts = new Map<string, number>();
      for (const { episode } of episodesEndedIn(caseload, period, { asOf }))
        counts.set(episode.endReason ?? 'other', (counts.get(episode.endReason ?? 'other') ?? 0) + 1);
      const parts = [...counts]
        .map(([code, count]) => ({ codes: [code], count }))
        .sort((a, b) => b.count - a.count);
      const reason = classColumn<Part>(
        'reason',
        text('Iemesls', 'Reason'),
        text('Beigu iemesls', 'The reason of the end'),
        endReasons,
        ({ codes }) => codes[0],
      );
      return [{ name: 'ended', title: ended.title, ...partsTable({ columns: [reason] }, parts, 'episodes') }];
    }),
};

/** The questions about the service: averages, workers, providers, ends. */
export const serviceQuestions: readonly Question[] = [
  average,
  staff,
  byWorker,
  perWorker,
  servedByProvider,
  providers,
  gaps,
  ended,
];
