import * as E from 'fp-ts/Either';
import type * as t from 'io-ts';
import type { EventCodec, Facts } from './event';
import { type InvalidField, invalidFields } from './invalid-field';

/** A form as it was filled in: any values, by the names of an event's fields. */
export type Form = Readonly<Record<string, unknown>>;

// a form control that nobody filled in holds an empty text
const isFilledIn = ([, value]: readonly [string, unknown]): boolean => value !== undefined && value !== '';

/**
 * Returns the facts of an event as a form gives them, or every field that is wrong, for an error beside it.
 *
 * Fields that are empty texts count as left out. Nothing is converted: a number is a number, and a day a text such as
 * `2024-02-12`. No error holds a value, which may be personal.
 *
 * @example
 * const facts = factsOf(Client.PlanGoalSet, { on: '2024-02-12', planId, goalId, term: 'short', area: 'language' });
 */
export const factsOf = <T extends string, R extends t.Props, O extends t.Props>(
  codec: EventCodec<T, R, O>,
  form: Form,
): E.Either<readonly InvalidField[], Facts<EventCodec<T, R, O>>> => {
  const { type, version: v } = codec;
  const filledIn = Object.fromEntries(Object.entries({ ...form, type: '', v: '' }).filter(isFilledIn));
  const decoded = codec.decode({ ...filledIn, type, v });
  return E.isLeft(decoded) ? E.left(invalidFields(decoded.left)) : E.right(filledIn as never);
};
