import { expect } from '@jest/globals';
import { type Month, monthsTouched, type Period } from '@pavadonis/domain';
import * as Caseload from '@pavadonis/projection-caseload';
import { classes } from '../oracle/breakdowns';
import { ofEachReport } from '../oracle/by-report';
import { clientsInAPeriod, clientsOnADay } from '../oracle/caseload';
import { type Question, tally } from '../oracle/question';

type Clients = readonly Caseload.CaseloadRows['client'][];

/** Returns counts by class as a record, without the empty classes. */
export const plain = (counts: Iterable<readonly [unknown, number]>): Readonly<Record<string, number>> =>
  Object.fromEntries(
    [...counts].filter(([, count]) => count > 0).map(([key, count]) => [String(key), count]),
  );

const names = (clients: Clients): readonly string[] => clients.map(({ stream }) => stream).sort();

const cutOf = ({ asOf, to }: Question) => (asOf < to ? asOf : to);

type Rows = Caseload.CaseloadView;
type At = Pick<Question, 'asOf'>;
type OnADay = (rows: Rows, at: At) => Clients;
type InAPeriod = (rows: Rows, during: Month | Period, at: At) => Clients;
type ByClass = (clients: Clients, at: At) => Iterable<readonly [unknown, number]> | object;

// the reports of which the oracle has a second opinion
const onADay: Readonly<Record<keyof typeof clientsOnADay, OnADay>> = Caseload;
const inAPeriod: Readonly<Record<keyof typeof clientsInAPeriod, InAPeriod>> = Caseload;
const byClass: Readonly<Record<keyof typeof classes, ByClass>> = Caseload;

/** Returns the clients that the reports of a day and of a period list. */
export const listsOfClients = (rows: Rows, question: Question) => ({
  ...ofEachReport(clientsOnADay, (_, report) => names(onADay[report](rows, question))),
  ...ofEachReport(clientsInAPeriod, (_, report) => ({
    period: names(inAPeriod[report](rows, question, question)),
    months: monthsTouched(question).map((month) => names(inAPeriod[report](rows, month, question))),
  })),
});

/** Returns all counts of clients. */
export const caseloadCounts = (rows: Rows, question: Question) => {
  const { asOf } = question;
  const months = monthsTouched(question);
  return {
    ...listsOfClients(rows, question),
    servedByProvider: months.map((month) => plain(Caseload.clientsServedInByProvider(rows, month, { asOf }))),
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

const countsByClass = (clients: Clients, asOf: Question['asOf']) =>
  ofEachReport(classes, (_, report) => {
    const counts = byClass[report](clients, { asOf });
    return plain(Symbol.iterator in counts ? counts : Object.entries<number>({ ...counts }));
  });

const breakdown = (clients: Clients, day: Question['asOf']) => {
  const { centres, municipalities, outside, unknown } = Caseload.clientsByPlace(clients, { asOf: day });
  expect([...municipalities.values()].reduce((sum, each) => sum + each, 0)).toBe(outside);
  return {
    ...countsByClass(clients, day),
    places: plain([
      ...centres,
      ...[...municipalities].map(([name, count]) => [`outside ${String(name)}`, count] as const),
      ['unknown', unknown],
    ]),
    sexAndAge: sexAndAge(Caseload.clientsBySexAndAge(clients, () => day)),
  };
};

/** Returns clients counted by who and where they are, and by the decisions about them. */
export const breakdowns = (rows: Rows, question: Question) => {
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
export const staff = (rows: Rows, question: Question) => {
  const { asOf } = question;
  return {
    inPeriod: Caseload.staffEngagedIn(rows, question, { asOf }),
    onTheDay: Caseload.staffEngagedIn(rows, { from: asOf, to: asOf }),
  };
};

/** Returns the days of a period without a provider. */
export const daysWithoutProvider = (rows: Rows, question: Question) =>
  Caseload.serviceGapsIn(rows, question, { asOf: question.asOf }).flatMap(daysOf);
