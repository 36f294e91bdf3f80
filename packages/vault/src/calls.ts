import type { Unstarted } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import type { VaultClosed, VaultUnavailable } from './errors';
import { unavailable } from './unavailable';

/** Makes the calls of a vault: they fail with what the driver throws, and fail once it is closed. */
export const callsOf = (end: () => void) => {
  const underWay = new Set<Promise<unknown>>();
  let closing: Promise<E.Either<VaultUnavailable, void>> | undefined;

  const attempt = async <X, A>(
    work: () => Promise<E.Either<X, A>>,
  ): Promise<E.Either<X | VaultUnavailable, A>> => {
    try {
      return await work();
    } catch (thrown) {
      return E.left(unavailable(thrown));
    }
  };

  const close = async (): Promise<E.Either<VaultUnavailable, void>> => {
    await Promise.all(underWay);
    return E.tryCatch(end, unavailable);
  };

  return {
    /** Makes a call of work that rejects with what the driver throws. */
    call:
      <X, A>(work: () => Promise<E.Either<X, A>>): Unstarted<X | VaultUnavailable | VaultClosed, A> =>
      async () => {
        if (closing !== undefined) return E.left({ _tag: 'VaultClosed' });
        const mine = attempt(work);
        underWay.add(mine);
        try {
          return await mine;
        } finally {
          underWay.delete(mine);
        }
      },
    close: (): Unstarted<VaultUnavailable, void> => () => (closing ??= close()),
  };
};
