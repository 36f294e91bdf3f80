import { type CivilDate, type Entry, type Event, type StreamName } from '@pavadonis/domain';
import type { StreamRow } from '../rows/any-stream';

/** Returns the events of each stream of a person. */
export const eventsByStream = <E>({
  events,
}: Pick<StreamRow<E>, 'events'>): ReadonlyMap<StreamName, readonly Entry<E>[]> => {
  const streams = new Map<StreamName, Entry<E>[]>();
  for (const each of events) {
    const known = streams.get(each.stream);
    if (known === undefined) streams.set(each.stream, [each]);
    else known.push(each);
  }
  return streams;
};

/** Returns the events of a stream up to the end of a day. */
export const eventsUntil = <E extends Event>(
  { events }: Pick<StreamRow<E>, 'events'>,
  asOf: CivilDate,
): readonly Entry<E>[] => events.filter(({ event }) => event.on <= asOf);

/** Returns the first event of each id, in order. The others of that id are found as recorded twice, and are nothing else. */
export const firstOfEach = <E extends Event>(
  entries: readonly Entry<E>[],
  idOf: (event: E) => string,
): readonly Entry<E>[] => {
  const ids = new Set<string>();
  return entries.filter(({ event }) => {
    const isFirst = !ids.has(idOf(event));
    ids.add(idOf(event));
    return isFirst;
  });
};

/** Returns the events of these types. */
export const eventsOf = <E extends { readonly type: string }, T extends E['type']>(
  { events }: Pick<StreamRow<E>, 'events'>,
  ...types: readonly T[]
): readonly Entry<Extract<E, { readonly type: T }>>[] =>
  events.filter((each): each is Entry<Extract<E, { readonly type: T }>> =>
    (types as readonly string[]).includes(each.event.type),
  );
