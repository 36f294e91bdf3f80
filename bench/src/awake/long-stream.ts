import { casework, type Casework } from '@pavadonis/casework';
import type { ContactId, Instant } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { encode, eventIdAt, type EventStore, orThrow } from '@pavadonis/event-store';
import { commandOf, contact, FIRST_VISIT, person } from '../commands/person';
import { random } from '../history/random';
import { dateOf } from '../history/story';

const SEED = 1951;
const A_COMMAND = 1000;
// so many contacts on one day that the calendar suffices
const A_DAY = 500;

/** A person with many contacts, and commands about them. */
export interface LongStream {
  /** Opens the stream with a command at its end. */
  readonly contactAtTheEnd: () => Promise<void>;
  /** Records a contact before nearly all others. */
  readonly lateContact: () => Promise<void>;
}

/** Writes a stream of that many contacts into an empty store. */
export const writeLongStream = async (store: EventStore, contacts: number): Promise<LongStream> => {
  const chance = random(SEED);
  const known = person(chance);
  const { stream, recorded } = known;
  const append = async (expected: number | 'no_stream', events: readonly Client.Event[]): Promise<void> => {
    const { commandId, by } = commandOf(chance);
    const recordedAt = new Date().toISOString() as Instant;
    const metadata = { by, commandId, evidence: [] };
    const encoded = events.map((event, place) =>
      orThrow(encode(stream, { id: eventIdAt(commandId, place), recordedAt, metadata, event })),
    );
    await orThrow(store.append(stream, expected, encoded));
  };
  await append('no_stream', recorded);
  const contactOf = (number: number): Client.SupportDelivered =>
    contact(known, chance.uuid() as ContactId, dateOf(FIRST_VISIT + Math.floor(number / A_DAY)));
  for (let written = 0; written < contacts; written += A_COMMAND)
    await append(
      recorded.length + written - 1,
      Array.from({ length: A_COMMAND }, (_, i) => contactOf(written + i)),
    );
  const office: Casework = casework({ store });
  const deliver = async (number: number): Promise<void> => {
    const outcome = await orThrow(
      office.decide(stream, Client.deliverSupport, contactOf(number), commandOf(chance)),
    );
    if (outcome._tag !== 'Recorded') throw new Error(outcome._tag);
  };
  return { contactAtTheEnd: () => deliver(contacts + A_DAY), lateContact: () => deliver(0) };
};
