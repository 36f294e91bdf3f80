import { type Entry, type Event, inOrder } from '@pavadonis/domain';
import type { Story } from '../rows/stream';

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
