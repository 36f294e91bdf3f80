import { bell, type EventStore, followPages, memoryStore } from '@pavadonis/event-store';
import type { TaskEither } from 'fp-ts/TaskEither';

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const late =
  <X, A>(task: TaskEither<X, A>): TaskEither<X, A> =>
  async () => {
    await turn();
    const outcome = await task();
    await turn();
    return outcome;
  };

/** A store to which every question travels, and whose followers ask again and again whether there is news. */
export const farAway = (): EventStore => {
  const store = memoryStore();
  let timer: NodeJS.Timeout | undefined;
  const asked = bell((waiting) => {
    clearInterval(timer);
    if (waiting > 0)
      timer = setInterval(() => {
        asked.ring();
      }, 3);
  });
  const readAll: EventStore['readAll'] = (range) => late(store.readAll(range));
  return {
    checksConditions: store.checksConditions,
    append: (...facts) => late(store.append(...facts)),
    readStream: (stream, range) => late(store.readStream(stream, range)),
    readAll,
    scan: (range) => late(store.scan(range)),
    scanStream: (stream, range) => late(store.scanStream(stream, range)),
    follow: followPages(readAll, asked),
    close: () => late(store.close()),
  };
};
