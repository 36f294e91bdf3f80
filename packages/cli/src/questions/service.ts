import { daysBetween, type Period } from '@pavadonis/domain';
import {
  clientsServedInByProvider,
  episodesEndedIn,
  type ProviderPeriod,
  providerPeriods,
  serviceGapsIn,
} from '@pavadonis/projection-caseload';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import { laidOut } from '../answer/answer';
import { text } from '../language';
import { read } from '../usage/option';
import { endReasons } from '../words/service';
import type { Part } from './breakdowns';
import { partsTable } from './client-counts';
import { classColumn, column, countColumn, personsColumn, providerColumn } from './columns';
import { providerOption } from './options';
import type { Question } from './question';

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
              personsColumn<(typeof rows)[number]>(
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
      return [
        {
          name: 'ended',
          title: ended.title,
          ...partsTable({ columns: [reason], isByCount: true }, parts, { name: 'ended', of: 'episodes' }),
        },
      ];
    }),
};

/** The questions about the service itself: its providers, its gaps and its ends. */
export const serviceQuestions: readonly Question[] = [servedByProvider, providers, gaps, ended];
