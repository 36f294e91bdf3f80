import type { StreamName } from '@pavadonis/domain';
import {
  type EventStore,
  type Fingerprint,
  type HistoryError,
  type StoreHistory,
  storeUnavailable,
} from '@pavadonis/event-store';
import {
  type BrokenFold,
  readAhead,
  type RecordedStream,
  type StaleRows,
  takenFieldsOf,
} from '@pavadonis/projection';
import * as E from 'fp-ts/Either';
import { toldRead } from '../channels/told-read';
import { toldRefold } from '../channels/told-refold';
import { frozen } from '../frozen';
import { NONE } from './file/landmarks';
import { streamsOf } from './followed-model';
import { type Closed, jointRows, type Member } from './joint-rows';

/** A store whose log can be replayed from its bytes, and known again by its fingerprints. */
export interface ReplayedLog extends Pick<StoreHistory, 'stream' | 'streamsAtOnce' | 'breathe'> {
  readonly readStream: EventStore['readStream'];
  readonly fingerprint: NonNullable<EventStore['fingerprint']>;
  readonly windows: NonNullable<StoreHistory['windows']>;
}

/** Returns the log of a store for replays; undefined where it can only be followed in pages. */
export const replayedLog = (
  { readStream, fingerprint }: Pick<EventStore, 'readStream' | 'fingerprint'>,
  { windows, stream, streamsAtOnce, breathe }: Omit<StoreHistory, 'page' | 'recorded'>,
): ReplayedLog | undefined =>
  fingerprint === undefined || windows === undefined
    ? undefined
    : { readStream, fingerprint, windows, stream, streamsAtOnce, breathe };

/** The log is no longer the one that was read before: the store was put back, or another stands in its place. */
interface PutBack {
  readonly _tag: 'PutBack';
}

const PUT_BACK = E.left<PutBack>({ _tag: 'PutBack' });

/** The log has no event of the streams that the read models follow. */
interface NothingFollowed {
  readonly _tag: 'NothingFollowed';
}

/** Why a replay did not go on. */
export type ReplayFailure = HistoryError | BrokenFold | PutBack | NothingFollowed | Closed;

/**
 * How far a replay came: rows that are only `Folded` may wait for streams that are read later, and are those of no log. `Whole`
 * ones are those of the log up to their position, as are those `AtTheEnd`.
 */
export type ReplayStep = 'Folded' | 'Whole' | 'AtTheEnd';

// what came meanwhile is taken in a page or two
const LITTLE = 500;

/** Replays the log into the rows of several read models, window after window. */
export const replaying = (log: ReplayedLog, members: readonly Member[], signal: AbortSignal) => {
  const { breathe } = log;
  const rows = jointRows(members, { breathe, signal });
  const isTaken = streamsOf(members.map(({ model }) => model));
  const fields = takenFieldsOf(Object.fromEntries(members.map(({ model }) => [model.name, model])));
  const names = members.map(({ model }) => model.name);
  let end: Fingerprint | undefined;
  let next: ReturnType<ReplayedLog['windows']> | undefined;
  let lastStream: StreamName | undefined;

  /** Returns the position up to which the log was read, once a window was empty. */
  const readTo = (): number => end?.position ?? 0;

  const readRows = async (
    waiting: StaleRows,
  ): Promise<E.Either<ReplayFailure, ReadonlyMap<StreamName, RecordedStream>>> => {
    const read = new Map<StreamName, RecordedStream>();
    for (const { stream, taken } of waiting) {
      const reading = log.stream(stream, { limit: taken, takenFields: fields });
      const recorded = await toldRead(stream, 0, reading)();
      if (E.isLeft(recorded)) return recorded;
      // a log that was put back meanwhile
      if (recorded.right.length < taken) return E.left(storeUnavailable('unreachable', 'STREAM_IS_SHORT'));
      for (const { event } of recorded.right) frozen(event);
      read.set(stream, recorded.right);
    }
    return E.right(read);
  };

  const foldAnew = async (waiting: readonly StaleRows[]): Promise<E.Either<ReplayFailure, void>> => {
    for await (const read of readAhead(waiting, log.streamsAtOnce, readRows)) {
      if (E.isLeft(read)) return read;
      const folded = toldRefold(names, read.right, () => rows.refold(read.right));
      if (E.isLeft(folded)) return folded;
      const pause = breathe();
      if (pause !== undefined) await pause;
    }
    return E.right(undefined);
  };

  /** Reads the streams that rows wait for, and folds these rows anew. Where several are read at once, a few wait for more. */
  const settle = async (which: 'first' | 'all'): Promise<E.Either<ReplayFailure, void>> => {
    const least = which === 'all' ? 1 : Math.max(1, log.streamsAtOnce);
    for (let waiting = rows.stale(which); waiting.length >= least; waiting = rows.stale(which)) {
      const folded = await foldAnew(waiting);
      if (E.isLeft(folded)) return folded;
    }
    return E.right(undefined);
  };

  const makeWhole = async (): Promise<E.Either<ReplayFailure, void>> => {
    const settled = await settle('all');
    if (E.isLeft(settled)) return settled;
    const position = rows.position();
    const revision = (lastStream === undefined ? 0 : (rows.takenOf(lastStream) ?? 0)) - 1;
    if (end === undefined || lastStream === undefined || revision < 0) return PUT_BACK;
    const read = await log.readStream(lastStream, { from: revision, limit: 1 })();
    if (E.isLeft(read)) return read;
    const here = await log.fingerprint(position)();
    if (E.isLeft(here)) return here;
    // the last, so that all that was read before is of the log that it knows
    const there = await log.fingerprint(end.position)();
    if (E.isLeft(there)) return there;
    const [last] = read.right;
    const isSame = there.right.position === end.position && there.right.hash === end.hash;
    if (!isSame || here.right.position !== position || last?.position !== position) return PUT_BACK;
    const { stream, id } = last;
    rows.settleAt({
      position,
      last: { stream, revision, position, id },
      hash: here.right.hash,
      landmarks: NONE,
    });
    return E.right(undefined);
  };

  const lookAtTheEnd = async (): Promise<E.Either<ReplayFailure, ReplayStep>> => {
    if (isTaken !== undefined && lastStream === undefined) return E.left({ _tag: 'NothingFollowed' });
    const whole = await makeWhole();
    if (E.isLeft(whole)) return whole;
    const now = await log.fingerprint()();
    if (E.isLeft(now)) return now;
    if (now.right.position - readTo() < LITTLE) return E.right('AtTheEnd');
    end = now.right;
    next = undefined;
    return E.right('Whole');
  };

  /** Goes on by a window. Whatever failed because the store was away can be tried again. */
  const step = async (isToBeWhole: () => boolean): Promise<E.Either<ReplayFailure, ReplayStep>> => {
    if (end === undefined) {
      const found = await log.fingerprint()();
      if (E.isLeft(found)) return found;
      end = found.right;
    }
    next ??= log.windows(fields, {
      after: rows.position(),
      knownAt: { _tag: 'Position', position: end.position },
      isTaken,
    });
    const window = await next();
    if (E.isLeft(window)) {
      next = undefined;
      return window;
    }
    const { count, streams, nameOf } = window.right;
    if (count === 0) return lookAtTheEnd();
    lastStream = nameOf(streams[count - 1] ?? 0);
    const taken = await rows.takeWindow(window.right);
    if (E.isLeft(taken)) return taken;
    if (!isToBeWhole()) return E.map((): ReplayStep => 'Folded')(await settle('first'));
    return E.map((): ReplayStep => 'Whole')(await makeWhole());
  };

  return { rows, step, makeWhole, readTo };
};
