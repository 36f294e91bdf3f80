import type { EventStore, ReadError } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import type * as TE from 'fp-ts/TaskEither';
import type { Checkpoint } from './build-row';
import { NONE, type PlacedEvent } from './landmarks';

type Compared = Pick<EventStore, 'readStream' | 'fingerprint'>;

const isThere =
  (
    { readStream }: Compared,
    { stream, revision, position, id }: PlacedEvent,
  ): TE.TaskEither<ReadError, boolean> =>
  async () =>
    E.map(([event]: readonly { readonly id: string; readonly position: number }[]) => {
      return event?.id === id && event.position === position;
    })(await readStream(stream, { from: revision, limit: 1 })());

/**
 * Returns whether rows were folded from this very store.
 *
 * The log must have the fingerprint that they knew. In a store without fingerprints, the last event and the landmarks must stand
 * at their places, in their streams and in the log; a log that differs only between two landmarks is taken for the same.
 */
export const isSameHistory =
  (store: Compared, { last, hash, landmarks }: Checkpoint): TE.TaskEither<ReadError, boolean> =>
  async () => {
    if (last === undefined) return E.right(true);
    if (store.fingerprint !== undefined && hash !== undefined)
      return E.map(
        (there: { readonly position: number; readonly hash: string }) =>
          there.position === last.position && there.hash === hash,
      )(await store.fingerprint(last.position)());
    for (const event of [last, ...landmarks.events.toReversed()]) {
      const found = await isThere(store, event)();
      if (E.isLeft(found) || !found.right) return found;
    }
    return E.right(true);
  };

/** Returns whether the log still holds what it held up to a checkpoint that was just read: without landmarks, by its end. */
export const stillHolds = (store: Compared, checkpoint: Checkpoint): TE.TaskEither<ReadError, boolean> =>
  isSameHistory(store, { ...checkpoint, landmarks: NONE });
