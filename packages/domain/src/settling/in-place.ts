import * as E from 'fp-ts/Either';
import { type Decision, refuse } from '../event/decision';
import type { Event } from '../event/event';
import type { EventId } from '../vocabulary/id';
import { type Correction, isCorrection } from './correction';
import { NoSuchEvent, NotVoided, PlaceTaken } from './refusals';
import { correct, placesOf, type Settleable } from './settle';

/** The reasons why an event cannot be recorded in place of another. */
export type CannotRecordInPlace = NoSuchEvent | NotVoided | PlaceTaken;

/** Returns a voided event as it stood, with its amendments. */
const stoodIn = <S extends Event>(
  recorded: readonly Settleable<S | Correction<S>>[],
  target: EventId,
): S | undefined =>
  correct(
    recorded.filter(
      ({ event }) => !(isCorrection(event) && event.type === 'EventVoided' && event.target === target),
    ),
  ).held.get(target);

/** Returns an event that takes the place of another, with its `seq` on the same day unless it has one of its own. */
const placed = <E extends Event>(event: E, target: EventId, stood: Event | undefined): E => {
  const seq = event.on === stood?.on ? (event.seq ?? stood.seq) : event.seq;
  return { ...event, ...(seq === undefined ? {} : { seq }), inPlaceOf: target };
};

/**
 * Has a decision record its first event in place of a voided one, whose place it takes among the events of its day. On that
 * event's day it takes over its `seq` too, unless it has one of its own.
 *
 * It takes the stream as recorded. Whatever the decision refuses is refused, and what is already so records nothing. Refused are
 * an event that is not in the stream, one that holds, and a place that another event took.
 */
export const inPlaceOf =
  (target: EventId) =>
  <S extends Event>(recorded: readonly Settleable<S | Correction<S>>[]) =>
  <Refusal, E extends Event>(decided: Decision<Refusal, E>): Decision<Refusal | CannotRecordInPlace, E> => {
    if (E.isLeft(decided)) return decided;
    const [first, ...others] = decided.right;
    if (first === undefined) return decided;
    const corrected = correct(recorded);
    if (corrected.roots.get(target) !== target) return refuse(NoSuchEvent.of({ target }));
    if (!corrected.voided.has(target)) return refuse(NotVoided.of({ target }));
    const { claims, taken } = placesOf(recorded, corrected);
    // one place may be claimed through any of the events that stood in it
    const [by] = [...taken].flatMap(([id, place]) => (place === claims.get(target) ? id : []));
    if (by !== undefined) return refuse(PlaceTaken.of({ target, by }));
    return E.right([placed(first, target, stoodIn(recorded, target)), ...others]);
  };
