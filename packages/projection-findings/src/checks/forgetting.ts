import type { Entry, OperationId } from '@pavadonis/domain';
import type { ClientForgotten, Event, RetentionConfirmed } from '@pavadonis/domain/client';
import { type Finding, finding } from '../finding-kinds';
import type { HistoryToDate } from '../history-to-date';
import type { Person } from '../persons';
import { eventsByStream, eventsOf } from '../queries/events';
import { hadPersonalText } from '../queries/personal-texts';

type Forgotten = Entry<ClientForgotten>;

/** Returns the first forgetting of each of a person's streams. */
const forgettingsOf = (person: Pick<Person, 'events'>): readonly Forgotten[] =>
  [...eventsByStream(person).values()].flatMap((events) =>
    eventsOf({ events }, 'ClientForgotten').slice(0, 1),
  );

/** Returns the confirmations that count: the last of each operation, and of the person. */
const confirmedFor = (person: Person): readonly Entry<RetentionConfirmed>[] => [
  ...new Map(eventsOf(person, 'RetentionConfirmed').map((each) => [each.event.operationId, each])).values(),
];

/** Returns the first event by which each operation paid for the service of a person, up to the day of another event. */
const enteredBy = (person: Person, { event: { on } }: Forgotten): ReadonlyMap<OperationId, Entry<Event>> => {
  const entered = eventsOf(person, 'ServiceStarted', 'ServiceHandedOver').filter(
    (each) => each.event.on <= on,
  );
  return new Map(entered.toReversed().map((each) => [each.event.operationId, each]));
};

/** Finds persons who were forgotten while their file had to be kept: by what is confirmed now, or by a hold of that day. */
export const forgottenTooEarly = (person: Person, { operations }: HistoryToDate): readonly Finding[] =>
  forgettingsOf(person).flatMap((forgotten) => {
    const { on } = forgotten.event;
    const kept = confirmedFor(person).filter(({ event }) => on <= event.keptUntil);
    const held = [...enteredBy(person, forgotten).keys()].flatMap((id) => {
      const events = operations.get(id)?.events ?? [];
      const last = eventsOf({ events }, 'RetentionHeld', 'RetentionReleased').findLast(
        ({ event }) => event.on <= on,
      );
      return last?.event.type === 'RetentionHeld' ? last : [];
    });
    const shown = [...kept, ...held];
    return shown.length === 0 ? [] : finding('ForgottenTooEarly', person.stream, on, [...shown, forgotten]);
  });

/** Finds persons who were forgotten though nobody confirmed how long their file had to be kept, such as for an operation. */
export const forgottenUnconfirmed = (person: Person): readonly Finding[] =>
  forgettingsOf(person).flatMap((forgotten) => {
    const confirmed = eventsOf(person, 'RetentionConfirmed').filter(
      ({ event }) => event.on <= forgotten.event.on,
    );
    const entered = enteredBy(person, forgotten);
    const missing = [...entered].flatMap(([id, entry]) =>
      confirmed.some(({ event }) => event.operationId === id) ? [] : entry,
    );
    return missing.length === 0 && (entered.size > 0 || confirmed.length > 0)
      ? []
      : finding('ForgottenUnconfirmed', person.stream, forgotten.event.on, [...missing, forgotten]);
  });

/**
 * Finds personal texts that were recorded in a stream after it was forgotten, by the order of the log.
 *
 * A vault has no key for them any more; a store without one takes them.
 */
export const recordedAfterForgetting = (person: Person): readonly Finding[] =>
  [...eventsByStream(person)].flatMap(([stream, events]) => {
    const [forgotten] = forgettingsOf({ events });
    if (forgotten === undefined) return [];
    return events
      .filter(({ position, event }) => position > forgotten.position && hadPersonalText(event))
      .map((each) => finding('RecordedAfterForgetting', stream, each.event.on, [forgotten, each]));
  });

/** Finds persons who are forgotten in one of their streams and not in another, such as one that was merged later. */
export const forgottenInPart = (person: Person): readonly Finding[] => {
  const [forgotten, ...others] = forgettingsOf(person);
  if (forgotten === undefined || others.length + 1 === eventsByStream(person).size) return [];
  return [finding('ForgottenInPart', person.stream, forgotten.event.on, [forgotten, ...others])];
};
