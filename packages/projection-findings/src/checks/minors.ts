import { addDays, ageClass, type CivilDate, ofAgeFrom } from '@pavadonis/domain';
import { guardianOn, isAway, registeredAs } from '@pavadonis/domain/client';
import { type Finding, finding } from '../finding-kinds';
import { openEpisodes } from '../queries/episodes';
import type { Person } from '../persons';
import type { HistoryToDate } from '../history-to-date';
import { eventsOf } from '../queries/events';

const isServed = (person: Person, asOf: CivilDate): boolean =>
  openEpisodes(person).length > 0 && !isAway(person.state, asOf);

/**
 * Finds unaccompanied minors with an open episode and without a guardian. `on` is the first day without one.
 *
 * Persons of unknown age count as minors.
 */
export const guardiansMissing = (person: Person, { asOf }: HistoryToDate): readonly Finding[] => {
  const { state, stream } = person;
  const { family } = state;
  const registered = registeredAs(state);
  const [episode] = openEpisodes(person);
  if (registered?.unaccompaniedMinor !== true || episode === undefined || !isServed(person, asOf)) return [];
  if (ageClass(registered.birth, asOf) === 'adult' || guardianOn(state, asOf) !== undefined) return [];
  const { started } = episode;
  const last = family.guardianships.at(-1)?.to;
  return last === undefined || last.on < started.event.on
    ? [finding('GuardianMissing', stream, started.event.on, [started])]
    : [
        finding(
          'GuardianMissing',
          stream,
          addDays(last.on, 1),
          eventsOf(person, 'GuardianEnded').filter(({ event }) => event === last),
        ),
      ];
};

/**
 * Finds persons with an open episode who came of age and still have only a guardian's consent. `on` is that birthday.
 */
export const consentsLapsed = (person: Person, { asOf }: HistoryToDate): readonly Finding[] => {
  const birth = registeredAs(person.state)?.birth;
  if (birth === undefined || !isServed(person, asOf)) return [];
  const ofAge = ofAgeFrom(birth);
  const consent = eventsOf(person, 'ConsentGiven', 'ConsentWithdrawn').findLast(({ event }) =>
    event.scopes.includes('service'),
  );
  return ofAge <= asOf && consent?.event.type === 'ConsentGiven' && consent.event.givenBy === 'guardian'
    ? [finding('ConsentLapsed', person.stream, ofAge, [consent])]
    : [];
};

/**
 * Finds consent that an unaccompanied minor gave alone, or that came from a guardian not appointed on the day.
 *
 * Persons of unknown age count as minors.
 */
export const consentsWithoutGuardian = ({ state, stream, ...person }: Person): readonly Finding[] => {
  const registered = registeredAs(state);
  if (registered?.unaccompaniedMinor !== true) return [];
  return eventsOf(person, 'ConsentGiven')
    .filter(
      ({ event: { on, givenBy } }) =>
        ageClass(registered.birth, on) !== 'adult' &&
        (givenBy === 'client' || guardianOn(state, on) === undefined),
    )
    .map((given) => finding('ConsentWithoutGuardian', stream, given.event.on, [given]));
};
