import type { Instant, Recordable, Settleable, StreamName } from '@pavadonis/domain';
import { encodeEvent, type NewEvent, type Unencodable } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import type { IdAt } from '../command';

/** The events that a command adds to a stream. */
export interface Batch {
  readonly stream: StreamName;
  readonly events: readonly Recordable[];
  readonly idAt: IdAt;
}

/** Encodes a batch for a store. */
export const newEvents = (
  { stream, events, idAt }: Batch,
  { metadata, recordedAt }: { readonly metadata: string; readonly recordedAt: Instant },
): E.Either<Unencodable, readonly NewEvent[]> => {
  const encoded: NewEvent[] = [];
  for (const [place, event] of events.entries()) {
    const data = encodeEvent(stream, event);
    if (E.isLeft(data)) return data;
    encoded.push({ id: idAt(place), type: event.type, recordedAt, data: data.right, metadata });
  }
  return E.right(encoded);
};

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
  events.map((event, place) => ({
    position: position - (events.length - 1 - place),
    stream,
    id: idAt(place),
    event,
  }));
