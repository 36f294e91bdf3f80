import { type CivilDate, type Entry, type Event, inOrder } from '@pavadonis/domain';
import type { StreamRow } from '../rows/stream';

/** Merges the events of several streams, in the order in which they happened. */
export const mergedEvents = <E extends Event>(
  rows: readonly Pick<StreamRow<E>, 'events'>[],
): readonly Entry<E>[] => rows.flatMap(({ events }) => events).sort((a, b) => (inOrder(a, b) ? -1 : 1));

/** Returns the events of a stream up to the end of a day. */
export const eventsUntil = <E extends Event>(
  { events }: Pick<StreamRow<E>, 'events'>,
  asOf: CivilDate,
): readonly Entry<E>[] => events.filter(({ event }) => event.on <= asOf);

/** Returns the events of these types. */
export const eventsOf = <E extends { readonly type: string }, T extends E['type']>(
  { events }: Pick<StreamRow<E>, 'events'>,
  ...types: readonly T[]
): readonly Entry<Extract<E, { readonly type: T }>>[] =>
  events.filter((each): each is Entry<Extract<E, { readonly type: T }>> =>
    (types as readonly string[]).includes(each.event.type),
  );
