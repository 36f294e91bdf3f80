import * as E from 'fp-ts/Either';
import { EventsCodec } from '../codec/by-type';
import { sameFacts } from '../codec/equal';
import { contradictsItself, StatelessWithNationality } from '../event/contradiction';
import { alreadySo, type Decision, record, refuse } from '../event/decision';
import type { Event } from '../event/event';
import { isForGood } from '../event/for-good';
import type { DocumentRef, Recorded } from '../event/recorded';
import { personalFacts } from '../event/personal-facts';
import type { CivilDate } from '../vocabulary/civil-date';
import { inNormalForm } from '../vocabulary/external-id';
import type { EventId } from '../vocabulary/id';
import type { Text } from '../vocabulary/text';
import { amendmentOf, type Correction, type EventAmended, EventVoided } from './correction';
import { NoSuchEvent, NotCorrectable, PlaceCannotChange, TypeCannotChange } from './refusals';
import { correct, type Corrected, inItsPlace, type Settleable } from './settle';

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
 * The decision takes the stream as recorded. Refused are an event that is not in the stream, a void, and a
 * forgetting: destroyed texts do not come back.
 */
export const voidEvent = personalFacts(
  EventVoided,
  (facts: CorrectionFacts) =>
    <S extends Event>(
      stream: readonly Settleable<S | Correction<S>>[],
    ): Decision<CannotVoidEvent, EventVoided> => {
      const found = stream.find(({ id }) => id === facts.target);
      if (found === undefined) return refuse(NoSuchEvent.of({ target: facts.target }));
      if (found.event.type === 'EventVoided' || isForGood(found.event))
        return refuse(NotCorrectable.of({ target: facts.target }));
      return correct(stream).voided.has(facts.target) ? alreadySo : record(EventVoided.of(facts));
    },
);

// the catalogue alone knows the events that may be amended
const Amendment = amendmentOf(new EventsCodec<Event>('AnyEvent', []));

/** An event that a correction means: as it holds, by the id under which it was first recorded, in its corrected stream. */
interface Target<S> extends Corrected<S> {
  readonly holds: S;
  readonly root: EventId;
}

const targetIn = <S extends Event>(
  stream: readonly Settleable<S | Correction<S>>[],
  target: EventId,
): E.Either<NoSuchEvent | NotCorrectable, Target<S>> => {
  if (!stream.some(({ id }) => id === target)) return refuse(NoSuchEvent.of({ target }));
  const corrected = correct(stream);
  const root = corrected.roots.get(target);
  const holds = root === undefined ? undefined : corrected.held.get(root);
  return root === undefined || holds === undefined || isForGood(holds)
    ? refuse(NotCorrectable.of({ target }))
    : E.right({ ...corrected, root, holds });
};

/** The reasons why an event cannot be amended. */
export type CannotAmendEvent =
  NoSuchEvent | NotCorrectable | TypeCannotChange | PlaceCannotChange | StatelessWithNationality;

/**
 * Amends an event of a stream, its day included. An amendment that changes nothing records nothing, its evidence neither:
 * `addEvidence` adds a document that was forgotten.
 *
 * The decision takes the stream as recorded. The event keeps its place: `to` may leave out in whose place it was
 * recorded. Refused are an event that is not in the stream, a void, a voided event, a forgetting, another type, another place,
 * and a registration that names a nationality of a stateless client.
 */
export const amendEvent = personalFacts(
  Amendment,
  <A extends Event>(facts: CorrectionFacts & { readonly to: A }) =>
    <S extends Event>(
      stream: readonly Settleable<S | Correction<S>>[],
    ): Decision<CannotAmendEvent, EventAmended<A>> => {
      const target = targetIn(stream, facts.target);
      if (E.isLeft(target)) return target;
      const { holds } = target.right;
      const { type, inPlaceOf: from } = holds;
      const { type: otherType, inPlaceOf: otherPlace } = facts.to;
      if (type !== otherType) return refuse(TypeCannotChange.of({ from: type, to: otherType }));
      if (otherPlace !== undefined && otherPlace !== from)
        return refuse(PlaceCannotChange.of({ ...(from === undefined ? {} : { from }), to: otherPlace }));
      const to = inItsPlace(holds, inNormalForm(facts.to));
      if (sameFacts(holds, to)) return alreadySo;
      if (contradictsItself(to)) return refuse(StatelessWithNationality.of());
      return record({ type: 'EventAmended', v: 1, ...facts, to });
    },
);

/** The reasons why no evidence can be added to an event. */
export type CannotAddEvidence = NoSuchEvent | NotCorrectable;

/**
 * Adds documents to an event of a stream, by an amendment that changes no fact. The documents stand in the metadata of the
 * amendment, as the evidence of its command. A void of the amendment takes them back.
 *
 * The decision takes the stream as recorded, with its metadata. If the event, or an amendment of it that was not taken back,
 * names all the documents, it records nothing. Refused are an event that is not in the stream, a void, a voided event, and a
 * forgetting: its stream takes no more texts.
 */
export const addEvidence = personalFacts(
  Amendment,
  (facts: CorrectionFacts, documents: readonly DocumentRef[]) =>
    <S extends Event>(
      stream: readonly Recorded<S | Correction<S>>[],
    ): Decision<CannotAddEvidence, EventAmended<S>> => {
      const target = targetIn<S>(stream, facts.target);
      if (E.isLeft(target)) return target;
      const { holds, root, roots, voided } = target.right;
      const named = stream.flatMap(({ id, metadata }) =>
        roots.get(id) === root && !voided.has(id) ? metadata.evidence : [],
      );
      return documents.every((document) => named.some((each) => sameFacts(each, document)))
        ? alreadySo
        : record({ type: 'EventAmended', v: 1, ...facts, to: holds });
    },
);
