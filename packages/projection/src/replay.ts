import type { Entry, KnownAt, Recordable, Settleable, StreamName } from '@pavadonis/domain';
import * as E from 'fp-ts/Either';
import type { TaskEither } from 'fp-ts/TaskEither';
import { type BrokenCallback, type BrokenFold, kindOf } from './broken';
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

/** Why a replay ended early: the source's own failure, or code of the host that threw. */
export type ReplayError<Failure> = Failure | BrokenFold | BrokenCallback;

type Place = Pick<BrokenFold, 'stream' | 'position'>;

const broken = (at: Place | undefined, thrown: unknown): E.Either<BrokenFold, never> => {
  // nothing else throws here, and it does so at something
  if (at === undefined) throw thrown;
  const { stream, position } = at;
  return E.left({ _tag: 'BrokenFold', stream, position, cause: kindOf(thrown) });
};

const tell = (onPage: ReplayOptions['onPage'], events: number): E.Either<BrokenCallback, void> => {
  try {
    onPage?.(events);
    return E.right(undefined);
  } catch (thrown) {
    return E.left({ _tag: 'BrokenCallback', callback: 'onPage', cause: kindOf(thrown) });
  }
};

// large enough that a promise for each page costs nothing, small enough that a page's texts die young
const PAGE = 1000;

/**
 * Replays the log into the rows of several read models, in one pass and in the memory of the rows alone.
 *
 * It stops at the first event that cannot be read, with the source's failure, and at the first one at which code of
 * the host throws.
 */
export const replay =
  <M extends ReadModels>(models: M, { knownAt, onPage }: ReplayOptions = {}) =>
  <Failure>(history: History<Failure>): TaskEither<ReplayError<Failure>, Replayed<M>> =>
  async () => {
    const { take, stale, refold, views } = projector(models);
    const takeAll = (entries: readonly Entry<Recordable>[]): E.Either<BrokenFold, void> => {
      let at: Place | undefined;
      try {
        for (const entry of entries) {
          at = entry;
          take(entry);
        }
        return E.right(undefined);
      } catch (thrown) {
        return broken(at, thrown);
      }
    };
    const foldOneAnew = (
      stream: StreamName,
      recorded: readonly Settleable<Recordable>[],
    ): E.Either<BrokenFold, void> => {
      try {
        refold(stream, recorded);
        return E.right(undefined);
      } catch (thrown) {
        return broken({ stream, position: recorded.at(-1)?.position ?? 0 }, thrown);
      }
    };
    const foldAnew = async (
      waiting: readonly StaleStream[],
    ): Promise<E.Either<Failure | BrokenFold, void>> => {
      for (const { stream, taken } of waiting) {
        const recorded = await history.stream(stream, { limit: taken, knownAt })();
        if (E.isLeft(recorded)) return recorded;
        const folded = foldOneAnew(stream, recorded.right);
        if (E.isLeft(folded)) return folded;
      }
      return E.right(undefined);
    };
    let events = 0;
    let position = 0;
    let refolded = 0;
    for (;;) {
      const page = await history.page({ after: position, limit: PAGE, knownAt })();
      if (E.isLeft(page)) return page;
      const taken = takeAll(page.right);
      if (E.isLeft(taken)) return taken;
      // at once while a stream is short, since most are settled only once; the second time at the end, so that no
      // stream is read more than twice
      const { first } = stale();
      const folded = await foldAnew(first);
      if (E.isLeft(folded)) return folded;
      refolded += first.length;
      events += page.right.length;
      position = page.right.at(-1)?.position ?? position;
      const told = tell(onPage, events);
      if (E.isLeft(told)) return told;
      if (page.right.length < PAGE) break;
    }
    const folded = await foldAnew(stale().again);
    if (E.isLeft(folded)) return folded;
    return E.right({ views, events, position, refolded });
  };
