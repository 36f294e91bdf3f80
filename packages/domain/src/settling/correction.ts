import type * as t from 'io-ts';
import { EventsCodec } from '../codec/by-type';
import { personal } from '../codec/personal';
import { event, type Event } from '../event/event';
import { CivilDate } from '../vocabulary/civil-date';
import { EventId } from '../vocabulary/id';
import type { Text } from '../vocabulary/text';

/** An earlier event of the stream was recorded in error, or an amendment is taken back. */
export const EventVoided = event('EventVoided', 1, {
  /** The day of the correction. */
  on: CivilDate,
  /** The event that is voided, or an amendment. */
  target: EventId,
  /** The reason, in words. */
  reason: personal('correction-reason'),
});
export type EventVoided = t.TypeOf<typeof EventVoided>;

/** An earlier event of the stream was recorded wrongly: the event in `to` holds instead. */
export interface EventAmended<E extends Event = Event> extends Event {
  readonly type: 'EventAmended';
  /** The day of the correction; the corrected day stands in `to`. */
  readonly on: CivilDate;
  /** The event that is corrected, or an amendment of it. */
  readonly target: EventId;
  /** The whole event as it should have been, of the same type and in the same place. */
  readonly to: E;
  /** The reason, in words. */
  readonly reason: Text;
}

/** An event that corrects an earlier one of its stream. */
export type Correction<E extends Event = Event> = EventVoided | EventAmended<E>;

/** Returns the codec of amendments to events that another codec reads. */
export const amendmentOf = <E extends Event>(own: EventsCodec<E>) =>
  event('EventAmended', 1, { target: EventId, to: own, reason: personal('correction-reason') });

/** Returns the codec of one kind of stream: its own events, voids, and amendments to its own events. */
export const withCorrections = <E extends Event>(own: EventsCodec<E>): EventsCodec<E | Correction<E>> =>
  new EventsCodec(own.name, [...own.byType.values(), EventVoided, amendmentOf(own)]);

/** Returns whether events of a type correct others. */
export const isCorrectionType = (type: string): boolean => type === 'EventVoided' || type === 'EventAmended';

/** Returns whether an event corrects another one. */
export const isCorrection = <E extends Event>(event: E | Correction<E>): event is Correction<E> =>
  isCorrectionType(event.type);
