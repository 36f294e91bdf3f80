import type { CivilDate, HouseholdId, Segment, Timeline } from '@pavadonis/domain';
import type { LegalGround } from '@pavadonis/domain/client';
import { mergedByDay } from '@pavadonis/projection';

const fromOf = ({ from }: { readonly from: CivilDate }): CivilDate => from;

/** Timelines of several streams as one. */
export const byDay = <A>(timelines: readonly Timeline<A>[]): Timeline<A> => mergedByDay(fromOf, timelines);

/** What a stream says holds from a day on, and what it said before. */
interface Turn<A> extends Segment<A> {
  readonly before: A;
}

const turnsOf = <A>(none: A, timeline: Timeline<A>): readonly Turn<A>[] =>
  timeline.map((segment, i) => ({ ...segment, before: timeline[i - 1]?.value ?? none }));

// what one stream says changes what held by another only where `displaces` says so
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
 * The legal ground of a person in several streams. What one of them gave ends by its own word alone, and an application
 * in another changes nothing for who holds a status; otherwise the later word counts.
 */
export const groundsOf = (timelines: readonly Timeline<LegalGround>[]): Timeline<LegalGround> =>
  united<LegalGround>('none', timelines, (next, held) => RANK[next] > 0 && RANK[next] >= RANK[held]);

/** The households of a person in several streams: the last one linked, until it is unlinked. */
export const householdsOf = (
  timelines: readonly Timeline<HouseholdId | undefined>[],
): Timeline<HouseholdId | undefined> =>
  united<HouseholdId | undefined>(undefined, timelines, (next) => next !== undefined);
