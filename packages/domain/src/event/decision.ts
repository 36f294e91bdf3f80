import * as E from 'fp-ts/Either';

/**
 * A refusal in the domain's words, or the events to append.
 *
 * No events means that the facts already hold, so a repeated decision records them once. A decision takes facts, then
 * the stream's state; it asks no clock, makes no ids and throws nothing.
 */
export type Decision<Refusal, Event> = E.Either<Refusal, readonly Event[]>;

/** Decides to record these events. */
export const record = <Event>(...events: readonly Event[]): Decision<never, Event> => E.right(events);

/** Decides to record nothing, since the facts already hold. */
export const alreadySo: Decision<never, never> = E.right([]);

/** Refuses, with the rule that forbids it and the facts that show a reader why. */
export const refuse = <const Refusal extends { readonly _tag: string }>(
  refusal: Refusal,
): E.Either<Refusal, never> => E.left(refusal);
