import {
  type Category,
  type EventId,
  isCorrection,
  type Recordable,
  Whole,
  written,
} from '@pavadonis/domain';
import fc from 'fast-check';
import type { Logged } from '../log';
import { anyLog } from './log';

// A `seq` for each event and each amendment tells apart what happened on one day.
const toldApart = (log: readonly Logged[]): readonly Logged[] =>
  log.map((each, index) => {
    const { event } = each;
    const seq = written(Whole, index);
    const apart = event.type === 'EventAmended' ? { ...event, to: { ...event.to, seq } } : { ...event, seq };
    return { ...each, event: apart as Recordable };
  });

/** The same events, each with a rank: those of lower rank first; a correction after its target and earlier corrections. */
const inOrderOf = (rank: readonly number[], log: readonly Logged[]): readonly Logged[] => {
  const waiting = [...log].sort((a, b) => (rank[a.position] ?? 0) - (rank[b.position] ?? 0));
  const corrections = log.filter(({ event }) => isCorrection(event));
  const there = new Set<EventId>(log.map(({ id }) => id));
  const done = new Set<EventId>();
  const ready = ({ event, position }: Logged): boolean =>
    !isCorrection(event) ||
    ((!there.has(event.target) || done.has(event.target)) &&
      corrections.every((each) => each.position >= position || done.has(each.id)));
  const ordered: Logged[] = [];
  while (waiting.length > 0) {
    const [next] = waiting.splice(waiting.findIndex(ready), 1);
    if (next === undefined) break;
    done.add(next.id);
    ordered.push(next);
  }
  return ordered.map((each, index) => ({ ...each, position: index + 1 }));
};

const withoutEarlyCorrections = (log: readonly Logged[]): readonly Logged[] => {
  const positions = new Map(log.map(({ id, position }) => [id, position]));
  return log.filter(
    ({ event, position }) => !isCorrection(event) || (positions.get(event.target) ?? 0) < position,
  );
};

/** A random log without two events of the same day and `seq`, and the same recorded in another order. */
export const recordedInAnotherOrder = (
  categories: readonly Category[],
): fc.Arbitrary<{ readonly one: readonly Logged[]; readonly other: readonly Logged[] }> =>
  fc.record({ log: anyLog(categories), rank: fc.infiniteStream(fc.nat()) }).map(({ log, rank }) => {
    const one = withoutEarlyCorrections(toldApart(log));
    return { one, other: inOrderOf([...rank.take(log.length + 1)], one) };
  });
