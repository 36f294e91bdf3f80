import type * as t from 'io-ts';
import { EventsCodec } from '../codec/by-type';
import { personal } from '../codec/personal';
import { event, type Event } from '../event/event';
import { EventId } from '../vocabulary/id';
import { Text } from '../vocabulary/text';

/** An earlier event of the stream never held: it was recorded in error. Its `on` is the day of the correction. */
export const EventVoided = event('EventVoided', 1, { target: EventId, reason: personal(Text) });
export type EventVoided = t.TypeOf<typeof EventVoided>;

/** An earlier event of the stream was different: `to` is what it should have said, of the same type. */
export interface EventAmended<E extends Event = Event> extends Event {
  readonly type: 'EventAmended';
  readonly target: EventId;
  readonly to: E;
  readonly reason: Text;
}

export type Correction<E extends Event = Event> = EventVoided | EventAmended<E>;

/** The codec of one kind of stream: its own events, voids, and amendments that say one of its own events instead. */
export const withCorrections = <E extends Event>(own: EventsCodec<E>): EventsCodec<E | Correction<E>> =>
  new EventsCodec(own.name, [
    ...own.byType.values(),
    EventVoided,
    event('EventAmended', 1, { target: EventId, to: own, reason: personal(Text) }),
  ]);

/** Whether an event corrects another one. */
export const isCorrection = <E extends Event>(event: E | Correction<E>): event is Correction<E> =>
  event.type === 'EventVoided' || event.type === 'EventAmended';
