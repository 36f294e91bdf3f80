import type { EventStore, FollowedPage, ReadError } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import type { TaskEither } from 'fp-ts/TaskEither';
import { BEGINNING, type Checkpoint } from '../read-models/file/build-row';
import { landmarksAfter, placeOf } from '../read-models/file/landmarks';
import { isSameHistory } from '../read-models/file/same-history';

const PAGE = 500;

type Log = Pick<EventStore, 'scan' | 'readAll' | 'readStream' | 'fingerprint'>;

/** Returns the place after a page of the log. Landmarks are kept in any store, to find back to where a store was put back to. */
export const placeAfter = (
  { last, hash, landmarks }: Checkpoint,
  { events, position, fingerprints }: FollowedPage,
): Checkpoint => {
  const newest = events.at(-1);
  return {
    position,
    last: newest === undefined ? last : placeOf(newest),
    hash: fingerprints === undefined ? hash : fingerprints.after.hash,
    landmarks: landmarksAfter(landmarks, events),
  };
};

/** Returns the place at the present end of the log. Without fingerprints the whole log is looked through. */
export const endOfLog =
  (log: Log): TaskEither<ReadError, Checkpoint> =>
  async () => {
    let after = 0;
    if (log.fingerprint !== undefined) {
      const end = await log.fingerprint()();
      if (E.isLeft(end)) return end;
      after = Math.max(0, end.right.position - 1);
    }
    let before = after;
    for (;;) {
      const page = await log.scan({ after, limit: PAGE })();
      if (E.isLeft(page)) return page;
      const end = page.right.at(-1)?.position;
      if (end !== undefined) {
        before = end - 1;
        after = end;
      }
      if (page.right.length < PAGE) break;
    }
    const newest = await log.readAll({ after: before, limit: 1 })();
    if (E.isLeft(newest)) return newest;
    const [event] = newest.right;
    if (event === undefined) return E.right(BEGINNING);
    const print = await log.fingerprint?.(event.position)();
    if (print !== undefined && E.isLeft(print)) return print;
    return E.right({
      position: event.position,
      last: placeOf(event),
      hash: print?.right.hash,
      landmarks: landmarksAfter(BEGINNING.landmarks, [event]),
    });
  };

/** Returns the last place up to which the log is still what was known of it: this one, or that of a landmark. */
export const placeThatStands =
  (log: Log, known: Checkpoint): TaskEither<ReadError, Checkpoint> =>
  async () => {
    const same = await isSameHistory(log, known)();
    if (E.isLeft(same)) return same;
    if (same.right) return E.right(known);
    for (const landmark of known.landmarks.events.toReversed()) {
      const { number: taken, ...last } = landmark;
      const there = await isSameHistory(log, {
        position: last.position,
        last,
        hash: undefined,
        landmarks: BEGINNING.landmarks,
      })();
      if (E.isLeft(there)) return there;
      if (!there.right) continue;
      const print = await log.fingerprint?.(last.position)();
      if (print !== undefined && E.isLeft(print)) return print;
      const events = known.landmarks.events.filter(({ number }) => number <= taken);
      return E.right({
        position: last.position,
        last,
        hash: print?.right.hash,
        landmarks: { taken, events },
      });
    }
    return E.right(BEGINNING);
  };
