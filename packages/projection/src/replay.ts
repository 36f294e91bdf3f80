import type { KnownAt, Recordable, Settleable, StreamName, TakenFields } from '@pavadonis/domain';
import * as E from 'fp-ts/Either';
import type { TaskEither } from 'fp-ts/TaskEither';
import { atOnce } from './at-once';
import { type BrokenCallback, type BrokenFold, kindOf } from './broken';
import type { History } from './history';
import { broken, type TakenRange, takingParts } from './log-parts';
import { projector, type Projector } from './projector';
import type { Views } from './read-model';
import { readAhead } from './read-ahead';
import type { ReadModels } from './rows';
import type { StaleRows } from './stale-rows';
import { takenFieldsOf } from './taken-fields';

/** The rows that a replay made, with the extent of the log that it read for them. */
export interface Replayed<M> {
  /** The rows of each read model, by its name. */
  readonly views: Views<M>;
  /** The number of events that were read. */
  readonly events: number;
  /** The position of the last event read; 0 for an empty log. */
  readonly position: number;
  /** How many streams were folded anew, for corrections, merges or late entries that were not taken as they came. */
  readonly refolded: number;
}

/** `knownAt` cuts the log to what was known at a moment; `onPage` is called with the number of events read so far. */
export interface ReplayOptions {
  /** Leaves out events that were not known at that moment; by default none. */
  readonly knownAt?: KnownAt;
  /** Hears after each page how many events have been read, for a progress bar. */
  readonly onPage?: (events: number) => void;
}

/** Why a replay ended early: the source's own failure, or code of the host that threw. */
export type ReplayError<Failure> = Failure | BrokenFold | BrokenCallback;

const tell = (onPage: ReplayOptions['onPage'], events: number): E.Either<BrokenCallback, void> => {
  try {
    atOnce<unknown>(onPage?.(events));
    return E.right(undefined);
  } catch (thrown) {
    return E.left({ _tag: 'BrokenCallback', callback: 'onPage', cause: kindOf(thrown) });
  }
};

type Refolding = Pick<Projector<unknown>, 'stale' | 'refold'>;

const foldOnce = (
  refold: Refolding['refold'],
  recorded: ReadonlyMap<StreamName, readonly Settleable<Recordable>[]>,
): E.Either<BrokenFold, void> => {
  try {
    refold(recorded);
    return E.right(undefined);
  } catch (thrown) {
    const [[stream, events] = []] = recorded;
    return broken(stream && { stream, position: events?.at(-1)?.position ?? 0 }, thrown);
  }
};

/** The part of streams that is read: the facts known at a moment, and the fields that folds take. */
interface StreamsRange {
  readonly knownAt: KnownAt | undefined;
  readonly takenFields: TakenFields;
}

type Streams<Failure> = Pick<History<Failure>, 'stream' | 'streamsAtOnce'>;

/** Reads all streams of one person or thing, so far as they were taken. */
const readRows =
  <Failure>(history: Streams<Failure>, range: StreamsRange) =>
  async (
    streams: StaleRows,
  ): Promise<E.Either<Failure, ReadonlyMap<StreamName, readonly Settleable<Recordable>[]>>> => {
    const read = new Map<StreamName, readonly Settleable<Recordable>[]>();
    for (const { stream, taken } of streams) {
      const recorded = await history.stream(stream, { limit: taken, ...range })();
      if (E.isLeft(recorded)) return recorded;
      read.set(stream, recorded.right);
    }
    return E.right(read);
  };

/**
 * Reads the streams of rows that wait, and folds these rows anew.
 *
 * It goes from person to person, so that few are in memory, and in the same order however many streams are read at
 * once.
 */
const foldAnew =
  ({ refold }: Refolding, range: StreamsRange) =>
  <Failure>(history: Streams<Failure>) =>
  async (waiting: readonly StaleRows[]): Promise<E.Either<Failure | BrokenFold, void>> => {
    const reading = readAhead(waiting, history.streamsAtOnce, readRows(history, range));
    for await (const read of reading) {
      if (E.isLeft(read)) return read;
      const folded = foldOnce(refold, read.right);
      if (E.isLeft(folded)) return folded;
    }
    return E.right(undefined);
  };

/** Folds anew until no rows wait: what is read may tell that streams are about other persons than it seemed. */
const settleAll =
  (folding: Refolding, range: StreamsRange) =>
  async <Failure>(history: Streams<Failure>): Promise<E.Either<Failure | BrokenFold, void>> => {
    for (;;) {
      const { first, again } = folding.stale();
      if (first.length + again.length === 0) return E.right(undefined);
      const folded = await foldAnew(folding, range)(history)([...first, ...again]);
      if (E.isLeft(folded)) return folded;
    }
  };

/** The part of the log that a replay folds, and who hears of it. */
interface FoldedRange extends TakenRange {
  readonly onPage: ReplayOptions['onPage'] | undefined;
}

/** Folds a log, or some of its streams, into the rows of a projector. Returns the extent of what was read. */
export const foldLog =
  (models: ReadModels, folding: Projector<unknown>, { knownAt, isTaken, onPage }: FoldedRange) =>
  async <Failure>(
    history: History<Failure>,
  ): Promise<E.Either<ReplayError<Failure>, Omit<Replayed<unknown>, 'views'>>> => {
    const { stale } = folding;
    const takenFields = takenFieldsOf(models);
    const range = { knownAt, takenFields };
    const read = foldAnew(folding, range)(history);
    // a function of its own: the loop would hold a part while it waits for the next one, and one that outlives so much is not
    // collected for long
    const takeNext = takingParts(folding, takenFields, history, { knownAt, isTaken });
    let events = 0;
    let position = 0;
    let refolded = 0;
    for (;;) {
      const taken = await takeNext();
      if (E.isLeft(taken)) return taken;
      // at once, while streams are short, since most are settled only once; a second time they wait for the end, so that
      // few streams are read more than twice. Where several are read at the same time, they wait for each other.
      const { count, isLast } = taken.right;
      position = taken.right.position ?? position;
      const least = isLast ? 1 : Math.max(1, history.streamsAtOnce ?? 1);
      for (let { first } = stale(); first.length >= least; { first } = stale()) {
        const folded = await read(first);
        if (E.isLeft(folded)) return folded;
        refolded += first.reduce((sum, { length }) => sum + length, 0);
      }
      events += count;
      const told = tell(onPage, events);
      if (E.isLeft(told)) return told;
      if (isLast) break;
    }
    const folded = await settleAll(folding, range)(history);
    return E.isLeft(folded) ? folded : E.right({ events, position, refolded });
  };

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
    const folding = projector(models);
    const folded = await foldLog(models, folding, { knownAt, isTaken: undefined, onPage })(history);
    return E.isLeft(folded) ? folded : E.right({ views: folding.views, ...folded.right });
  };
