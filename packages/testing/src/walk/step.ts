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

/** The situation of a step: the events so far, today, and the moment that the decision is about. */
export interface Scene {
  readonly world: World;
  readonly today: CivilDate;
  readonly on: CivilDate;
  readonly place: 0 | 1 | 2;
  /** Whether that moment may be before events that are already recorded. */
  readonly late: boolean;
  /** The number of documents that show the events of the step. */
  readonly evidence: 0 | 1;
}

/** One decision, by its name, with the recording of its answer. */
export interface Act {
  readonly decision: string;
  readonly take: (scene: Scene) => Answer;
}

/** An act with its time. */
export interface Step<A = Act> {
  /** The number of days since the step before in the same life. */
  readonly days: number;
  readonly until: 'the day' | 'the end of the month' | '29 February';
  /** The number of days between the fact and its recording. */
  readonly ago: number;
  readonly place: 0 | 1 | 2;
  readonly documents: 0 | 1;
  readonly act: A;
}

/** Steps one after another. */
export type Steps<A = Act> = readonly Step<A>[];

/** The steps of one stream, from a number of days after the first day of the walk. */
export interface Life<A = Act> {
  readonly start: number;
  readonly steps: Steps<A>;
}

/** The number of days until a step, at random. */
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

/** Makes steps that take one of these acts after a pause. */
export const step = <A>(act: fc.Arbitrary<A>, pause: Pause = soon): fc.Arbitrary<Step<A>> =>
  fc.record({ days: pause, until, ago, place, documents, act });

/** Makes steps one after another, of which some are left out now and then. */
export const thread = <A>(...steps: readonly fc.Arbitrary<Step<A>>[]): fc.Arbitrary<Steps<A>> =>
  fc
    .tuple(...steps.map((each) => fc.option(each, { freq: 80 })))
    .map((taken) => taken.filter((each) => each !== null));

/** Makes threads up to a number, each of them one of these. */
export const threads = <A>(
  atMost: number,
  ...choices: readonly { readonly weight: number; readonly arbitrary: fc.Arbitrary<Steps<A>> }[]
): fc.Arbitrary<Steps<A>> =>
  fc.array(fc.oneof(...choices), { maxLength: atMost, size: 'max' }).map((taken) => taken.flat());

/** Makes one thread of several parts, one after another. */
export const inTurn = <A>(...parts: readonly fc.Arbitrary<Steps<A>>[]): fc.Arbitrary<Steps<A>> =>
  fc.tuple(...parts).map((taken) => taken.flat());

const leapDayAfter = (day: CivilDate): CivilDate => {
  const year = Number(day.slice(0, 4)) + (day.slice(5) > '02-29' ? 1 : 0);
  return civilDate(`${String(Math.ceil(year / 4) * 4)}-02-29`);
};

/** Returns the day of a step after a step of another day. A wait for 29 February ends after a hundred days. */
export const dayOf = ({ days, until: what }: Step<unknown>, after: CivilDate): CivilDate => {
  const day = addDays(after, days);
  if (what === 'the day') return day;
  const leapDay = leapDayAfter(day);
  return what === '29 February' && leapDay <= addDays(day, 100) ? leapDay : lastDayOf(monthOf(day));
};
