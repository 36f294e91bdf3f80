import type { Recordable, Recorded } from '@pavadonis/domain';
import { type Decoder, decoder, type EventStore, type HistoryError } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import type { TaskEither } from 'fp-ts/TaskEither';

const PAGE = 1000;

/** Reads the whole log of a store as recorded, into memory: about a kilobyte for each event. */
export const recordedLog =
  (
    store: Pick<EventStore, 'readAll'>,
    { recorded }: Decoder = decoder(),
  ): TaskEither<HistoryError, readonly Recorded<Recordable>[]> =>
  async () => {
    const log: Recorded<Recordable>[] = [];
    for (;;) {
      const page = await store.readAll({ after: log.at(-1)?.position ?? 0, limit: PAGE })();
      if (E.isLeft(page)) return page;
      const decoded = E.traverseArray(recorded)(page.right);
      if (E.isLeft(decoded)) return decoded;
      log.push(...decoded.right);
      if (page.right.length < PAGE) return E.right(log);
    }
  };
