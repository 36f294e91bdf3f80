import { expect } from '@jest/globals';
import { monthsTouched, type Period } from '@pavadonis/domain';
import * as Caseload from '@pavadonis/projection-caseload';
import { type Question, tally } from '../oracle/question';

type Clients = readonly Caseload.CaseloadRows['client'][];

/** Returns counts by class as a record, without the empty classes. */
export const plain = (counts: Iterable<readonly [unknown, number]>): Readonly<Record<string, number>> =>
  Object.fromEntries(
    [...counts].filter(([, count]) => count > 0).map(([key, count]) => [String(key), count]),
  );

const names = (clients: Clients): readonly string[] => clients.map(({ stream }) => stream).sort();

const cutOf = ({ asOf, to }: Question) => (asOf < to ? asOf : to);

/** Returns the main counts of the caseload. */
export const mainCounts = (rows: Caseload.CaseloadView, question: Question) => {
  const { asOf } = question;
  const period: Period = question;
  return {
    active: names(Caseload.activeClients(rows, { asOf })),
    served: monthsTouched(period).map((month) => names(Caseload.clientsServedIn(rows, month, { asOf }))),
    servedBetween: names(Caseload.clientsServedIn(rows, period, { asOf })),
    firstTime: names(Caseload.newClientsIn(rows, period, { asOf })),
    cumulative: names(Caseload.clientsToDate(rows, { asOf })),
  };
};

/** Returns all counts of clients. */
export const caseloadCounts = (rows: Caseload.CaseloadView, question: Question) => {
  const { asOf } = question;
  const months = monthsTouched(question);
  return {
    ...mainCounts(rows, question),
    suspended: names(Caseload.suspendedClients(rows, { asOf })),
    servedByProvider: months.map((month) => plain(Caseload.clientsServedInByProvider(rows, month, { asOf }))),
    enrolled: months.map((month) => names(Caseload.clientsEnrolledIn(rows, month, { asOf }))),
    average: Caseload.averagePerMonth(question, (month) => Caseload.clientsServedIn(rows, month).length),
    ended: tally(Caseload.episodesEndedIn(rows, question, { asOf }).map(({ episode }) => episode.endReason)),
  };
};

const sexAndAge = (counts: Caseload.SexAndAgeCounts) =>
  plain(
    Object.entries(counts).flatMap(([sex, ages]) =>
      Object.entries(ages).map(([age, count]) => [`${sex} ${age}`, count] as const),
    ),
  );

const breakdown = (clients: Clients, day: Question['asOf']) => {
  const { centres, municipalities, outside, unknown } = Caseload.clientsByPlace(clients, { asOf: day });
  expect([...municipalities.values()].reduce((sum, each) => sum + each, 0)).toBe(outside);
  return {
    places: plain([
      ...centres,
      ...[...municipalities].map(([name, count]) => [`outside ${String(name)}`, count] as const),
      ['unknown', unknown],
    ]),
    legalGround: plain(Caseload.clientsByLegalGround(clients, { asOf: day })),
    complexity: plain(Caseload.clientsByComplexity(clients, { asOf: day })),
    countries: plain(Caseload.clientsByCountry(clients)),
    arrivalModes: plain(Caseload.clientsByArrivalMode(clients)),
    womenMenChildren: Caseload.womenMenChildren(clients, { asOf: day }),
    sexAndAge: sexAndAge(Caseload.clientsBySexAndAge(clients, () => day)),
    families: Caseload.familiesAndSingles(clients, { asOf: day }),
  };
};

/** Returns clients counted by who and where they are, and by the decisions about them. */
export const breakdowns = (rows: Caseload.CaseloadView, question: Question) => {
  const { asOf } = question;
  const active = Caseload.activeClients(rows, { asOf });
  const decided = {
    refugee: Caseload.clientsGrantedStatusIn(rows, 'refugee', question, { asOf }),
    alternative: Caseload.clientsGrantedStatusIn(rows, 'alternative', question, { asOf }),
    refused: Caseload.clientsRefusedStatusIn(rows, question, { asOf }),
    'appealed-grant': Caseload.clientsAppealingIn(rows, 'grant', question, { asOf }),
    'appealed-refusal': Caseload.clientsAppealingIn(rows, 'refusal', question, { asOf }),
  };
  return {
    everybody: breakdown([...rows.client.values()], asOf),
    active: breakdown(active, asOf),
    served: breakdown(Caseload.clientsServedIn(rows, question, { asOf }), cutOf(question)),
    providers: plain(Caseload.clientsByProvider(active, { asOf })),
    workers: plain(Caseload.clientsByWorker(rows, { asOf })),
    atFirst: sexAndAge(
      Caseload.clientsBySexAndAge(Caseload.clientsToDate(rows, { asOf }), Caseload.firstServiceStart),
    ),
    decided: plain(Object.entries(decided).map(([what, clients]) => [what, clients.length] as const)),
  };
};

const daysOf = ({ from, to }: Period) => {
  const days: string[] = [];
  for (let day = Date.parse(from); day <= Date.parse(to); day += 86_400_000)
    days.push(new Date(day).toISOString().slice(0, 10));
  return days;
};

/** Returns the staff of a period and of a day. */
export const staff = (rows: Caseload.CaseloadView, question: Question) => {
  const { asOf } = question;
  return {
    inPeriod: Caseload.staffEngagedIn(rows, question, { asOf }),
    onTheDay: Caseload.staffEngagedIn(rows, { from: asOf, to: asOf }),
  };
};

/** Returns the days of a period without a provider. */
export const daysWithoutProvider = (rows: Caseload.CaseloadView, question: Question) =>
  Caseload.serviceGapsIn(rows, question, { asOf: question.asOf }).flatMap(daysOf);
