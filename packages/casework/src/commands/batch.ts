import type { Instant, Recordable, Settleable, StreamName } from '@pavadonis/domain';
import { type EncodedEvent, encodeEvent, type NewEvent, type Unencodable } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import type { IdAt } from '../command';

/** The events that a command adds to a stream, encoded: they share nothing with what the decision returned. */
export interface Batch {
  readonly stream: StreamName;
  readonly events: readonly EncodedEvent[];
  readonly idAt: IdAt;
}

/** Encodes the events of a decision. */
export const batchOf = (
  stream: StreamName,
  events: readonly Recordable[],
  idAt: IdAt,
): E.Either<Unencodable, Batch> => {
  const encoded: EncodedEvent[] = [];
  for (const event of events) {
    const one = encodeEvent(stream, event);
    if (E.isLeft(one)) return one;
    encoded.push(one.right);
  }
  return E.right({ stream, events: encoded, idAt });
};

/** Returns the events of a batch as a store is given them. */
export const newEvents = (
  { events, idAt }: Batch,
  { metadata, recordedAt }: { readonly metadata: string; readonly recordedAt: Instant },
): readonly NewEvent[] =>
  events.map(({ type, data }, place) => ({ id: idAt(place), type, recordedAt, data, metadata }));

/**
 * Returns a batch with the positions in its stream, given the position of its last event.
 *
 * A store that leaves gaps within a batch really holds the other events further back, in the same order; no store
 * says where.
 */
export const storedAt = (
  { stream, events, idAt }: Batch,
  position: number,
): readonly Settleable<Recordable>[] =>
  events.map(({ event }, place) => ({
    position: position - (events.length - 1 - place),
    stream,
    id: idAt(place),
    event,
  }));
