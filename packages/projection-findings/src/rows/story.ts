import { type Entry, type Event, inOrder, type StreamName } from '@pavadonis/domain';
import type { Draft, Fold } from '@pavadonis/projection';

/** All that held in one stream, in the order in which it happened, at its places in the log, by which an auditor finds it. */
export interface Story<E> {
  readonly stream: StreamName;
  readonly told: readonly Entry<E>[];
}

/** Folds a stream of any kind into its story. */
export const storyFold = <E>(): Fold<Story<E>, E> => ({
  initial: (stream) => ({ stream, told: [] }),
  evolve: (row, event, position) => {
    row.told.push({ position, stream: row.stream, event } as Draft<Entry<E>>);
  },
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
