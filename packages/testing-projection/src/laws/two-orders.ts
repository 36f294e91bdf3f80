import { type EventId, isCorrection, type Recordable, Whole, written } from '@pavadonis/domain';
import type { LogEntry } from '@pavadonis/testing';

/** Gives each event and each amendment a `seq` of its own, so that days and `seq` alone order them. */
const withPlaces = (log: readonly LogEntry[]): readonly LogEntry[] =>
  log.map((each, index) => {
    const { event } = each;
    const seq = written(Whole, index);
    const placed = event.type === 'EventAmended' ? { ...event, to: { ...event.to, seq } } : { ...event, seq };
    return { ...each, event: placed as Recordable };
  });

/** Sorts entries by their rank, but a correction after its target and after earlier corrections. */
const inOrderOf = (rankOf: (entry: LogEntry) => number, log: readonly LogEntry[]): readonly LogEntry[] => {
  const waiting = [...log].sort((a, b) => rankOf(a) - rankOf(b));
  const corrections = log.filter(({ event }) => isCorrection(event));
  const there = new Set<EventId>(log.map(({ id }) => id));
  const done = new Set<EventId>();
  const ready = ({ event, position }: LogEntry): boolean =>
    !isCorrection(event) ||
    ((!there.has(event.target) || done.has(event.target)) &&
      corrections.every((each) => each.position >= position || done.has(each.id)));
  const ordered: LogEntry[] = [];
  while (waiting.length > 0) {
    const [next] = waiting.splice(waiting.findIndex(ready), 1);
    if (next === undefined) break;
    done.add(next.id);
    ordered.push(next);
  }
  return ordered.map((entry, index) => ({ ...entry, position: index + 1 }));
};

const withoutEarlyCorrections = (log: readonly LogEntry[]): readonly LogEntry[] => {
  const positions = new Map(log.map(({ id, position }) => [id, position]));
  return log.filter(
    ({ event, position }) => !isCorrection(event) || (positions.get(event.target) ?? 0) < position,
  );
};

/** Returns a log in which `seq` orders the events of a day, and the same events recorded in the order of their ranks. */
export const inTwoOrders = (
  log: readonly LogEntry[],
  rankOf: (entry: LogEntry) => number,
): { readonly one: readonly LogEntry[]; readonly other: readonly LogEntry[] } => {
  const one = withoutEarlyCorrections(withPlaces(log));
  return { one, other: inOrderOf(rankOf, one) };
};
