import type { CivilDate, Month } from '@pavadonis/domain';
import { type FactOf, only } from './held';
import { type Episode, lastDayOf, openOn, type Person, toldBy } from './persons';
import { monthsOf, type Question, tally } from './question';

const names = (persons: readonly Person[]): readonly string[] => persons.map(({ stream }) => stream).sort();

/** Returns the contacts of a client in a period of days. */
const contactsIn = ({ told }: Person, from: string, to: string): readonly FactOf<'SupportDelivered'>[] =>
  only(
    told.map(({ fact }) => fact),
    'SupportDelivered',
  ).filter(({ on }) => from <= on && on <= to);

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

/** Returns the provider at each contact: that of the start, or of the last handover before the contact. */
const providersIn = (person: Person, from: string, to: string): readonly string[] =>
  person.episodes.flatMap((episode) =>
    contactsIn(person, from, to).flatMap((contact) => {
      const { started, told } = episode;
      const place = told.indexOf(contact);
      return place < 0 || contact.on > (lastDayOf(person, episode) ?? '9999')
        ? []
        : [(only(told.slice(0, place), 'ServiceHandedOver').at(-1) ?? started).providerId];
    }),
  );

/** Returns the clients whom somebody met in a period of days, in an episode. */
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

/** Returns the main counts, on which money and the published reports depend, for any history. */
export const mainCounts = (persons: readonly Person[], question: Question) => {
  const { asOf, from, to } = question;
  const cut = asOf < to ? asOf : to;
  return {
    active: names(persons.filter((person) => openOn(person, asOf).length > 0)),
    served: monthsOf(question).map((month) => names(servedIn(persons, ...upTo(month, asOf)))),
    servedBetween: names(servedIn(persons, from, cut)),
    firstTime: names(clientsBy(persons, cut).filter((person) => (firstDayOf(person) ?? '') >= from)),
    cumulative: names(clientsBy(persons, asOf)),
  };
};

/** Returns all counts of clients. */
export const caseloadCounts = (persons: readonly Person[], question: Question) => {
  const { asOf, from, to } = question;
  const cut = asOf < to ? asOf : to;
  const months = monthsOf(question);
  const all = months.map((month) => servedIn(persons, ...upTo(month, '9999')).length);
  return {
    ...mainCounts(persons, question),
    suspended: names(persons.filter((person) => openOn(person, asOf).length > 0 && restsOn(person, asOf))),
    servedByProvider: months.map((month) =>
      tally(persons.flatMap((person) => [...new Set(providersIn(person, ...upTo(month, asOf)))])),
    ),
    enrolled: months.map((month) => names(enrolledIn(persons, ...upTo(month, asOf)))),
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
