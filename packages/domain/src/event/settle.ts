import type { EventId } from '../vocabulary/id';
import { type Correction, isCorrection } from './correction';
import type { Entry } from './recorded';
import type { Event } from './event';

/** An event of one stream as settling needs it: with its id, since corrections name their targets by it. */
export type Settleable<E> = Entry<E> & { readonly id: EventId };

/** Whether an event happened before another of its stream: by `on`, then `seq`, then position in the log. */
export const inOrder = (a: Entry<Event>, b: Entry<Event>): boolean => {
  if (a.event.on !== b.event.on) return a.event.on < b.event.on;
  const [left, right] = [a.event.seq ?? 0, b.event.seq ?? 0];
  return left === right ? a.position <= b.position : left < right;
};

/** What corrections made of the events of a stream: the event that holds in place of each that was not voided. */
export const corrected = <E extends Event>(
  recorded: readonly Settleable<E | Correction<E>>[],
): ReadonlyMap<EventId, E> => {
  const byId = new Map(recorded.map((each) => [each.id, each]));
  const held = new Map<EventId, E>();
  const voided = new Set<EventId>();
  const amended: { readonly by: EventId; readonly root: EventId; readonly to: E }[] = [];
  const rootOf = ({ event, position, id }: Settleable<E | Correction<E>>): EventId | undefined => {
    if (!isCorrection(event)) return id;
    const target = byId.get(event.target);
    // a correction can only mean what stood before it
    return event.type === 'EventVoided' || target === undefined || target.position >= position
      ? undefined
      : rootOf(target);
  };
  for (const each of recorded) {
    const { event, id } = each;
    if (!isCorrection(event)) held.set(id, event);
    else if (event.type === 'EventVoided') {
      const target = byId.get(event.target);
      if (target !== undefined && target.position < each.position && target.event.type !== 'EventVoided')
        voided.add(event.target);
    } else {
      const root = rootOf(each);
      if (root !== undefined) amended.push({ by: id, root, to: event.to });
    }
  }
  for (const { by, root, to } of amended)
    if (!voided.has(by) && held.get(root)?.type === to.type) held.set(root, to);
  for (const id of voided) held.delete(id);
  return held;
};

/**
 * Turns what was recorded in one stream into what held: voided events are gone, amended ones say what they should have
 * said, and all stand in the order in which they happened, not in which they were written down. Give it the stream's
 * events in order of revision, cut to what was known at the moment asked for. The only code that knows of corrections
 * and of late entries. It answers for any history: a correction of nothing, of a void or to another type changes nothing.
 *
 * Rules: a void of an amendment takes the amendment back; of several amendments the last recorded one holds; an amended
 * event keeps its place in the log, which decides between two events of one day and `seq`.
 */
export const settle = <E extends Event>(
  recorded: readonly Settleable<E | Correction<E>>[],
): readonly Settleable<E>[] => {
  const held = corrected(recorded);
  const settled: Settleable<E>[] = [];
  for (const each of recorded) {
    const event = held.get(each.id);
    if (event !== undefined) settled.push({ ...each, event });
  }
  return settled.sort((a, b) => (inOrder(a, b) ? -1 : 1));
};
