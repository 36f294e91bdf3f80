import type { EventStore, ReadError } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import type { TaskEither } from 'fp-ts/TaskEither';
import { createHash } from 'node:crypto';

const PAGE = 2000;

/** The SHA-256 of all events in the order of positions: a JSON array of everything stored for each, one a line. */
export const checksum =
  (store: EventStore): TaskEither<ReadError, string> =>
  async () => {
    const hash = createHash('sha256');
    let after = 0;
    for (;;) {
      const page = await store.readAll({ after, limit: PAGE })();
      if (E.isLeft(page)) return page;
      for (const { stream, revision, id, type, recordedAt, data, metadata } of page.right)
        hash.update(`${JSON.stringify([stream, revision, id, type, recordedAt, data, metadata])}\n`);
      const last = page.right.at(-1);
      if (last === undefined || page.right.length < PAGE) return E.right(hash.digest('hex'));
      after = last.position;
    }
  };
