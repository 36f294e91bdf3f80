import type { Unstarted } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import type { VaultClosed, VaultUnavailable } from './errors';
import { unavailable } from './unavailable';

/** Makes the calls of a vault: they fail with what the driver throws, and fail once it is closed. */
export const callsOf = (end: () => void) => {
  const underWay = new Set<Promise<unknown>>();
  let closing: Promise<E.Either<VaultUnavailable, void>> | undefined;

  const failed = (thrown: unknown): E.Either<VaultUnavailable, never> => E.left(unavailable(thrown));

  const answer = async <A>(outcome: Promise<A>): Promise<A> => {
    underWay.add(outcome);
    try {
      return await outcome;
    } finally {
      underWay.delete(outcome);
    }
  };

  const close = async (): Promise<E.Either<VaultUnavailable, void>> => {
    await Promise.all(underWay);
    return E.tryCatch(end, unavailable);
  };

  return {
    /** Makes a call of work that throws or rejects with what the driver throws. */
    call:
      <X, A>(
        work: () => E.Either<X, A> | Promise<E.Either<X, A>>,
      ): Unstarted<X | VaultUnavailable | VaultClosed, A> =>
      () => {
        if (closing !== undefined) return Promise.resolve(E.left({ _tag: 'VaultClosed' }));
        try {
          const outcome = work();
          // what is done at once is under way for nobody
          return outcome instanceof Promise ? answer(outcome.catch(failed)) : Promise.resolve(outcome);
        } catch (thrown) {
          return Promise.resolve(failed(thrown));
        }
      },
    close: (): Unstarted<VaultUnavailable, void> => () => (closing ??= close()),
  };
};
