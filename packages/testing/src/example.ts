import type * as t from 'io-ts';

/** Writes an event of a kind, believable in all its facts; a scenario overrides those it is about. */
export interface Example<F, E> {
  (overrides?: Partial<F>): E;
  /** The facts alone, as decisions take them. */
  readonly facts: (overrides?: Partial<F>) => F;
}

/** The example of an event, from its codec and the facts it has unless a scenario says otherwise. */
export const example = <F extends object, E>(
  codec: t.Type<E> & { of(facts: F): E },
  usual: NoInfer<F>,
): Example<F, E> => {
  const facts = (overrides: Partial<F> = {}): F => ({ ...usual, ...overrides });
  return Object.assign((overrides?: Partial<F>) => codec.of(facts(overrides)), { facts });
};
