import {
  bell,
  EMPTY_LOG,
  type EventStore,
  followLogPages,
  memoryStore,
  type PageReader,
} from '@pavadonis/event-store';
import { pipe } from 'fp-ts/function';
import * as TE from 'fp-ts/TaskEither';

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const late =
  <X, A>(task: TE.TaskEither<X, A>): TE.TaskEither<X, A> =>
  async () => {
    await turn();
    const outcome = await task();
    await turn();
    return outcome;
  };

/** A store to which every question travels, and whose followers ask again and again whether there is news. */
export const farAway = (): EventStore => {
  const store = memoryStore({ fingerprints: true });
  let timer: NodeJS.Timeout | undefined;
  const asked = bell((waiting) => {
    clearInterval(timer);
    if (waiting > 0)
      timer = setInterval(() => {
        asked.ring();
      }, 3);
  });
  const readAll: EventStore['readAll'] = (range) => late(store.readAll(range));
  const { fingerprint = () => TE.right(EMPTY_LOG), provisionalFrom = () => TE.right(undefined) } = store;
  const readPage: PageReader = (range) =>
    pipe(
      readAll(range),
      TE.bindTo('events'),
      TE.bind('before', () => fingerprint(range.after)),
      TE.bind('after', ({ events }) => fingerprint(events.at(-1)?.position ?? range.after)),
      TE.map(({ events, before, after }) => ({ events, fingerprints: { before, after } })),
    );
  return {
    checksConditions: store.checksConditions,
    append: (...facts) => late(store.append(...facts)),
    readStream: (stream, range) => late(store.readStream(stream, range)),
    readAll,
    scan: (range) => late(store.scan(range)),
    scanStream: (stream, range) => late(store.scanStream(stream, range)),
    fingerprint: (position) => late(fingerprint(position)),
    provisionalFrom: () => late(provisionalFrom()),
    follow: followLogPages(readPage, asked),
    close: () => late(store.close()),
  };
};
