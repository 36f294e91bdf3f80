import {
  addDays,
  type CivilDate,
  civilDate,
  type Decision,
  lastDayOf,
  monthOf,
  type Recordable,
  type Whole,
} from '@pavadonis/domain';
import fc from 'fast-check';
import type { World } from './world';

/** A day, and now and then a place in it. */
export interface When {
  readonly on: CivilDate;
  readonly seq?: Whole;
}

/** The answer of a decision about any stream. */
export type Answer = Decision<{ readonly _tag: string }, Recordable>;

/** Where a step is taken: what happened so far, today, and when the thing happened that is decided about. */
export interface Scene {
  readonly world: World;
  readonly today: CivilDate;
  readonly on: CivilDate;
  readonly place: 0 | 1 | 2;
  /** Whether it may be before what is recorded already. */
  readonly late: boolean;
  /** How many documents show what is recorded. */
  readonly evidence: 0 | 1;
}

/** One decision, by its name, that is asked and whose answer is recorded. */
export interface Act {
  readonly decision: string;
  readonly take: (scene: Scene) => Answer;
}

/** An act, and when it comes. */
export interface Step<A = Act> {
  /** Days since the step before in the same life. */
  readonly days: number;
  readonly until: 'the day' | 'the end of the month' | '29 February';
  /** How many days ago it happened. */
  readonly ago: number;
  readonly place: 0 | 1 | 2;
  readonly documents: 0 | 1;
  readonly act: A;
}

/** Steps one after another. */
export type Steps<A = Act> = readonly Step<A>[];

/** The steps of one stream, from so many days after the first day of all. */
export interface Life<A = Act> {
  readonly start: number;
  readonly steps: Steps<A>;
}

/** How long it is until a step. */
export type Pause = fc.Arbitrary<number>;

const soon: Pause = fc.oneof({ weight: 1, arbitrary: fc.constant(0) }, { weight: 2, arbitrary: fc.nat(9) });
export const later: Pause = fc.nat(70);
export const longAfter: Pause = fc.integer({ min: 150, max: 260 });

const until = fc.oneof(
  { weight: 12, arbitrary: fc.constant('the day' as const) },
  { weight: 2, arbitrary: fc.constant('the end of the month' as const) },
  { weight: 1, arbitrary: fc.constant('29 February' as const) },
);
const ago = fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(90) });
const place = fc.oneof(
  { weight: 6, arbitrary: fc.constant(0 as const) },
  { weight: 1, arbitrary: fc.constantFrom(1 as const, 2 as const) },
);
const documents = fc.constantFrom(0 as const, 1 as const);

/** A step that takes one of these acts after a pause. */
export const step = <A>(act: fc.Arbitrary<A>, pause: Pause = soon): fc.Arbitrary<Step<A>> =>
  fc.record({ days: pause, until, ago, place, documents, act });

/** Steps one after another, of which now and then one is left out. */
export const thread = <A>(...steps: readonly fc.Arbitrary<Step<A>>[]): fc.Arbitrary<Steps<A>> =>
  fc
    .tuple(...steps.map((each) => fc.option(each, { freq: 80 })))
    .map((taken) => taken.filter((each) => each !== null));

/** Up to so many threads, each one of these. */
export const threads = <A>(
  atMost: number,
  ...choices: readonly { readonly weight: number; readonly arbitrary: fc.Arbitrary<Steps<A>> }[]
): fc.Arbitrary<Steps<A>> =>
  fc.array(fc.oneof(...choices), { maxLength: atMost, size: 'max' }).map((taken) => taken.flat());

/** One thread after another. */
export const inTurn = <A>(...parts: readonly fc.Arbitrary<Steps<A>>[]): fc.Arbitrary<Steps<A>> =>
  fc.tuple(...parts).map((taken) => taken.flat());

const leapDayAfter = (day: CivilDate): CivilDate => {
  const year = Number(day.slice(0, 4)) + (day.slice(5) > '02-29' ? 1 : 0);
  return civilDate(`${String(Math.ceil(year / 4) * 4)}-02-29`);
};

/** The day of a step that comes after one of that day; 29 February is waited for a hundred days at most. */
export const dayOf = ({ days, until: what }: Step<unknown>, after: CivilDate): CivilDate => {
  const day = addDays(after, days);
  if (what === 'the day') return day;
  const leapDay = leapDayAfter(day);
  return what === '29 February' && leapDay <= addDays(day, 100) ? leapDay : lastDayOf(monthOf(day));
};
