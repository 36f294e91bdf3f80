import { clientStream, type Entry, type Recordable, type StreamName } from '@pavadonis/domain';

/** The stream that each merged stream was merged into, by the merges that hold. */
export type Merges = ReadonlyMap<StreamName, StreamName>;

/** Returns the stream that a stream is merged into after one more of its events; undefined if into none. */
export const mergeAfter = (into: StreamName | undefined, event: Recordable): StreamName | undefined => {
  if (event.type === 'ClientsMerged') return clientStream(event.survivorId);
  // a reversal that names another survivor reverts nothing
  return event.type === 'MergeReverted' && into === clientStream(event.survivorId) ? undefined : into;
};

/** Returns the stream that a stream was merged into, by all of its own settled events. */
export const mergeIn = (settled: readonly Entry<Recordable>[]): StreamName | undefined =>
  settled.reduce<StreamName | undefined>((into, { event }) => mergeAfter(into, event), undefined);

/** Follows merges from a stream to the last survivor; of merges in a circle, returns the smallest name. */
const endOf = (merges: Merges, start: StreamName): StreamName => {
  const way = new Set<StreamName>();
  let at = start;
  for (let next = merges.get(at); next !== undefined && !way.has(at); next = merges.get(at)) {
    way.add(at);
    at = next;
  }
  if (!way.has(at)) return at;
  const names = [...way];
  const circle = names.slice(names.indexOf(at));
  return circle.reduce((smallest, name) => (name < smallest ? name : smallest));
};

/**
 * Returns the stream of the person that each merged stream is about.
 *
 * A stream that the map does not hold is a client's own. A chain of merges is followed to its end, whether that stream
 * has events or not. Merges in a circle are one client by the smallest name.
 *
 * A merge has no day: it changes what is known of two streams, not whom they are about. So a merge that is known holds
 * on every day, and a figure that was published before it follows from the rows as known then.
 */
export const personsAfter = (merges: Merges): Merges => {
  const persons = new Map<StreamName, StreamName>();
  for (const stream of merges.keys()) {
    const person = endOf(merges, stream);
    if (person !== stream) persons.set(stream, person);
  }
  return persons;
};

/** The streams of one person, by name; the person's own is among them only if it has events. */
export interface Group {
  readonly person: StreamName;
  readonly streams: readonly StreamName[];
}

/**
 * Groups the streams of persons with merged streams, by each of these streams.
 *
 * `persons` gives the person of each merged stream.
 */
export const groupsOf = (
  persons: Merges,
  hasEvents: (stream: StreamName) => boolean,
): ReadonlyMap<StreamName, Group> => {
  const streams = new Map<StreamName, StreamName[]>();
  for (const [stream, person] of persons) {
    const known = streams.get(person);
    if (known === undefined) streams.set(person, hasEvents(person) ? [person, stream] : [stream]);
    else known.push(stream);
  }
  const groups = new Map<StreamName, Group>();
  for (const [person, all] of streams) {
    const group: Group = { person, streams: all.sort() };
    for (const stream of group.streams) groups.set(stream, group);
  }
  return groups;
};

/** Returns the group of a stream: that of the stream alone where nothing was merged. */
export const groupOf = (groups: ReadonlyMap<StreamName, Group>, stream: StreamName): Group =>
  groups.get(stream) ?? { person: stream, streams: [stream] };

/** Returns whether two groups are the same streams of the same person. */
export const isSameGroup = (a: Group, b: Group): boolean =>
  a.person === b.person &&
  a.streams.length === b.streams.length &&
  a.streams.every((stream, i) => stream === b.streams[i]);
