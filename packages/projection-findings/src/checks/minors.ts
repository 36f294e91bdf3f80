import { addDays, ageClass, type CivilDate, ofAgeFrom } from '@pavadonis/domain';
import { guardianOn, isAway } from '@pavadonis/domain/client';
import { type Finding, found } from '../finding-kinds';
import { openIn } from '../queries/episodes';
import type { Person } from '../persons';
import type { World } from '../context';
import { told } from '../queries/events';

const isServed = (person: Person, asOf: CivilDate): boolean =>
  openIn(person).length > 0 && person.state.registration.died === undefined && !isAway(person.state, asOf);

/**
 * Unaccompanied minors in support whom no guardian speaks for, as which persons of unknown age count. `on` is the first
 * day without one.
 */
export const guardiansMissing = (person: Person, { asOf }: World): readonly Finding[] => {
  const { state, stream } = person;
  const { family } = state;
  const { registered } = state.registration;
  const [episode] = openIn(person);
  if (registered?.unaccompaniedMinor !== true || episode === undefined || !isServed(person, asOf)) return [];
  if (ageClass(registered.birth, asOf) === 'adult' || guardianOn(state, asOf) !== undefined) return [];
  const { started } = episode;
  const last = family.guardianships.at(-1)?.to;
  return last === undefined || last.on < started.event.on
    ? [found('GuardianMissing', stream, started.event.on, [started])]
    : [
        found(
          'GuardianMissing',
          stream,
          addDays(last.on, 1),
          told(person, 'GuardianEnded').filter(({ event }) => event === last),
        ),
      ];
};

/** Persons in support who came of age, and whose consent is a guardian's still. `on` is the day they did. */
export const consentsLapsed = (person: Person, { asOf }: World): readonly Finding[] => {
  const birth = person.state.registration.registered?.birth;
  if (birth === undefined || !isServed(person, asOf)) return [];
  const ofAge = ofAgeFrom(birth);
  const consent = told(person, 'ConsentGiven', 'ConsentWithdrawn').findLast(({ event }) =>
    event.scopes.includes('service'),
  );
  return ofAge <= asOf && consent?.event.type === 'ConsentGiven' && consent.event.givenBy === 'guardian'
    ? [found('ConsentLapsed', person.stream, ofAge, [consent])]
    : [];
};

/**
 * Consent for an unaccompanied minor, as which persons of unknown age count, that the minor gave alone, or a guardian whom
 * nobody had appointed by the day.
 */
export const consentsWithoutGuardian = ({ state, stream, ...person }: Person): readonly Finding[] => {
  const { registered } = state.registration;
  if (registered?.unaccompaniedMinor !== true) return [];
  return told(person, 'ConsentGiven')
    .filter(
      ({ event: { on, givenBy } }) =>
        ageClass(registered.birth, on) !== 'adult' &&
        (givenBy === 'client' || guardianOn(state, on) === undefined),
    )
    .map((given) => found('ConsentWithoutGuardian', stream, given.event.on, [given]));
};
