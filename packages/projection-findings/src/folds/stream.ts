import type { Category, Event, EventOf, StreamName } from '@pavadonis/domain';
import { type Draft, type Fold, readsAll } from '@pavadonis/projection';
import type { StreamRow } from '../rows/stream';

/** The row of a stream before its first event. */
export const emptyStream = (stream: StreamName): StreamRow<never> => ({ stream, events: [] });

/** Adds an event to the row of its stream. */
export const addEvent = (row: Draft<StreamRow<Event>>, event: Event, position: number): void => {
  row.events.push({ position, stream: row.stream, event });
};

/** Folds a stream of any kind into its events. */
export const streamFold = <C extends Category>(): Fold<C, StreamRow<EventOf[C]>> => ({
  initial: emptyStream,
  takes: readsAll((row, event, position) => addEvent(row as Draft<StreamRow<Event>>, event, position)),
});
