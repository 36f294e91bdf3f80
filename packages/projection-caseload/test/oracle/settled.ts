import type { EventId, StreamName } from '@pavadonis/domain';
import type { LogEntry } from '@pavadonis/testing';

type Event = LogEntry['event'];
/** An event that held. */
export type Held = Exclude<Event, { readonly type: 'EventVoided' | 'EventAmended' }>;

// Each event is asked whether it held, each time from the whole log: slow and plain.
const wasVoided = (log: readonly LogEntry[], { id, position }: LogEntry): boolean =>
  log.some(({ event, position: at }) => event.type === 'EventVoided' && event.target === id && at > position);

const isAbout = (log: readonly LogEntry[], target: EventId, before: number, original: LogEntry): boolean => {
  const found = log.find(({ id }) => id === target);
  if (found === undefined || found.position >= before) return false;
  if (found === original) return true;
  return found.event.type === 'EventAmended' && isAbout(log, found.event.target, found.position, original);
};

const held = (log: readonly LogEntry[], original: LogEntry): Held | undefined => {
  const { event } = original;
  if (event.type === 'EventVoided' || event.type === 'EventAmended' || wasVoided(log, original))
    return undefined;
  for (const each of log.toReversed())
    if (
      each.event.type === 'EventAmended' &&
      each.event.to.type === event.type &&
      isAbout(log, each.event.target, each.position, original) &&
      !wasVoided(log, each)
    )
      return each.event.to;
  return event;
};

// where a voided event stood that this one was recorded in place of, and so on back
const claimed = (log: readonly LogEntry[], { event, position }: LogEntry): number | undefined => {
  const { inPlaceOf } = event;
  const target = log.find(({ id }) => id === inPlaceOf);
  if (target === undefined || target.position >= position || !wasVoided(log, target)) return undefined;
  if (target.event.type === 'EventVoided' || target.event.type === 'EventAmended') return undefined;
  return claimed(log, target) ?? target.position;
};

const placeIn = (log: readonly LogEntry[], entry: LogEntry): number => {
  const place = claimed(log, entry);
  const isTaken = log.some(
    (each) => each.position < entry.position && held(log, each) !== undefined && claimed(log, each) === place,
  );
  return place === undefined || isTaken ? entry.position : place;
};

const rank = ({ on, seq }: Held, position: number): string =>
  [on, ...[seq ?? 0, position].map((part) => String(part).padStart(9, '0'))].join();

/** An event that held, and a text by which it is sorted among those of all streams. */
export interface Ranked {
  readonly event: Held;
  readonly rank: string;
}

/** Returns the events that held in a stream, in the order in which they happened. */
export const heldIn = (log: readonly LogEntry[], stream: StreamName): readonly Ranked[] => {
  const own = log.filter((each) => each.stream === stream);
  return own
    .flatMap((each) => {
      const event = held(own, each);
      return event === undefined ? [] : [{ event, rank: rank(event, placeIn(own, each)) }];
    })
    .sort((a, b) => (a.rank < b.rank ? -1 : 1));
};
