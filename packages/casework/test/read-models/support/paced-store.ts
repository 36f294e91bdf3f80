import { bell, type EventStore } from '@pavadonis/event-store';

/** A store whose followers are given pages of so many events, and only as many pages as are let through. */
export const paced = (store: EventStore, limit = 1) => {
  const more = bell();
  let open = 0;
  const begun: number[] = [];
  const follow: EventStore['follow'] = async function* (range) {
    begun.push(range.after);
    for await (const page of store.follow({ ...range, limit })) {
      for (let rings = more.rings(); open === 0 && range.signal?.aborted !== true; rings = more.rings())
        await more.rungSince(rings, range.signal);
      if (range.signal?.aborted === true) return;
      open -= 1;
      yield page;
    }
  };
  return {
    store: { ...store, follow },
    /** After which positions following began, each time it did. */
    begun: (): readonly number[] => begun,
    /** Lets that many pages through; by default all there will be. */
    letThrough: (pages = Number.POSITIVE_INFINITY) => {
      open += pages;
      more.ring();
    },
  };
};
