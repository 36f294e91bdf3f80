import type { CivilDate, Month } from '@pavadonis/domain';
import { namedByReports, ofEachReport } from './by-report';
import { type FactOf, only } from './held';
import { type Episode, lastDayOf, openOn, type Person, provisionOn, toldBy } from './persons';
import { type Figures, monthsOf, type Question, tally } from './question';

const names = (persons: readonly Person[]): readonly string[] => persons.map(({ stream }) => stream).sort();

/** Returns the contacts of a client in a period of days. One that has the id of an earlier one is none. */
const contactsIn = ({ told }: Person, from: string, to: string): readonly FactOf<'SupportDelivered'>[] => {
  const all = only(
    told.map(({ fact }) => fact),
    'SupportDelivered',
  );
  return all
    .filter(({ contactId }, place) => all.slice(0, place).every((each) => each.contactId !== contactId))
    .filter(({ on }) => from <= on && on <= to);
};

/** Returns the first day of a client's first episode. */
export const firstDayOf = ({ episodes }: Person): CivilDate | undefined =>
  episodes.map(({ started }) => started.on).sort()[0];

/** Returns the clients whose first episode started by a day. */
export const clientsBy = (persons: readonly Person[], day: CivilDate): readonly Person[] =>
  persons.filter((person) => (firstDayOf(person) ?? '9999') <= day);

const restsOn = (person: Person, day: CivilDate): boolean =>
  openOn(person, day).every(
    ({ told }) =>
      only(told, 'ServiceSuspended', 'ServiceResumed').findLast(({ on }) => on <= day)?.type ===
      'ServiceSuspended',
  );

/** Returns the provider of each contact: that of its day, on a day of its episode. */
const providersIn = (person: Person, from: string, to: string): readonly string[] =>
  person.episodes.flatMap((episode) =>
    contactsIn(person, from, to).flatMap((contact) => {
      const isOwn = episode.told.includes(contact) && episode.started.on <= contact.on;
      return isOwn && contact.on <= (lastDayOf(person, episode) ?? '9999')
        ? [provisionOn(episode, contact.on).providerId]
        : [];
    }),
  );

/** Returns the clients with a contact in a period of days, on a day of its episode. */
export const servedIn = (persons: readonly Person[], from: string, to: string): readonly Person[] =>
  persons.filter((person) => providersIn(person, from, to).length > 0);

// an end and a death of one day stand in the order of that day
const reasonOf = ({ told }: Person, episode: Episode): string => {
  const facts = told.map(({ fact }) => fact);
  const [end] = only(episode.told, 'ServiceEnded');
  const death = facts.findIndex(({ type }) => type === 'ClientDied');
  return end !== undefined && (death < 0 || facts.indexOf(end) < death) ? end.reason : 'deceased';
};

const enrolledIn = (persons: readonly Person[], from: string, to: string): readonly Person[] =>
  persons.filter((person) =>
    person.episodes.some((episode) => {
      if (from > to) return false;
      const last = lastDayOf(person, episode) ?? '9999';
      return episode.started.on <= to && last >= from && last >= episode.started.on;
    }),
  );

/** Returns the days of a month up to another day. The texts compare well: no day of a month is above 31. */
const upTo = (month: Month, asOf: string): readonly [string, string] => [
  `${month}-01`,
  `${month}-31` < asOf ? `${month}-31` : asOf,
];

type Listed = (persons: readonly Person[], day: CivilDate) => readonly Person[];
type ListedIn = (persons: readonly Person[], from: string, to: string) => readonly Person[];

/** The clients of a day, under the name of the report that lists them, by which it is asked. */
export const clientsOnADay = namedByReports<Listed>()({
  activeClients: (persons, day) => persons.filter((person) => openOn(person, day).length > 0),
  suspendedClients: (persons, day) =>
    persons.filter((person) => openOn(person, day).length > 0 && restsOn(person, day)),
  clientsToDate: clientsBy,
});

/** The clients of a period of days, under the name of the report that lists them, by which it is asked. */
export const clientsInAPeriod = namedByReports<ListedIn>()({
  clientsServedIn: servedIn,
  clientsEnrolledIn: enrolledIn,
  newClientsIn: (persons, from, to) =>
    clientsBy(persons, to as CivilDate).filter((person) => (firstDayOf(person) ?? '') >= from),
});

/** Returns the clients of a day and of a period, by report, for any history. */
export const listsOfClients = (persons: readonly Person[], question: Question): Figures => {
  const { asOf, from, to } = question;
  const ofDay = ofEachReport(clientsOnADay, (listed) => names(listed(persons, asOf)));
  const ofPeriod = ofEachReport(clientsInAPeriod, (listed) => ({
    period: names(listed(persons, from, asOf < to ? asOf : to)),
    months: monthsOf(question).map((month) => names(listed(persons, ...upTo(month, asOf)))),
  }));
  return { ...ofDay, ...ofPeriod };
};

/** Returns all counts of clients. */
export const caseloadCounts = (persons: readonly Person[], question: Question): Figures => {
  const { asOf, from, to } = question;
  const cut = asOf < to ? asOf : to;
  const months = monthsOf(question);
  const all = months.map((month) => servedIn(persons, ...upTo(month, '9999')).length);
  return {
    ...listsOfClients(persons, question),
    servedByProvider: months.map((month) =>
      tally(persons.flatMap((person) => [...new Set(providersIn(person, ...upTo(month, asOf)))])),
    ),
    average: { numerator: all.reduce((sum, each) => sum + each, 0), denominator: all.length },
    ended: tally(
      persons.flatMap((person) =>
        person.episodes.flatMap((episode) => {
          const last = lastDayOf(person, episode) ?? '9999';
          return from <= last && last <= cut ? [reasonOf(person, episode)] : [];
        }),
      ),
    ),
  };
};

/** Returns a client's last fact of a type by a day. */
export const lastOf = <T extends Parameters<typeof only>[1]>(
  person: Person,
  day: CivilDate,
  type: T,
): FactOf<T> | undefined => only(toldBy(person, day), type).at(-1);
