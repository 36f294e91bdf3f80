import { addDays, type CivilDate, firstDayOf, month } from '@pavadonis/domain';
import { monthAt, placeOf } from './calendar';
import type { Course, Stay } from './courses';
import type { Random } from './random';

/** A time abroad within an episode, or a month of it without contact. */
export type Interruption =
  | { readonly kind: 'abroad'; readonly leftOn: CivilDate; readonly returnedOn: CivilDate }
  | { readonly kind: 'silent'; readonly month: number };

// Months in which no figure depends on the clients present at their end, or on the clients served at all.
const calm = (from: string, to: string) => ({ from: placeOf(month(from)), to: placeOf(month(to)) });
const FOR_ABSENCE = [calm('2017-06', '2017-09'), calm('2019-06', '2020-12'), calm('2022-03', '2022-11')];
const FOR_SILENCE = [calm('2019-06', '2020-12')];
const ABROAD = 14;
const SILENT = 8;

/** Returns the months of a stay within those times, except its first and its last. */
const innerMonths = (
  stay: Stay | undefined,
  times: readonly { from: number; to: number }[],
): readonly number[] => {
  if (stay?.last === undefined) return [];
  const months: number[] = [];
  for (let at = stay.first + 1; at + 1 < stay.last; at += 1)
    if (times.some(({ from, to }) => at >= from && at < to)) months.push(at);
  return months;
};

/** Chooses interruptions for some clients with a single stay, at most one for each. */
export const interruptions = (
  courses: readonly Course[],
  random: Random,
): ReadonlyMap<Course, Interruption> => {
  const found = new Map<Course, Interruption>();
  const once = random.shuffled(courses.filter(({ stays }) => stays.length === 1));
  const some = (times: typeof FOR_ABSENCE, count: number, make: (at: number) => Interruption): void => {
    const fitting = once.flatMap((course) => {
      const months = innerMonths(course.stays[0], times);
      return months.length === 0 || found.has(course) ? [] : [{ course, months }];
    });
    for (const { course, months } of fitting.slice(0, count)) found.set(course, make(random.pick(months)));
  };
  some(FOR_SILENCE, SILENT, (at) => ({ kind: 'silent', month: at }));
  some(FOR_ABSENCE, ABROAD, (at) => ({
    kind: 'abroad',
    leftOn: addDays(firstDayOf(monthAt(at)), random.whole(18, 24)),
    returnedOn: addDays(firstDayOf(monthAt(at + 1)), random.whole(2, 9)),
  }));
  return found;
};
