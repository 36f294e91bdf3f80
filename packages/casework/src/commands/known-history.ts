import type { EventStore, Fingerprint, ReadError } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import * as TE from 'fp-ts/TaskEither';

/** The history that the cached streams were read from, as far as a store tells by fingerprints. */
export interface KnownHistory {
  /** Returns how many histories were known before this one. Streams that were read in different ones do not fit together. */
  readonly number: () => number;
  /** Returns the latest fingerprint; undefined before the first look, and for a store that keeps none. */
  readonly fingerprint: () => Fingerprint | undefined;
  /** Returns whether the store still holds the history, which is known up to its end then. */
  readonly lookAgain: TE.TaskEither<ReadError, boolean>;
  /** Notes how far the history goes by now. */
  readonly advance: (to: Fingerprint | undefined) => void;
  /** Forgets the history, since the store holds another one. */
  readonly forget: () => void;
}

/** Begins to know the history of a store. */
export const knownHistory = ({ fingerprint }: Pick<EventStore, 'fingerprint'>): KnownHistory => {
  let number = 0;
  let known: Fingerprint | undefined;

  const advance = (to: Fingerprint | undefined): void => {
    if (to !== undefined && to.position >= (known?.position ?? 0)) known = to;
  };

  const look = async (at: NonNullable<typeof fingerprint>): Promise<E.Either<ReadError, boolean>> => {
    const end = await at()();
    if (E.isLeft(end)) return end;
    const before = known;
    if (before !== undefined) {
      const there = await at(before.position)();
      if (E.isLeft(there)) return there;
      if (there.right.position !== before.position || there.right.hash !== before.hash) return E.right(false);
    }
    advance(end.right);
    return E.right(true);
  };

  return {
    number: () => number,
    fingerprint: () => known,
    lookAgain: fingerprint === undefined ? TE.right(true) : () => look(fingerprint),
    advance,
    forget: () => {
      known = undefined;
      number += 1;
    },
  };
};
