import type { AnyEventCodec } from '../codec/by-type';
import type { Facts } from './event';

/**
 * Says that the facts of a decision hold the personal texts of an event, so that they can be sealed before it is asked.
 *
 * It returns the decision itself. A host marks decisions of its own as well: facts of another form than the event's take a codec
 * that the host defines by `event`. Whoever wraps a decision in another function marks that one, too.
 *
 * @example
 * export const makeReferral = personalFacts(ReferralMade, (facts: Facts<typeof ReferralMade>) => (client: State) => …);
 */
export const personalFacts = <
  C extends AnyEventCodec,
  D extends (facts: Facts<C>, ...more: never[]) => unknown,
>(
  codec: C,
  decision: D,
): D => Object.assign(decision, { personalFacts: codec });

/** Returns the codec of the event whose personal texts the facts of a decision hold; undefined where it names none. */
export const personalFactsOf = (decision: object): AnyEventCodec | undefined =>
  'personalFacts' in decision ? (decision.personalFacts as AnyEventCodec) : undefined;
