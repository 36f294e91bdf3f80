import type { Either } from 'fp-ts/Either';

/**
 * Work that starts only when it is called: `await call(…)()`.
 *
 * It is a `TaskEither` of fp-ts, which may be passed wherever one is taken, and the other way round. `await` without the
 * second brackets would run nothing; the type checker refuses it (TS1320).
 */
export interface Unstarted<E, A> {
  /** Starts the work. Returns a promise of the failure or the value, which never rejects. */
  (): Promise<Either<E, A>>;
  /** Is never there: call the function, or use `withPromises` or `orThrow`, instead of awaiting it. */
  readonly then?: (callItFirst: never) => never;
}
