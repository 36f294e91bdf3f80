import type { Entry, Recordable, StreamName } from '@pavadonis/domain';
import {
  type Decoder,
  fingerprintAfter,
  type FollowedPage,
  type StoredEvent,
  type Undecodable,
} from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import { frozen } from '../frozen';
import type { Checkpoint } from './file/build-row';
import { landmarksAfter, NONE, placeOf } from './file/landmarks';

/** The part of a page that a read model can take. */
export interface Part {
  readonly entries: readonly Entry<Recordable>[];
  readonly to: Checkpoint;
  /** The event that ends it before the end of the page, if one cannot be decoded. */
  readonly undecodable: Undecodable | undefined;
}

/**
 * Rows that take part of a page: the streams that they follow, and the position up to which they know the log.
 */
interface Taker {
  readonly follows: (stream: StreamName) => boolean;
  readonly checkpoint: () => Checkpoint;
}

/** Returns the checkpoint after so many events of a page. */
const checkpointAfter = (
  { landmarks }: Checkpoint,
  events: readonly StoredEvent[],
  last: StoredEvent,
  { fingerprints }: FollowedPage,
): Checkpoint => {
  const { position } = last;
  return fingerprints === undefined
    ? { position, last: placeOf(last), hash: undefined, landmarks: landmarksAfter(landmarks, events) }
    : {
        position,
        last: placeOf(last),
        hash:
          fingerprints.after.position === position
            ? fingerprints.after.hash
            : events.reduce(fingerprintAfter, fingerprints.before).hash,
        landmarks: NONE,
      };
};

/**
 * Decodes a page for several read models: each event once, and only if one of them follows its stream.
 *
 * Events are frozen, so that a fold of the host which changes them breaks its own read model, and not the others.
 */
export const decodedPage = (page: FollowedPage, { event: decode }: Pick<Decoder, 'event'>) => {
  const { events, position } = page;
  const decoded: (E.Either<Undecodable, Entry<Recordable>> | undefined)[] = [];
  const entryAt = (index: number, stored: StoredEvent): E.Either<Undecodable, Entry<Recordable>> =>
    (decoded[index] ??= pipe(
      decode(stored),
      E.map((event) => ({ position: stored.position, stream: stored.stream, event: frozen(event) })),
    ));

  const before = (index: number, { checkpoint }: Taker): Checkpoint => {
    const last = events[index - 1];
    return last === undefined
      ? checkpoint()
      : checkpointAfter(checkpoint(), events.slice(0, index), last, page);
  };

  return {
    /** Returns the whole page, or the part before the first event that cannot be decoded. */
    partOf: (taker: Taker): Part => {
      const entries: Entry<Recordable>[] = [];
      for (const [index, stored] of events.entries()) {
        if (!taker.follows(stored.stream)) continue;
        const entry = entryAt(index, stored);
        if (E.isLeft(entry)) return { entries, to: before(index, taker), undecodable: entry.left };
        entries.push(entry.right);
      }
      return { entries, to: { ...before(events.length, taker), position }, undecodable: undefined };
    },

    /** Cuts a part before the first event of a stream. */
    partBefore: (stream: StreamName, { entries }: Part, undecodable: Undecodable, taker: Taker): Part => {
      const index = events.findIndex((each) => each.stream === stream);
      const to = before(index, taker);
      return { entries: entries.filter((each) => each.position <= to.position), to, undecodable };
    },
  };
};
