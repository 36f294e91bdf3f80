import type { Category, Event, EventOf, StreamName } from '@pavadonis/domain';
import { type Draft, type Fold, readsAll } from '@pavadonis/projection';
import type { Story } from '../rows/stream';

/** The story of a stream before anything happened in it. */
export const untold = (stream: StreamName): Story<never> => ({ stream, told: [] });

/** Adds to a story what happened next. */
export const tell = (row: Draft<Story<Event>>, event: Event, position: number): void => {
  row.told.push({ position, stream: row.stream, event });
};

/** Folds a stream into its story, whatever happens in it. */
export const storyFold = <C extends Category>(): Fold<C, Story<EventOf[C]>> => ({
  initial: untold,
  takes: readsAll((row, event, position) => tell(row as Draft<Story<Event>>, event, position)),
});
