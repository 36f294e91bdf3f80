import {
  type Category,
  type Entry,
  type Event,
  type EventOf,
  inOrder,
  type StreamName,
} from '@pavadonis/domain';
import { type Draft, type Fold, readsAll } from '@pavadonis/projection';

/** All that held in one stream, in the order in which it happened, at its places in the log, by which an auditor finds it. */
export interface Story<E> {
  readonly stream: StreamName;
  readonly told: readonly Entry<E>[];
}

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

/** One story out of several, in the order in which things happened. */
export const joined = <E extends Event>(stories: readonly Pick<Story<E>, 'told'>[]): readonly Entry<E>[] =>
  stories.flatMap(({ told }) => told).sort((a, b) => (inOrder(a, b) ? -1 : 1));

/** As far as a story goes by a day. */
export const toldBy = <E extends Event>({ told }: Pick<Story<E>, 'told'>, asOf: Event['on']) =>
  told.filter(({ event }) => event.on <= asOf);

/** What of a story is of these types. */
export const told = <E extends { readonly type: string }, T extends E['type']>(
  story: Pick<Story<E>, 'told'>,
  ...types: readonly T[]
): readonly Entry<Extract<E, { readonly type: T }>>[] =>
  story.told.filter((each): each is Entry<Extract<E, { readonly type: T }>> =>
    (types as readonly string[]).includes(each.event.type),
  );
