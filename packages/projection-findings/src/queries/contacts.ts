import type { Entry } from '@pavadonis/domain';
import type { Event, SupportDelivered } from '@pavadonis/domain/client';
import type { StreamRow } from '../rows/any-stream';
import { eventsOf, firstOfEach } from './events';

/** Returns a person's contacts. Of several of one id the first stands. */
export const contactsOf = (person: Pick<StreamRow<Event>, 'events'>): readonly Entry<SupportDelivered>[] =>
  firstOfEach(eventsOf(person, 'SupportDelivered'), ({ contactId }) => contactId);
