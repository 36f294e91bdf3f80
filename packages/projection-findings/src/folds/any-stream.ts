import type { Category, Event, EventOf, StreamName } from '@pavadonis/domain';
import { type Draft, type Fold, type Place, readsAll } from '@pavadonis/projection';
import type { StreamRow } from '../rows/any-stream';
import { withoutTexts } from './any-stream/without-texts';

const emptyStream = (stream: StreamName): StreamRow<never> => ({ stream, events: [] });

const addEvent = (row: Draft<StreamRow<Event>>, event: Event, { stream, position, place }: Place): void => {
  row.events.push({
    position,
    stream,
    event: withoutTexts(event),
    ...(place === undefined ? {} : { place }),
  });
};

/** Folds streams of any kind into their events, without free texts. */
export const streamFold = <C extends Category>(): Fold<C, StreamRow<EventOf[C]>> => ({
  initial: emptyStream,
  takes: readsAll((row, event, place) => addEvent(row as Draft<StreamRow<Event>>, event, place)),
});
