import {
  categoryOf,
  type Event,
  Metadata,
  type Recordable,
  sealEvent,
  type Sealing,
  type StreamName,
  writePersonal,
} from '@pavadonis/domain';

/** An event and its metadata, read. */
export interface ReadEvent {
  /** The event in the latest version of its type. */
  readonly event: Recordable;
  /** The actor who recorded it, and the evidence. */
  readonly metadata: Metadata;
}

/** Returns whether personal texts of a stream are sealed: those of persons, and in the evidence of what happened to them. */
export const isOfPerson = (stream: StreamName): boolean => categoryOf(stream) === 'client';

/** Writes an event anew with other texts in place of the personal ones, and with what stands for identifiers. */
export const rewritten = ({ event, metadata }: ReadEvent, sealing: Sealing): ReadEvent => ({
  event: sealEvent(event as Event, sealing) as Recordable,
  metadata: writePersonal(Metadata, metadata, sealing.text),
});
