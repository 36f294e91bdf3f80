import type { StreamName } from '@pavadonis/domain';
import { type Persons, personOf, type RowTypes, type View } from '@pavadonis/projection';
import { type Parts, type Question, sumOf, type Time } from './questions';

/** Somebody, or an operation, that adds something else to an answer now than it did then. */
export interface Differing {
  /** The stream of the person now, or of the operation. */
  readonly stream: StreamName;
  readonly then: Parts;
  readonly now: Parts;
}

const NOTHING: Parts = new Map();

const isSame = (a: Parts, b: Parts): boolean =>
  a.size === b.size && [...a].every(([code, amount]) => b.get(code) === amount);

/**
 * Lists who adds something else to an answer now than then, in the order of their streams. Streams that are merged now are one
 * person.
 */
export const differing = <Rows extends RowTypes>(
  { each }: Question<Rows>,
  time: Time,
  then: View<Rows> & Persons,
  now: View<Rows> & Persons,
): readonly Differing[] => {
  const was = new Map<StreamName, Parts>();
  for (const [stream, parts] of each(then, time)) {
    const person = personOf(now, stream);
    was.set(person, sumOf([was.get(person) ?? NOTHING, parts]));
  }
  const is = each(now, time);
  return [...new Set([...was.keys(), ...is.keys()])]
    .sort()
    .map((stream) => ({ stream, then: was.get(stream) ?? NOTHING, now: is.get(stream) ?? NOTHING }))
    .filter((found) => !isSame(found.then, found.now));
};
