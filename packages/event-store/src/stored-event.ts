import type { Instant, StreamName } from '@pavadonis/domain';

/**
 * An event on its way into a store. `data` and `metadata` are JSON texts: a store keeps them to the byte and never
 * looks inside; decoding is a pure layer above it.
 */
export interface NewEvent {
  /** A UUID in lower case, its event's own: whoever makes it gives it to no other event. */
  readonly id: string;
  /** The type of the event, as in `data`; stores may index it. */
  readonly type: string;
  /** The instant of recording, in UTC. A live append stores the log's latest instead where that is later. */
  readonly recordedAt: Instant;
  /** The event as a JSON text. */
  readonly data: string;
  /** The command, the user and the evidence as a JSON text. */
  readonly metadata: string;
}

/** An event as a store gives it back. */
export interface StoredEvent extends NewEvent {
  /** The name of the stream that the event is in. */
  readonly stream: StreamName;
  /** Its place in its stream: 0, 1, 2 … without gaps. */
  readonly revision: number;
  /** Its place in the whole store: above 0, strictly increasing in the order of storing, never used twice. */
  readonly position: number;
}

/** A text of a stored event. */
export type EventText = keyof Pick<
  StoredEvent,
  'id' | 'stream' | 'type' | 'recordedAt' | 'data' | 'metadata'
>;

/** The parts of an event that a replay of millions reads: no id, no metadata, and the type only inside `data`. */
export interface ScannedEvent {
  /** The place of the event in the whole log. */
  readonly position: number;
  /** The name of the stream that the event is in. */
  readonly stream: StreamName;
  /** The event as the JSON text that was stored. */
  readonly data: string;
}

/** The same parts with the id, for one stream: corrections name the events they mean. */
export interface IdentifiedEvent extends ScannedEvent {
  /** The id of the event, a UUID, by which corrections name it. */
  readonly id: string;
}
