import type { Event } from '@pavadonis/domain/client';
import { type Finding, found } from '../finding-kinds';
import type { Person } from '../persons';
import { told } from '../queries/events';

// a contact is found as one, and who a person is may be found out after the death
const ELSEWHERE: readonly Event['type'][] = [
  'SupportDelivered',
  'DuplicateSuspected',
  'DuplicateDismissed',
  'ClientsMerged',
  'MergeReverted',
];

/** What is said to have happened on a day after that of the person's death, but contacts and what tells who the person is. */
export const recordedAfterDeath = (person: Person): readonly Finding[] => {
  const [died] = told(person, 'ClientDied');
  if (died === undefined) return [];
  return person.told
    .filter(({ event }) => died.event.on < event.on && !ELSEWHERE.includes(event.type))
    .map((each) => found('RecordedAfterDeath', person.stream, each.event.on, [died, each]));
};
