import type { Entry, KnownAt, Recordable, Settleable, StreamName } from '@pavadonis/domain';
import * as E from 'fp-ts/Either';
import type { TaskEither } from 'fp-ts/TaskEither';
import { projector, type ReadModels, type StaleStream, type Views } from './projector';

/**
 * The log as a replay reads it: in pages, in the order of positions, and parts of single streams.
 *
 * Of a stream whose rows have to be folded anew, it reads the first `limit` events. `Failure` is the source's own.
 */
export interface History<Failure> {
  readonly page: (range: {
    readonly after: number;
    readonly limit: number;
    readonly knownAt?: KnownAt | undefined;
  }) => TaskEither<Failure, readonly Entry<Recordable>[]>;
  readonly stream: (
    stream: StreamName,
    range: { readonly limit: number; readonly knownAt?: KnownAt | undefined },
  ) => TaskEither<Failure, readonly Settleable<Recordable>[]>;
}

/** The rows that a replay made, with the extent of the log that it read for them. */
export interface Replayed<M> {
  readonly views: Views<M>;
  readonly events: number;
  /** The position of the last event read; 0 for an empty log. */
  readonly position: number;
  /** The number of streams folded anew, for corrections or for late entries that no fold could insert. */
  readonly refolded: number;
}

/**
 * The options of a replay. `knownAt` cuts the log to what was known at a moment; `onPage` gets the number of events
 * read so far.
 */
export interface ReplayOptions {
  readonly knownAt?: KnownAt;
  readonly onPage?: (events: number) => void;
}

// large enough that a promise for each page costs nothing, small enough that a page's texts die young
const PAGE = 1000;

/**
 * Replays the log into the rows of several read models, in one pass and in the memory of the rows alone.
 *
 * It stops at the first event that cannot be read, with the source's failure.
 */
export const replay =
  <M extends ReadModels>(models: M, { knownAt, onPage }: ReplayOptions = {}) =>
  <Failure>(history: History<Failure>): TaskEither<Failure, Replayed<M>> =>
  async () => {
    const { take, stale, refold, views } = projector(models);
    const foldAnew = async (waiting: readonly StaleStream[]): Promise<E.Either<Failure, void>> => {
      for (const { stream, taken } of waiting) {
        const recorded = await history.stream(stream, { limit: taken, knownAt })();
        if (E.isLeft(recorded)) return recorded;
        refold(stream, recorded.right);
      }
      return E.right(undefined);
    };
    let events = 0;
    let position = 0;
    let refolded = 0;
    for (;;) {
      const page = await history.page({ after: position, limit: PAGE, knownAt })();
      if (E.isLeft(page)) return page;
      for (const entry of page.right) take(entry);
      // at once while a stream is short, since most are settled only once; the second time at the end, so that no
      // stream is read more than twice
      const { first } = stale();
      const folded = await foldAnew(first);
      if (E.isLeft(folded)) return folded;
      refolded += first.length;
      events += page.right.length;
      position = page.right.at(-1)?.position ?? position;
      onPage?.(events);
      if (page.right.length < PAGE) break;
    }
    const folded = await foldAnew(stale().again);
    if (E.isLeft(folded)) return folded;
    return E.right({ views, events, position, refolded });
  };
