import type { StreamName } from '@pavadonis/domain';
import type { Decoder, EventStore, ReadError, ScannedEvent } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import type { TaskEither } from 'fp-ts/TaskEither';
import { mergeGraph } from './merge-graph';

/** The merges of a store's log, as far as it was read. */
export interface KnownMerges {
  /** Returns the other streams that merges link with a stream; none for nearly all. */
  readonly linked: (stream: StreamName) => readonly StreamName[];
  /** Returns the position up to which every merge is known. */
  readonly position: () => number;
  /** Whether the log was read since the store was last away, and since this process recorded what may be a merge. */
  readonly areRead: () => boolean;
  /** Reads on in the log. */
  readonly update: TaskEither<ReadError, void>;
  /** Notes that nothing which merges streams stands after one position and up to another. */
  readonly noneBetween: (after: number, upTo: number) => void;
  /**
   * Notes that this process recorded an event that merges nothing, where the store did not check what stands before it.
   * Two readings later nothing before it is read again: a reader may be shown an event a moment after its writer was told.
   */
  readonly recorded: (at: number) => void;
  /** Notes that this process recorded what may be a merge. */
  readonly expire: () => void;
  /** Forgets all, since the store holds another history. */
  readonly forget: () => void;
}

const PAGE = 1000;

/** Reads the merges of a store's log, each once. `interruptions` counts how often the store was away. */
export const knownMerges = (
  store: Pick<EventStore, 'scan'>,
  decoder: Decoder,
  interruptions: () => number,
): KnownMerges => {
  const graph = mergeGraph();
  let position = 0;
  // the last two events that were read
  let before = 0;
  let last: ScannedEvent | undefined;
  let lastRecorded = 0;
  let readPast = 0;
  let expiries = 0;
  // at which interruption and after which expiry the log was last read
  let readAt: { readonly interruption: number; readonly expiry: number } | undefined;

  const forget = (): void => {
    graph.clear();
    [position, before, last] = [0, 0, undefined];
    [lastRecorded, readPast] = [0, 0];
  };

  const scan = (after: number, limit: number) => store.scan({ after, limit, only: 'merging' })();

  const take = (scanned: ScannedEvent): void => {
    // a stream with an event that cannot be decoded fails those alone who decide about its person
    const event = decoder.event(scanned);
    if (E.isRight(event)) graph.take(scanned.stream, event.right);
    if (scanned.position <= (last?.position ?? 0)) return;
    [before, last] = [last?.position ?? 0, scanned];
    position = Math.max(position, scanned.position);
  };

  // another history does not have the last event that was read at its place
  const compare = async (): Promise<E.Either<ReadError, void>> => {
    const expected = last;
    const found = await scan(before, 1);
    if (E.isLeft(found)) return found;
    const [there] = found.right;
    if (
      expected !== undefined &&
      there?.position === expected.position &&
      there.stream === expected.stream &&
      there.data === expected.data
    )
      [position, lastRecorded, readPast] = [expected.position, 0, 0];
    else forget();
    return E.right(undefined);
  };

  const read = async (): Promise<E.Either<ReadError, void>> => {
    const now = { interruption: interruptions(), expiry: expiries };
    if (readAt !== undefined && readAt.interruption !== now.interruption) {
      const compared = await compare();
      if (E.isLeft(compared)) return compared;
    }
    const passed = readPast;
    readPast = lastRecorded;
    for (let after = position; ;) {
      const page = await scan(after, PAGE);
      if (E.isLeft(page)) return page;
      page.right.forEach(take);
      after = page.right.at(-1)?.position ?? after;
      if (page.right.length < PAGE) break;
    }
    position = Math.max(position, passed);
    readAt = now;
    return E.right(undefined);
  };

  let reading: Promise<E.Either<ReadError, void>> | undefined;
  let next: Promise<E.Either<ReadError, void>> | undefined;
  const begin = (): Promise<E.Either<ReadError, void>> => {
    const begun = read().finally(() => {
      reading = undefined;
    });
    reading = begun;
    return begun;
  };

  return {
    linked: graph.linked,
    position: () => position,
    areRead: () => readAt?.interruption === interruptions() && readAt.expiry === expiries,
    // whoever comes while the log is read shares the next reading, since this one may have passed what they need
    update: () => {
      if (reading === undefined) return begin();
      next ??= reading.then(() => {
        next = undefined;
        return begin();
      });
      return next;
    },
    noneBetween: (after, upTo) => {
      // not where all was forgotten meanwhile
      if (after <= position && upTo > position) position = upTo;
    },
    recorded: (at) => {
      lastRecorded = Math.max(lastRecorded, at);
    },
    expire: () => {
      expiries += 1;
    },
    forget,
  };
};
