import { type Event, EventId, Whole, written } from '@pavadonis/domain';
import type * as t from 'io-ts';
import { exampleId } from './examples/ids';

/** Makes events of a type with believable facts; a scenario overrides the facts it is about. */
export interface Example<F, E> {
  (overrides?: Partial<F>): E;
  /** The facts alone, as decisions take them. */
  readonly facts: (overrides?: Partial<F>) => F;
  /** The event with every field that it may have. */
  readonly complete: () => E;
}

/**
 * Makes the example of an event, from its codec and its usual facts.
 *
 * `more` holds the optional fields, which `complete` adds.
 */
export const example = <F extends Pick<Event, 'seq' | 'inPlaceOf'>, E>(
  codec: t.Type<E> & { of(facts: F): E },
  usual: NoInfer<F>,
  more: NoInfer<Partial<F>> = {},
): Example<F, E> => {
  const facts = (overrides: Partial<F> = {}): F => ({ ...usual, ...overrides });
  return Object.assign((overrides?: Partial<F>) => codec.of(facts(overrides)), {
    facts,
    complete: () =>
      codec.of({ ...usual, ...more, seq: written(Whole, 1), inPlaceOf: exampleId(EventId, 900) }),
  });
};
