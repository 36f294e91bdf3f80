import { sameFacts } from '../codec/equal';
import { contradictsItself, StatelessWithNationality } from '../event/contradiction';
import { alreadySo, type Decision, record, refuse } from '../event/decision';
import type { Event } from '../event/event';
import type { CivilDate } from '../vocabulary/civil-date';
import { inNormalForm } from '../vocabulary/external-id';
import type { EventId } from '../vocabulary/id';
import type { Text } from '../vocabulary/text';
import { type Correction, type EventAmended, EventVoided } from './correction';
import { NoSuchEvent, NotCorrectable, PlaceCannotChange, TypeCannotChange } from './refusals';
import { correct, inItsPlace, type Settleable } from './settle';

/** The facts of every correction. */
export interface CorrectionFacts {
  /** The day of the correction. */
  readonly on: CivilDate;
  /** The id of the event that is corrected, or of the amendment that is taken back. */
  readonly target: EventId;
  /** The reason in words. */
  readonly reason: Text;
}

/** The reasons why an event cannot be voided. */
export type CannotVoidEvent = NoSuchEvent | NotCorrectable;

/**
 * Voids an event of a stream, or takes an amendment back. Voiding twice records one event.
 *
 * The decision takes the stream as recorded. Refused are an event that is not in the stream, and a void.
 */
export const voidEvent =
  (facts: CorrectionFacts) =>
  <E extends Event>(
    stream: readonly Settleable<E | Correction<E>>[],
  ): Decision<CannotVoidEvent, EventVoided> => {
    const found = stream.find(({ id }) => id === facts.target);
    if (found === undefined) return refuse(NoSuchEvent.of({ target: facts.target }));
    if (found.event.type === 'EventVoided') return refuse(NotCorrectable.of({ target: facts.target }));
    return correct(stream).voided.has(facts.target) ? alreadySo : record(EventVoided.of(facts));
  };

/** The reasons why an event cannot be amended. */
export type CannotAmendEvent =
  NoSuchEvent | NotCorrectable | TypeCannotChange | PlaceCannotChange | StatelessWithNationality;

/**
 * Amends an event of a stream, its day included. An amendment that changes nothing records nothing, its evidence neither: an
 * event whose document was forgotten is voided, and recorded in its place.
 *
 * The decision takes the stream as recorded. The event keeps its place: `to` may leave out in whose place it was
 * recorded. Refused are an event that is not in the stream, a void, a voided event, another type, another place, and a
 * registration that names a nationality of a stateless client.
 */
export const amendEvent =
  <E extends Event>(facts: CorrectionFacts & { readonly to: E }) =>
  <S extends Event>(
    stream: readonly Settleable<S | Correction<S>>[],
  ): Decision<CannotAmendEvent, EventAmended<E>> => {
    const found = stream.find(({ id }) => id === facts.target);
    if (found === undefined) return refuse(NoSuchEvent.of({ target: facts.target }));
    const { held, roots } = correct(stream);
    const root = roots.get(facts.target);
    const holds = root === undefined ? undefined : held.get(root);
    if (holds === undefined) return refuse(NotCorrectable.of({ target: facts.target }));
    const { type, inPlaceOf: from } = holds;
    const { type: otherType, inPlaceOf: otherPlace } = facts.to;
    if (type !== otherType) return refuse(TypeCannotChange.of({ from: type, to: otherType }));
    if (otherPlace !== undefined && otherPlace !== from)
      return refuse(PlaceCannotChange.of({ ...(from === undefined ? {} : { from }), to: otherPlace }));
    const to = inItsPlace(holds, inNormalForm(facts.to));
    if (sameFacts(holds, to)) return alreadySo;
    if (contradictsItself(to)) return refuse(StatelessWithNationality.of());
    return record({ type: 'EventAmended', v: 1, ...facts, to });
  };
