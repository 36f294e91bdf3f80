import { civilDate, EventVoided, Text, written } from '@pavadonis/domain';
import type { Event, EventAmended, EventId } from '@pavadonis/domain';
import { example } from '../example';
import { eventId } from './ids';

// Corrections of the first event of a stream by default.

/** Makes an `EventVoided` of 1 July 2024, or with other facts where they are given. */
export const eventVoided = example(EventVoided, {
  on: civilDate('2024-07-01'),
  target: eventId(1),
  reason: written(Text, 'recorded for another person'),
});

/** Makes the facts of an amendment: the event that holds instead, and the id of the one it replaces. */
export const amendment = <E extends Event>(to: E, target: EventId = eventId(1)) => ({
  on: civilDate('2024-07-01'),
  target,
  reason: written(Text, 'the document says otherwise'),
  to,
});

/** Makes an amendment that puts another event in the place of an earlier one. */
export const eventAmended = <E extends Event>(to: E, target?: EventId): EventAmended<E> => ({
  type: 'EventAmended',
  v: 1,
  ...amendment(to, target),
});
