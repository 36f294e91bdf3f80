import { expect } from '@jest/globals';
import { monthsTouched, type Period } from '@pavadonis/domain';
import * as Caseload from '@pavadonis/projection-caseload';
import { type Question, tally } from '../oracle/question';

type Clients = readonly Caseload.ClientRow[];

/** Returns counts by class as a record, without the empty classes. */
export const plain = (counts: Iterable<readonly [unknown, number]>): Readonly<Record<string, number>> =>
  Object.fromEntries(
    [...counts].filter(([, count]) => count > 0).map(([key, count]) => [String(key), count]),
  );

const names = (clients: Clients): readonly string[] => clients.map(({ stream }) => stream).sort();

const cutOf = ({ asOf, to }: Question) => (asOf < to ? asOf : to);

/** Returns the main counts of the caseload. */
export const mainCounts = (rows: Caseload.Caseload, question: Question) => {
  const { asOf } = question;
  const period: Period = question;
  return {
    active: names(Caseload.active(rows, asOf)),
    served: monthsTouched(period).map((month) => names(Caseload.servedIn(rows, month, asOf))),
    servedBetween: names(Caseload.servedBetween(rows, period, asOf)),
    firstTime: names(Caseload.firstTimeIn(rows, period, asOf)),
    cumulative: names(Caseload.cumulative(rows, asOf)),
  };
};

/** Returns all counts of clients. */
export const caseloadCounts = (rows: Caseload.Caseload, question: Question) => {
  const { asOf } = question;
  const months = monthsTouched(question);
  return {
    ...mainCounts(rows, question),
    suspended: names(Caseload.suspended(rows, asOf)),
    servedByProvider: months.map((month) => plain(Caseload.servedByProvider(rows, month, asOf))),
    enrolled: months.map((month) => names(Caseload.enrolledIn(rows, month, asOf))),
    average: Caseload.averagePerMonth(question, (month) => Caseload.servedIn(rows, month).length),
    ended: tally(Caseload.endedIn(rows, question, { asOf }).map(({ episode }) => episode.endReason)),
  };
};

const sexAndAge = (counts: Caseload.SexByAge) =>
  plain(
    Object.entries(counts).flatMap(([sex, ages]) =>
      Object.entries(ages).map(([age, count]) => [`${sex} ${age}`, count] as const),
    ),
  );

const breakdown = (clients: Clients, day: Question['asOf']) => {
  const { centres, municipalities, outside, unknown } = Caseload.places(clients, day);
  expect([...municipalities.values()].reduce((sum, each) => sum + each, 0)).toBe(outside);
  return {
    places: plain([
      ...centres,
      ...[...municipalities].map(([name, count]) => [`outside ${String(name)}`, count] as const),
      ['unknown', unknown],
    ]),
    status: plain(Caseload.byStatus(clients, day)),
    complexity: plain(Caseload.byComplexity(clients, day)),
    countries: plain(Caseload.byCountry(clients)),
    arrivalModes: plain(Caseload.byArrivalMode(clients)),
    womenMenChildren: Caseload.womenMenChildren(clients, day),
    sexAndAge: sexAndAge(Caseload.sexByAge(clients, () => day)),
    families: Caseload.households(clients, day),
  };
};

/** Returns clients counted by who and where they are, and by the decisions about them. */
export const breakdowns = (rows: Caseload.Caseload, question: Question) => {
  const { asOf } = question;
  const active = Caseload.active(rows, asOf);
  const decided = {
    refugee: Caseload.grantedIn(rows, 'refugee', question, asOf),
    alternative: Caseload.grantedIn(rows, 'alternative', question, asOf),
    refused: Caseload.refusedIn(rows, question, asOf),
    'appealed-grant': Caseload.appealedIn(rows, 'grant', question, asOf),
    'appealed-refusal': Caseload.appealedIn(rows, 'refusal', question, asOf),
  };
  return {
    everybody: breakdown([...Caseload.persons(rows)], asOf),
    active: breakdown(active, asOf),
    served: breakdown(Caseload.servedBetween(rows, question, asOf), cutOf(question)),
    providers: plain(Caseload.byProvider(active, asOf)),
    workers: plain(Caseload.clientsByWorker(rows, asOf)),
    atFirst: sexAndAge(Caseload.sexByAge(Caseload.cumulative(rows, asOf), Caseload.firstStart)),
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
export const staff = (rows: Caseload.Caseload, question: Question) => {
  const { asOf } = question;
  return {
    inPeriod: Caseload.staffDuring(rows, question, asOf),
    onTheDay: Caseload.staffDuring(rows, { from: asOf, to: asOf }),
  };
};

/** Returns the days of a period without a provider. */
export const daysWithoutProvider = (rows: Caseload.Caseload, question: Question) =>
  Caseload.serviceGaps(rows, question, question.asOf).flatMap(daysOf);
