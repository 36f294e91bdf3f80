import { addDays, type CivilDate, civilDate, firstDayOf, lastDayOf, monthOf } from '@pavadonis/domain';
import type { Kind } from './blueprint';
import { later, MONTHS, monthAt, workdays } from './calendar';
import type { Course, Stay } from './courses';
import { type Interruption, interruptions } from './interruptions';
import type { Random } from './random';

/** A stay with its days; the first contact is on the day of the start. */
export interface DraftStay extends Stay {
  readonly start: CivilDate;
  readonly contactDays: readonly CivilDate[];
}

/** A client with the days of service, before anything else is planned. */
export interface Draft {
  readonly key: number;
  readonly kind: Kind;
  /** One stay or two. */
  readonly stays: readonly DraftStay[];
  readonly interruption?: Interruption;
}

const SIF_TAKES_OVER = civilDate('2018-04-20');

const startOf = (from: CivilDate, to: CivilDate, stay: Stay, random: Random): CivilDate =>
  // a client who leaves in the month of the start has some days before
  random.pick(workdays(from, stay.last === stay.first ? addDays(to, -6) : to));

const contactsIn = (
  at: number,
  stay: Stay,
  start: CivilDate,
  interruption: Interruption | undefined,
  random: Random,
): readonly CivilDate[] => {
  if (interruption?.kind === 'silent' && interruption.month === at) return [];
  const last = lastDayOf(monthAt(at));
  const possible = workdays(
    later(start, firstDayOf(monthAt(at))),
    stay.last === at ? addDays(last, -2) : last,
  );
  const present = possible.filter(
    (day) => interruption?.kind !== 'abroad' || day < interruption.leftOn || day >= interruption.returnedOn,
  );
  const count = random.weighted([1, 2, 3, 4], (each) => 5 - each);
  const days = random.shuffled(present);
  const chosen = new Set(days.slice(0, count));
  if (monthAt(at) === monthOf(SIF_TAKES_OVER))
    // each of the two providers of April 2018 meets as many clients as possible
    for (const side of [days.find((day) => day < SIF_TAKES_OVER), days.find((day) => day >= SIF_TAKES_OVER)])
      if (side !== undefined && random.chance(90)) chosen.add(side);
  if (monthOf(start) === monthAt(at)) chosen.add(start);
  return [...chosen].sort();
};

const draftStay = (
  stay: Stay,
  start: CivilDate,
  interruption: Interruption | undefined,
  random: Random,
): DraftStay => ({
  ...stay,
  start,
  contactDays: [...MONTHS.keys()]
    .slice(stay.first, (stay.last ?? MONTHS.length - 1) + 1)
    .flatMap((at) => contactsIn(at, stay, start, interruption, random)),
});

const draft = (
  { starter, stays }: Course,
  interruption: Interruption | undefined,
  random: Random,
): Omit<Draft, 'key'> => ({
  kind: starter.kind,
  stays: stays.map((stay, i) => {
    const month = monthAt(stay.first);
    const from = i === 0 ? starter.from : addDays(firstDayOf(month), 3);
    const to = i === 0 ? starter.to : addDays(lastDayOf(month), -6);
    return draftStay(stay, startOf(from, to, stay, random), interruption, random);
  }),
  ...(interruption === undefined ? {} : { interruption }),
});

const firstStart = ({ stays }: Omit<Draft, 'key'>): string => stays[0]?.start ?? '';

/** Chooses the days of every course, and sorts the clients by their first start. */
export const drafts = (courses: readonly Course[], random: Random): readonly Draft[] => {
  const interrupted = interruptions(courses, random);
  return random
    .shuffled(courses)
    .map((course) => draft(course, interrupted.get(course), random))
    .sort((a, b) => (firstStart(a) < firstStart(b) ? -1 : firstStart(a) > firstStart(b) ? 1 : 0))
    .map((each, key) => ({ key, ...each }));
};

/** Returns the first day of service. */
export const startedOn = ({ stays }: Draft): CivilDate => {
  const first = stays[0]?.start;
  if (first === undefined) throw new RangeError('a client without a stay');
  return first;
};

/** Returns the last day of contact in the history. */
export const lastContactOf = ({ stays }: Draft): CivilDate => {
  const last = stays.at(-1)?.contactDays.at(-1);
  if (last === undefined) throw new RangeError('a client without contact');
  return last;
};

/** Returns true if a client is certainly in Latvia: not between two stays, and not abroad within one. */
export const isHere = ({ stays: [first, second], interruption }: Draft, on: CivilDate): boolean => {
  const left = first?.contactDays.at(-1);
  if (second !== undefined && left !== undefined && on > left && on < second.start) return false;
  return interruption?.kind !== 'abroad' || on < interruption.leftOn || on >= interruption.returnedOn;
};

/** Returns true if a client is served in any month between two, both included. A silent month is never the only one. */
export const servedBetween = ({ stays }: Draft, from: number, to: number): boolean =>
  stays.some(({ first, last }) => first <= to && (last ?? MONTHS.length) >= from);
