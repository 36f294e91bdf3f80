import type { Entry, EventWindow, Recordable, StreamName } from '@pavadonis/domain';

type Window = EventWindow<Recordable>;

/** Returns the part of a window that is about some streams. */
export const followedPart = (window: Window, follows: (stream: StreamName) => boolean): Window => {
  const { count, streams, nameOf, eventAt } = window;
  const places: number[] = [];
  for (let i = 0; i < count; i += 1) if (follows(nameOf(streams[i] ?? 0))) places.push(i);
  if (places.length === count) return window;
  const of = (column: ArrayLike<number>): readonly number[] => places.map((place) => column[place] ?? 0);
  return {
    ...window,
    count: places.length,
    positions: of(window.positions),
    streams: of(streams),
    types: of(window.types),
    days: of(window.days),
    seqs: of(window.seqs),
    inPlace: of(window.inPlace),
    eventAt: (n) => eventAt(places[n] ?? 0),
  };
};

/** Returns the entries of a window with no more of each event than says whose rows it leaves stale. */
export const headsOf = (window: Window): readonly Entry<Recordable>[] => {
  const { count, positions, streams, types, typeNames, days, seqs, inPlace, nameOf, dateOf, eventAt } =
    window;
  const entries: Entry<Recordable>[] = [];
  for (let i = 0; i < count; i += 1) {
    const type = typeNames[types[i] ?? 0] ?? '';
    const head = {
      type,
      on: dateOf(days[i] ?? 0),
      seq: seqs[i],
      ...(inPlace[i] === 1 && { inPlaceOf: '' }),
      // a merge says into whom
      ...((type === 'ClientsMerged' || type === 'MergeReverted') && eventAt(i)),
    };
    entries.push({
      position: positions[i] ?? 0,
      stream: nameOf(streams[i] ?? 0),
      event: head as unknown as Recordable,
    });
  }
  return entries;
};
