import type { CivilDate, HouseholdId, Segment, Timeline } from '@pavadonis/domain';
import type { LegalGround } from '@pavadonis/domain/client';
import { mergedByDay } from '@pavadonis/projection';

const fromOf = ({ from }: { readonly from: CivilDate }): CivilDate => from;

/** Merges timelines of several streams in the order of days. */
export const byDay = <A>(timelines: readonly Timeline<A>[]): Timeline<A> => mergedByDay(fromOf, timelines);

/** A stream's segment, with the value that the stream had before. */
interface Turn<A> extends Segment<A> {
  readonly before: A;
}

const turnsOf = <A>(none: A, timeline: Timeline<A>): readonly Turn<A>[] =>
  timeline.map((segment, i) => ({ ...segment, before: timeline[i - 1]?.value ?? none }));

// one stream's value replaces another stream's value only where `displaces` allows it
const united = <A>(
  none: A,
  timelines: readonly Timeline<A>[],
  displaces: (next: A, held: A) => boolean,
): Timeline<A> => {
  const segments: Segment<A>[] = [];
  let held = none;
  for (const { from, value, before } of mergedByDay<Turn<A>>(
    fromOf,
    timelines.map((timeline) => turnsOf(none, timeline)),
  )) {
    if (value === held || (before !== held && !displaces(value, held))) continue;
    held = value;
    segments.push({ from, value });
  }
  return segments;
};

const RANK: Readonly<Record<LegalGround, number>> = {
  none: 0,
  asylum_seeker: 1,
  alternative: 2,
  refugee: 2,
  temporary_protection: 2,
};

/**
 * Merges the legal grounds of one person's streams. A ground ends only by an event of its own stream, and an application in
 * another stream changes nothing while a status is held; otherwise the later event counts.
 */
export const groundsOf = (timelines: readonly Timeline<LegalGround>[]): Timeline<LegalGround> =>
  united<LegalGround>('none', timelines, (next, held) => RANK[next] > 0 && RANK[next] >= RANK[held]);

/** Merges the households of one person's streams: the last one linked counts, until it is unlinked. */
export const householdsOf = (
  timelines: readonly Timeline<HouseholdId | undefined>[],
): Timeline<HouseholdId | undefined> =>
  united<HouseholdId | undefined>(undefined, timelines, (next) => next !== undefined);
