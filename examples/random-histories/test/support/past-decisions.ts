import {
  addDays,
  categoryOf,
  EventId,
  isCorrection,
  type Recordable,
  type Recorded,
  type StreamName,
  text,
} from '@pavadonis/domain';
import { histories } from '@pavadonis/testing/random';
import { exampleId, otherClientId } from '@pavadonis/testing/examples/ids';
import fc from 'fast-check';
import type { Log } from './question';

/** A fault in a history; its places are thousandths of the history's length. */
interface Wrong {
  readonly what:
    | 'repeated'
    | 'of another stream'
    | 'on another day'
    | 'contact on another day'
    | 'missing'
    | 'voided'
    | 'amended'
    | 'amended to another event'
    | 'merged'
    | 'unmerged';
  readonly which: number;
  readonly other: number;
  readonly at: number;
  readonly days: number;
}

type Entry = Recorded<Recordable>;

const wrong: fc.Arbitrary<Wrong> = fc.record({
  what: fc.constantFrom(
    'repeated',
    'of another stream',
    'on another day',
    'contact on another day',
    'missing',
    'voided',
    'voided',
    'amended',
    'amended to another event',
    'merged',
    'unmerged',
  ),
  which: fc.nat(999),
  other: fc.nat(999),
  at: fc.nat(999),
  days: fc.oneof(fc.integer({ min: -2, max: 2 }), fc.integer({ min: -500, max: 500 })),
});

const placeOf = (part: number, length: number): number => Math.floor((part * length) / 1000);

const someOf = <A>(all: readonly A[], part: number): A | undefined => all[placeOf(part, all.length)];

const reason = text('invented');

/** Returns the wrong event and its stream; undefined if this fault is not possible here. */
const wronglyRecorded = (
  log: Log,
  { what, which, other, days }: Wrong,
): { readonly stream: StreamName; readonly event: Recordable } | undefined => {
  const entry = someOf(log, which);
  if (entry === undefined) return undefined;
  const { stream, event, id: target } = entry;
  const kin = log.filter((each) => categoryOf(each.stream) === categoryOf(stream));
  const moved = (each: Recordable): Recordable => ({ ...each, on: addDays(each.on, days) });
  const amendment = (to: Recordable): Recordable =>
    // any event of such a stream: codecs allow that, only decisions refuse it
    ({ type: 'EventAmended', v: 1, on: event.on, target, to, reason }) as Recordable;
  const another = kin.filter((each) => !isCorrection(each.event));
  const contact = someOf(
    log.filter((each) => each.event.type === 'SupportDelivered'),
    which,
  );
  switch (what) {
    case 'repeated':
      return { stream, event };
    case 'of another stream':
      return { stream: someOf(kin, other)?.stream ?? stream, event };
    case 'on another day':
      return { stream, event: moved(event) };
    case 'contact on another day':
      return contact && { stream: contact.stream, event: moved(contact.event) };
    case 'voided':
      return { stream, event: { type: 'EventVoided', v: 1, on: event.on, target, reason } };
    case 'amended':
      return isCorrection(event) ? undefined : { stream, event: amendment(moved(event)) };
    case 'amended to another event': {
      const to = someOf(another, other)?.event;
      return to && { stream, event: amendment(moved(to)) };
    }
    case 'merged': {
      const survivorId = someOf(
        log.filter((each) => categoryOf(each.stream) === 'client'),
        other,
      )?.stream;
      const survivor = (survivorId?.slice('client-'.length) ?? otherClientId) as typeof otherClientId;
      return categoryOf(stream) === 'client'
        ? { stream, event: { type: 'ClientsMerged', v: 1, on: event.on, survivorId: survivor } }
        : undefined;
    }
    case 'unmerged':
      return categoryOf(stream) === 'client'
        ? { stream, event: { type: 'MergeReverted', v: 1, on: event.on, survivorId: otherClientId } }
        : undefined;
    case 'missing':
      return undefined;
  }
};

/** Numbers a log as a store does, whatever its instants say. */
const numbered = (log: Log): Log => {
  const revisions = new Map<StreamName, number>();
  return log.map((each, index) => {
    const revision = revisions.get(each.stream) ?? 0;
    revisions.set(each.stream, revision + 1);
    // as from a store, where no two entries share an object
    return { ...each, event: { ...each.event }, position: index + 1, revision };
  });
};

const gone = (log: Log, wrongs: readonly Wrong[]): Log => {
  const entries: Entry[] = [...log];
  wrongs.forEach((each, number) => {
    const recorded = wronglyRecorded(entries, each);
    const place = placeOf(each.what === 'missing' ? each.which : each.at, entries.length);
    const next = entries[place];
    if (each.what === 'missing') entries.splice(place, 1);
    else if (recorded !== undefined && next !== undefined)
      entries.splice(place, 0, { ...next, ...recorded, id: exampleId(EventId, 900_000 + number) });
  });
  return numbered(entries);
};

/**
 * Histories that no decision would record. Events of a walk are missing, repeated, contacts above all, on other days, in
 * other streams, or before the events they depend on. Any event may be voided or amended, also voids and amendments, to
 * any other; any client may be merged into any other.
 */
export const historiesPastDecisions: fc.Arbitrary<Log> = fc
  .tuple(histories({ late: true, corrections: true }), fc.array(wrong, { maxLength: 25, size: 'max' }))
  .map(([log, wrongs]) => gone(log, wrongs));
