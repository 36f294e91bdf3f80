import { monthOf } from '@pavadonis/domain';
import { MONTHS, placeOf } from './calendar';
import { type Draft, servedBetween, startedOn } from './drafts';
import type { PlannedClient } from './history-plan';
import type { Random } from './random';
import { maximumService } from './targets';

/** Assessments in the order of days. */
export type Complexity = PlannedClient['complexity'];

type Level = Complexity[number]['level'];

const FIRST = placeOf(maximumService.from);
const LAST = placeOf(maximumService.to);

const monthsInPeriod = ({ stays }: Draft): number =>
  [...MONTHS.keys()]
    .slice(FIRST, LAST + 1)
    .filter((at) => stays.some(({ first, last }) => first <= at && (last ?? at) >= at)).length;

/**
 * Returns, for clients served in the period with a published number, the number of months before the maximum level is
 * assessed. They add up to the client-months without maximum support.
 */
export const lighterMonths = (drafts: readonly Draft[], random: Random): ReadonlyMap<number, number> => {
  const found = new Map<number, number>();
  let left = maximumService.clientMonths - maximumService.maximum;
  for (const draft of random.shuffled(drafts)) {
    if (!servedBetween(draft, FIRST, LAST)) continue;
    const months = draft.stays.length > 1 ? 0 : Math.min(left, monthsInPeriod(draft), random.whole(1, 3));
    found.set(draft.key, months);
    left -= months;
  }
  if (left > 0) throw new RangeError('too few clients without maximum support');
  return found;
};

const inPeriod = (draft: Draft, lighter: number): Complexity => {
  const start = startedOn(draft);
  if (lighter === 0) return draft.stays.map((stay) => ({ on: stay.start, level: 'maximum' }));
  const first = Math.max(FIRST, draft.stays[0]?.first ?? FIRST);
  const raised = draft.stays
    .flatMap(({ contactDays }) => contactDays)
    .find((day) => placeOf(monthOf(day)) >= first + lighter);
  const before = { on: start, level: 'medium' } as const;
  return raised === undefined ? [before] : [before, { on: raised, level: 'maximum' }];
};

const lowered: Readonly<Record<Level, Level>> = { maximum: 'medium', medium: 'minimum', minimum: 'minimum' };

/** Returns the assessments of a client; after some months about a third of the clients need less support. */
export const complexity = (draft: Draft, lighter: number | undefined, random: Random): Complexity => {
  const start = (): Complexity =>
    draft.stays.map((stay) => ({
      on: stay.start,
      level: random.weighted(['maximum', 'medium', 'minimum'] as const, (level) =>
        level === 'maximum' ? 6 : level === 'medium' ? 3 : 1,
      ),
    }));
  const assessed = lighter === undefined ? start() : inPeriod(draft, lighter);
  const last = assessed.at(-1);
  if (last === undefined || draft.stays.length > 1 || !random.chance(35)) return assessed;
  const from = Math.max(placeOf(monthOf(last.on)) + 3, lighter === undefined ? 0 : LAST + 1);
  const again = draft.stays
    .flatMap(({ contactDays }) => contactDays)
    .find((day) => placeOf(monthOf(day)) >= from);
  return again === undefined || last.level === 'minimum'
    ? assessed
    : [...assessed, { on: again, level: lowered[last.level] }];
};
