import * as E from 'fp-ts/Either';

/**
 * A refusal in the domain's words, or the events to append. No events means that it is already so: doing a thing twice
 * records it once. A decision takes facts, then the stream's state; it asks no clock, makes no ids and throws nothing.
 */
export type Decision<Refusal, Event> = E.Either<Refusal, readonly Event[]>;

/** Decides that these events are to be recorded. */
export const record = <Event>(...events: readonly Event[]): Decision<never, Event> => E.right(events);

/** Decides that nothing is to be recorded, since it is so already. */
export const alreadySo: Decision<never, never> = E.right([]);

/** Refuses, with the rule that forbids it and what a person needs to see why. */
export const refuse = <const Refusal extends { readonly _tag: string }>(
  refusal: Refusal,
): E.Either<Refusal, never> => E.left(refusal);
