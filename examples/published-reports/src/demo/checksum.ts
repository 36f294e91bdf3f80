import { decoder, type EventStore, type HistoryError } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import type { TaskEither } from 'fp-ts/TaskEither';
import { createHash } from 'node:crypto';

const PAGE = 2000;

/**
 * Returns the SHA-256 of all stored events, metadata included, in the order of positions: a JSON array per event, one
 * per line. Fails at an event that cannot be decoded.
 */
export const checksum =
  (store: EventStore): TaskEither<HistoryError, string> =>
  async () => {
    const hash = createHash('sha256');
    const { recorded } = decoder();
    let after = 0;
    for (;;) {
      const page = await store.readAll({ after, limit: PAGE })();
      if (E.isLeft(page)) return page;
      for (const stored of page.right) {
        const decoded = recorded(stored);
        if (E.isLeft(decoded)) return decoded;
        const { stream, revision, id, type, recordedAt, data, metadata } = stored;
        hash.update(`${JSON.stringify([stream, revision, id, type, recordedAt, data, metadata])}\n`);
      }
      const last = page.right.at(-1);
      if (last === undefined || page.right.length < PAGE) return E.right(hash.digest('hex'));
      after = last.position;
    }
  };
