import type { Period, ProviderId } from '@pavadonis/domain';
import {
  activeClients,
  type CaseloadView,
  clientsAppealingIn,
  clientsEnrolledIn,
  clientsGrantedStatusIn,
  clientsRefusedStatusIn,
  clientsServedIn,
  clientsServedInByProvider,
  clientsToDate,
  newClientsIn,
  suspendedClients,
} from '@pavadonis/projection-caseload';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import { text } from '../language';
import { read, readOr } from '../usage/option';
import type { Client } from './client';
import { asIs, counting, type OfProvider } from './client-counts';
import { decisionOption, statusOption } from './options';
import type { Question } from './question';

// a report of one client alone says whether that one is counted
const alone = (caseload: CaseloadView, client: Client): CaseloadView => ({
  ...caseload,
  client: new Map([[client.stream, client]]),
});

const served: OfProvider = (caseload, { period, asOf }, client, provider) =>
  clientsServedInByProvider(alone(caseload, client), period, { asOf }).has(provider);

/** Returns whether an episode of a client was under a provider at the end of a day of a period, or on its last day. */
const provided = (client: Client, { from, to }: Period, provider: ProviderId): boolean =>
  client.episodes.some(({ end, provisions }) =>
    provisions.some(({ from: since, value: { providerId } }, i) => {
      const next = provisions[i + 1];
      const lasts = next === undefined ? end === undefined || end >= from : next.from > from;
      return providerId === provider && since <= to && lasts;
    }),
  );

const enrolled: OfProvider = (_caseload, { period }, client, provider) => provided(client, period, provider);

const everProvided: OfProvider = (_caseload, { asOf }, client, provider) =>
  client.episodes.some(({ provisions }) =>
    provisions.some(({ from, value }) => from <= asOf && value.providerId === provider),
  );

const first: OfProvider = (_caseload, _time, { episodes }, provider) => {
  const [start] = [...episodes].sort((a, b) => (a.start < b.start ? -1 : 1));
  return start?.provisions[0]?.value.providerId === provider;
};

/** The questions that count clients. */
export const clientQuestions: readonly Question[] = [
  counting({
    name: 'active',
    alias: 'aktivie',
    title: text('Klienti, kuru pakalpojums turpinās', 'Active clients'),
    when: 'day',
    clients: () => asIs((caseload, { asOf }) => activeClients(caseload, { asOf })),
  }),
  counting({
    name: 'suspended',
    alias: 'apturetie',
    title: text('Klienti, kuru pakalpojums ir apturēts', 'Clients whose service is suspended'),
    when: 'day',
    clients: () => asIs((caseload, { asOf }) => suspendedClients(caseload, { asOf })),
  }),
  counting({
    name: 'served',
    alias: 'apkalpotie',
    title: text('Apkalpotie klienti', 'Clients served'),
    when: 'days',
    clients: () => asIs((caseload, { period, asOf }) => clientsServedIn(caseload, period, { asOf })),
    ofProvider: served,
  }),
  counting({
    name: 'enrolled',
    alias: 'iesaistitie',
    title: text('Pakalpojumā esošie klienti', 'Clients enrolled'),
    when: 'days',
    clients: () => asIs((caseload, { period, asOf }) => clientsEnrolledIn(caseload, period, { asOf })),
    ofProvider: enrolled,
  }),
  counting({
    name: 'new',
    alias: 'pirmoreiz',
    title: text('Klienti, kas pakalpojumu sāk pirmo reizi', 'First-time clients'),
    when: 'days',
    clients: () => asIs((caseload, { period, asOf }) => newClientsIn(caseload, period, { asOf })),
    ofProvider: first,
  }),
  counting({
    name: 'to-date',
    alias: 'kops-sakuma',
    title: text('Klienti kopš pakalpojuma sākuma', 'Clients since the start of the service'),
    when: 'day',
    clients: () => asIs((caseload, { asOf }) => clientsToDate(caseload, { asOf })),
    ofProvider: everProvided,
  }),
  counting({
    name: 'status-granted',
    alias: 'statusi-pieskirti',
    title: text('Piešķirtie statusi', 'Statuses granted'),
    when: 'days',
    options: [statusOption],
    clients: (given) =>
      pipe(
        read(statusOption, given),
        E.map(
          (status) =>
            (caseload, { period, asOf }) =>
              (status === undefined ? (['refugee', 'alternative'] as const) : [status]).flatMap((each) =>
                clientsGrantedStatusIn(caseload, each, period, { asOf }),
              ),
        ),
      ),
  }),
  counting({
    name: 'status-refused',
    alias: 'statusi-atteikti',
    title: text('Atteikumi piešķirt statusu', 'Refusals of a status'),
    when: 'days',
    clients: () => asIs((caseload, { period, asOf }) => clientsRefusedStatusIn(caseload, period, { asOf })),
  }),
  counting({
    name: 'appeals',
    alias: 'parsudzibas',
    title: text('Pārsūdzētie lēmumi', 'Appeals'),
    when: 'days',
    options: [decisionOption],
    clients: (given) =>
      pipe(
        readOr(decisionOption, 'refusal', given),
        E.map(
          (decision) =>
            (caseload, { period, asOf }) =>
              clientsAppealingIn(caseload, decision, period, { asOf }),
        ),
      ),
  }),
];
