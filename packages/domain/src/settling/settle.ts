import type { Event } from '../event/event';
import type { Entry } from '../event/recorded';
import type { EventId } from '../vocabulary/id';
import { notAfter, type When } from '../vocabulary/timeline';
import { type Correction, isCorrection } from './correction';

/** An event of one stream with its id, by which corrections name their targets. */
export type Settleable<E> = Entry<E> & { readonly id: EventId };

/**
 * Returns whether an event happened before another of its stream: by `on`, then `seq`, then place in the log. The place of an
 * event is its position, or that of the voided event in whose place it was recorded.
 */
export const inOrder = (a: Entry<Event>, b: Entry<Event>): boolean => {
  if (a.event.on !== b.event.on) return a.event.on < b.event.on;
  const [left, right] = [a.event.seq ?? 0, b.event.seq ?? 0];
  return left === right ? (a.place ?? a.position) <= (b.place ?? b.position) : left < right;
};

/**
 * Returns whether a stream's state or rows can take the next event as they are.
 *
 * They can if `next` is no correction, takes no other event's place and did not happen before their last event,
 * `last`. After any other event the stream is settled and folded anew.
 */
export const follows = (last: When | undefined, next: Event): boolean =>
  !isCorrection(next) && next.inPlaceOf === undefined && (last === undefined || notAfter(last, next));

/** The events of a stream after its corrections. */
export interface Corrected<E> {
  /** The event that holds for each recorded event that was not voided. */
  readonly held: ReadonlyMap<EventId, E>;
  /** The events and amendments that were voided. */
  readonly voided: ReadonlySet<EventId>;
  /** The original event of each event or amendment. Voids, and corrections of nothing, have none. */
  readonly roots: ReadonlyMap<EventId, EventId>;
}

/** Returns an event's amended facts, in the place of the event: an amendment gives, takes and changes none. */
export const inItsPlace = <E extends Event>({ inPlaceOf }: Event, to: E): E => {
  const { inPlaceOf: named, ...facts } = to;
  if (named === inPlaceOf) return to;
  return (inPlaceOf === undefined ? facts : { ...facts, inPlaceOf }) as E;
};

/** Applies the corrections of a stream, in the order of positions. */
export const correct = <E extends Event>(
  recorded: readonly Settleable<E | Correction<E>>[],
): Corrected<E> => {
  const held = new Map<EventId, E>();
  const voided = new Set<EventId>();
  const roots = new Map<EventId, EventId>();
  const amendments: { readonly by: EventId; readonly root: EventId; readonly to: E }[] = [];
  // a correction can only name an event recorded before it, so one pass finds every root
  for (const { event, id } of recorded) {
    if (!isCorrection(event)) {
      held.set(id, event);
      roots.set(id, id);
      continue;
    }
    const root = roots.get(event.target);
    if (root === undefined) continue;
    if (event.type === 'EventVoided') voided.add(event.target);
    else {
      roots.set(id, root);
      amendments.push({ by: id, root, to: event.to });
    }
  }
  for (const { by, root, to } of amendments) {
    const before = held.get(root);
    if (!voided.has(by) && before?.type === to.type) held.set(root, inItsPlace(before, to));
  }
  for (const id of voided) held.delete(id);
  return { held, voided, roots };
};

/** The places of the events of a stream that voided events left. */
interface Places {
  /** The place to which each event has a claim: its own, or that of the voided one in whose place it was recorded. */
  readonly claims: ReadonlyMap<EventId, number>;
  /** The places that events take of voided ones: each is given once, to the first of them that holds. */
  readonly taken: ReadonlyMap<EventId, number>;
}

/** Returns the places of the events of a stream after its corrections. */
export const placesOf = <E extends Event>(
  recorded: readonly Settleable<E | Correction<E>>[],
  { held, voided }: Corrected<E>,
): Places => {
  const claims = new Map<EventId, number>();
  const taken = new Map<EventId, number>();
  const given = new Set<number>();
  for (const { id, position, event } of recorded) {
    if (isCorrection(event)) continue;
    const { inPlaceOf: target } = event;
    // a correction has no claim, and an event that was recorded later none yet
    const claim = target !== undefined && voided.has(target) ? claims.get(target) : undefined;
    claims.set(id, claim ?? position);
    if (claim === undefined || given.has(claim) || !held.has(id)) continue;
    taken.set(id, claim);
    given.add(claim);
  }
  return { claims, taken };
};

const isSettleable = <E extends Event>(each: Settleable<E | Correction<E>>): each is Settleable<E> =>
  !isCorrection(each.event);

const holding = <E extends Event>(
  recorded: readonly Settleable<E | Correction<E>>[],
): readonly Settleable<E>[] => {
  const events = recorded.filter((each) => isSettleable(each));
  // most streams have no corrections, and a replay settles thousands of them
  if (events.length === recorded.length) return events;
  const corrected = correct(recorded);
  const { taken } = placesOf(recorded, corrected);
  return events.flatMap((each) => {
    const event = corrected.held.get(each.id);
    if (event === undefined) return [];
    const place = taken.get(each.id);
    if (place !== undefined) return { ...each, event, place };
    return event === each.event ? each : { ...each, event };
  });
};

/**
 * Turns the events recorded in one stream into those that hold, in the order in which they happened.
 *
 * Voided events are left out and amended ones carry their amended facts. `recorded` is in the order of positions, cut
 * to what was known at the moment of the question. Corrections and late entries are known to this code alone.
 *
 * An amendment replaces the whole event, whether it names the event or an earlier amendment of it; of several, the
 * last recorded one holds. A void of an amendment takes back that amendment alone. An amended event keeps its place
 * in the log, which decides between two events of one day and `seq`; an event recorded in place of a voided one takes that
 * one's, and keeps it whatever an amendment says. Any history can be settled: a correction of nothing, of a void or to
 * another type changes nothing.
 */
export const settle = <E extends Event>(
  recorded: readonly Settleable<E | Correction<E>>[],
): readonly Settleable<E>[] => holding(recorded).toSorted((a, b) => (inOrder(a, b) ? -1 : 1));
