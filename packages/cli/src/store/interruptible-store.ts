import type { EventStore } from '@pavadonis/event-store';
import { unlessInterrupted } from './interruptible';

/** Returns a store whose reads and appends fail once the signal has aborted, as its own errors do. */
export const interruptibleStore = <Store extends Pick<EventStore, 'readAll'>>(
  store: Store & Partial<Pick<EventStore, 'append'>>,
  signal: AbortSignal,
  onEvents: (events: number) => void = () => undefined,
): Store => {
  const unless = unlessInterrupted(signal);
  let events = 0;
  const readAll: EventStore['readAll'] = (range) => async () => {
    const page = await unless(store.readAll(range))();
    if (page._tag === 'Right') {
      events = range.after === 0 ? page.right.length : events + page.right.length;
      onEvents(events);
    }
    // whoever calls hands on what it does not know
    return page as Awaited<ReturnType<ReturnType<EventStore['readAll']>>>;
  };
  const { append } = store;
  return {
    ...store,
    readAll,
    ...(append === undefined
      ? {}
      : { append: ((...given) => unless(append(...given))) as EventStore['append'] }),
  };
};
