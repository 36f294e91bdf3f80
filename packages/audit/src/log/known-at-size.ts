import type { KnownAt } from '@pavadonis/domain';
import { type EventStore, invalidArgument, type ReadError, type Unstarted } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import type { LogTooShort } from '../errors';
import { forEachPage } from './leaves';

/**
 * Returns the moment at which the log held so many events, for a replay, an explanation or a seal. It reads the log up to there.
 *
 * Positions differ from store to store, and moments of recording may run backwards: the size of a log alone tells of every store
 * that holds the history what was known. A seal and a replay name it (`size`, `events`).
 */
export const knownAtSize =
  (
    store: Pick<EventStore, 'readAll'>,
    size: number,
  ): Unstarted<ReadError | LogTooShort, Extract<KnownAt, { readonly _tag: 'Position' }>> =>
  async () => {
    if (!Number.isSafeInteger(size) || size < 0)
      return E.left(invalidArgument('knownAt', 'a whole number from 0 on'));
    let held = 0;
    let position = 0;
    const read = await forEachPage(store, { after: 0 }, (events) => {
      const needed = events.slice(0, size - held);
      held += needed.length;
      position = needed.at(-1)?.position ?? position;
      return held === size ? 'enough' : undefined;
    });
    if (E.isLeft(read)) return read;
    return held < size
      ? E.left({ _tag: 'LogTooShort', held, asked: size })
      : E.right({ _tag: 'Position', position });
  };
