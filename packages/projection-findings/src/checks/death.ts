import type { Event } from '@pavadonis/domain/client';
import { type Finding, finding } from '../finding-kinds';
import type { Person } from '../persons';
import { eventsOf } from '../queries/events';

// contacts have a finding of their own, and the file of a dead person is identified, kept and forgotten as any other
const ELSEWHERE: readonly Event['type'][] = [
  'SupportDelivered',
  'DuplicateSuspected',
  'DuplicateDismissed',
  'ClientsMerged',
  'MergeReverted',
  'RetentionConfirmed',
  'ForgettingRequested',
  'ForgettingWithdrawn',
  'ClientForgotten',
];

/** Finds events dated after a person's death, except contacts and events about the person's identity and file. */
export const recordedAfterDeath = (person: Person): readonly Finding[] => {
  const [died] = eventsOf(person, 'ClientDied');
  if (died === undefined) return [];
  return person.events
    .filter(({ event }) => died.event.on < event.on && !ELSEWHERE.includes(event.type))
    .map((each) => finding('RecordedAfterDeath', person.stream, each.event.on, [died, each]));
};
