import {
  addDays,
  type CivilDate,
  type EventId,
  type Recordable,
  type StreamName,
  Text,
  written,
} from '@pavadonis/domain';
import fc from 'fast-check';
import type { Happening } from '../walk/story';
import { firstDay, LENGTH, someDay } from './few-values';
import type { Life } from './lives';

/**
 * An event of a random stream. A correction names its target by place in the stream; a place past the end has no
 * event.
 */
export interface DrawnEvent {
  readonly stream: StreamName;
  /** A number that orders the events of a whole log; within a stream they stand in order. */
  readonly turn: number;
  /** The number of minutes by which the writer's clock was wrong. */
  readonly clock: number;
  readonly event: (targetAt: (place: number) => EventId) => Recordable;
}

interface Correcting {
  readonly kind: 'void' | 'anew' | 'move' | 'replace';
  readonly target: number;
  readonly on: CivilDate;
  readonly other: Happening;
  /** Whether what was voided is recorded anew, in its place. */
  readonly again: boolean;
}

interface Noted<A> {
  readonly what: A;
  readonly late: number;
  readonly turn: number;
  readonly clock: number;
}

const noted = <A>(what: fc.Arbitrary<A>): fc.Arbitrary<Noted<A>> =>
  fc.record({
    what,
    late: fc.oneof({ weight: 6, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 60 })),
    turn: fc.nat({ max: 1_000_000 }),
    clock: fc.integer({ min: -9, max: 9 }),
  });

// of random events half would be in place of nothing, and no stream would ever be taken as it comes
const inItsOwnPlace = (event: Happening): Happening => {
  const { inPlaceOf, ...others } = event;
  return inPlaceOf === undefined ? event : others;
};

// most steps happen, one after the other
const usual = ({ steps }: Life): fc.Arbitrary<readonly Noted<Happening>[]> => {
  const gap = fc.integer({ min: 0, max: Math.ceil((2 * LENGTH) / (steps.length + 4)) });
  const happens = fc.nat({ max: 9 }).map((n) => n > 0);
  return fc.tuple(...steps.map((event) => noted(fc.record({ event, gap, happens })))).map((drawn) => {
    let on = firstDay;
    return drawn.flatMap(({ what, ...rest }) => {
      on = addDays(on, what.gap);
      return what.happens ? [{ ...rest, what: { ...inItsOwnPlace(what.event), on } }] : [];
    });
  });
};

const correcting = (
  { anything }: Life,
  ...kinds: readonly Correcting['kind'][]
): fc.Arbitrary<Noted<Correcting>> =>
  noted(
    fc.record({
      kind: fc.constantFrom(...kinds),
      target: fc.nat({ max: 39 }),
      on: someDay,
      other: anything.map(inItsOwnPlace),
      again: fc.boolean(),
    }),
  );

const isCorrecting = (what: Happening | Correcting): what is Correcting => 'kind' in what && 'target' in what;

const reason = written(Text, 'invented');

// A void; the same event anew in its place; an amendment to the same facts on another day; or one to another event, of
// whichever type.
const corrected =
  ({ kind, target: place, on, other }: Correcting, own: Happening | Correcting | undefined) =>
  (targetAt: (place: number) => EventId): Recordable => {
    const target = targetAt(place);
    if (kind === 'void') return { type: 'EventVoided', v: 1, on, target, reason };
    if (kind === 'anew')
      return { ...(own === undefined || isCorrecting(own) ? other : own), inPlaceOf: target };
    const to = kind === 'replace' || own === undefined || isCorrecting(own) ? other : { ...own, on };
    return { type: 'EventAmended', v: 1, on, target, to, reason } as Recordable;
  };

const withEventsAnew = (all: readonly Noted<Correcting>[]): readonly Noted<Correcting>[] =>
  all.flatMap((each) =>
    each.what.kind === 'void' && each.what.again
      ? [each, { ...each, what: { ...each.what, kind: 'anew' } }]
      : each,
  );

const dayOfWriting = ({ what, late }: Noted<Happening | Correcting>): string => addDays(what.on, late);

const drawn = (stream: StreamName, all: readonly Noted<Happening | Correcting>[]): readonly DrawnEvent[] => {
  const lines = all.toSorted((a, b) =>
    dayOfWriting(a) < dayOfWriting(b) ? -1 : dayOfWriting(a) > dayOfWriting(b) ? 1 : 0,
  );
  const turns = lines.map(({ turn }) => turn).sort((a, b) => a - b);
  return lines.map(({ what, clock }, place) => ({
    stream,
    turn: turns[place] ?? 0,
    clock,
    event: isCorrecting(what) ? corrected(what, lines[what.target]?.what) : () => what,
  }));
};

/** Makes believable random streams of a kind: with late entries, voids, and amendments of the day. */
export const believableStream = (stream: StreamName, life: Life): fc.Arbitrary<readonly DrawnEvent[]> =>
  fc
    .tuple(usual(life), fc.array(correcting(life, 'void', 'move'), { maxLength: 3 }).map(withEventsAnew))
    .map((parts) => drawn(stream, parts.flat()));

/**
 * Makes believable streams with nonsense among the events: events of nothing, corrections of missing or later events.
 */
export const anyStream = (stream: StreamName, life: Life): fc.Arbitrary<readonly DrawnEvent[]> =>
  fc
    .tuple(
      usual(life),
      fc.array(noted(life.anything.map(inItsOwnPlace)), { maxLength: 4 }),
      fc.array(correcting(life, 'void', 'move', 'replace'), { maxLength: 4 }).map(withEventsAnew),
    )
    .map((parts) => drawn(stream, parts.flat()));
