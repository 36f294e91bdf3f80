import type { Entry, EventWindow, KnownAt, Recordable, StreamName, TakenFields } from '@pavadonis/domain';
import * as E from 'fp-ts/Either';
import type { TaskEither } from 'fp-ts/TaskEither';
import { type BrokenFold, kindOf } from './broken';
import type { History, PageOfStreams } from './history';
import type { Projector } from './projector';

type Source<Failure> = Pick<History<Failure>, 'page' | 'pagesOf' | 'windows' | 'breathe'>;

/** A part of the log that was taken. */
interface TakenPart {
  /** The number of its events. */
  readonly count: number;
  /** The position up to which the log was read for it; undefined where there was nothing. */
  readonly position: number | undefined;
  /** Whether the log ends with it. */
  readonly isLast: boolean;
}

type Place = Pick<BrokenFold, 'stream' | 'position'>;

/** Returns the failure of code of the host that threw at an event. */
export const broken = (at: Place | undefined, thrown: unknown): E.Either<BrokenFold, never> => {
  // nothing else throws here, and it does so at something
  if (at === undefined) throw thrown;
  const { stream, position } = at;
  return E.left({ _tag: 'BrokenFold', stream, position, cause: kindOf(thrown) });
};

// large enough that a promise for each page costs nothing, small enough that a page's texts die young
const PAGE = 1000;

const takeAll = (
  take: Projector<unknown>['take'],
  entries: readonly Entry<Recordable>[],
): E.Either<BrokenFold, void> => {
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

type Taking<Failure> = TaskEither<Failure | BrokenFold, TakenPart>;

const inPages = <Failure>(
  { take }: Projector<unknown>,
  { page }: Source<Failure>,
  knownAt: KnownAt | undefined,
): Taking<Failure> => {
  let after = 0;
  return async () => {
    const read = await page({ after, limit: PAGE, knownAt })();
    if (E.isLeft(read)) return read;
    const taken = takeAll(take, read.right);
    if (E.isLeft(taken)) return taken;
    const position = read.right.at(-1)?.position;
    after = position ?? after;
    const count = read.right.length;
    return E.right({ count, position, isLast: count < PAGE });
  };
};

/** Reads whole pages, and leaves out the events of other streams. */
const pagesIn =
  <Failure>({ page }: Source<Failure>): NonNullable<Source<Failure>['pagesOf']> =>
  (isTaken, { knownAt }) => {
    let after = 0;
    return async () => {
      const read = await page({ after, limit: PAGE, knownAt })();
      if (E.isLeft(read)) return read;
      after = read.right.at(-1)?.position ?? after;
      const entries = read.right.filter(({ stream }) => isTaken(stream));
      return E.right({ entries, readTo: after, isLast: read.right.length < PAGE });
    };
  };

const inPagesOfStreams =
  <Failure>({ take }: Projector<unknown>, next: TaskEither<Failure, PageOfStreams>): Taking<Failure> =>
  async () => {
    const read = await next();
    if (E.isLeft(read)) return read;
    const { entries, readTo, isLast } = read.right;
    const taken = takeAll(take, entries);
    return E.isLeft(taken) ? taken : E.right({ count: entries.length, position: readTo, isLast });
  };

const inWindows =
  <Failure>(
    { takeWindow }: Projector<unknown>,
    next: TaskEither<Failure, EventWindow<Recordable>>,
    breathe: () => Promise<void> | undefined,
  ): Taking<Failure> =>
  async () => {
    const read = await next();
    if (E.isLeft(read)) return read;
    const { count, positions, readTo = positions[count - 1] } = read.right;
    const folding = takeWindow(read.right);
    for (;;) {
      const { done, value: thrown } = folding.next();
      if (thrown !== undefined) return broken(thrown.at, thrown.thrown);
      if (done === true) return E.right({ count, position: readTo, isLast: count === 0 });
      const pause = breathe();
      if (pause !== undefined) await pause;
    }
  };

const NO_PAUSE = (): undefined => undefined;

/** The part of the log that is taken: what was known at a moment, of some streams or of all. */
export interface TakenRange {
  readonly knownAt: KnownAt | undefined;
  readonly isTaken?: ((stream: StreamName) => boolean) | undefined;
}

/** Makes the task that takes the next part of the log with each run, by what its source has. */
export const takingParts = <Failure>(
  projector: Projector<unknown>,
  takenFields: TakenFields,
  log: Source<Failure>,
  { knownAt, isTaken }: TakenRange,
): Taking<Failure> => {
  const windows = log.windows?.(takenFields, { knownAt, isTaken });
  if (windows !== undefined) return inWindows(projector, windows, log.breathe ?? NO_PAUSE);
  if (isTaken === undefined) return inPages(projector, log, knownAt);
  const pagesOf = log.pagesOf ?? pagesIn(log);
  return inPagesOfStreams(projector, pagesOf(isTaken, { knownAt }));
};
