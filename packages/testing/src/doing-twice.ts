import { addDays, type Decision, type Event, type When, Whole, written } from '@pavadonis/domain';
import * as E from 'fp-ts/Either';
import fc from 'fast-check';
import { deepStrictEqual } from 'node:assert/strict';
import type { Example } from './example';
import { stateAfter } from './history';

/** A decision whose facts are complete except for the moment. */
export type AtATime<S, Held> = (when: When) => (state: S) => Decision<unknown, Held>;

/** Makes a decision on an example's facts, some of which are replaced at random. */
export const about = <F extends When, R, Held, S>(
  decide: (facts: F) => (state: S) => Decision<R, Held>,
  example: Example<F, Held>,
  facts: { readonly [K in keyof F]?: fc.Arbitrary<F[K]> } = {},
): fc.Arbitrary<AtATime<S, Held>> =>
  fc
    .record(facts as { readonly [K in keyof F]: fc.Arbitrary<F[K]> })
    .map((random) => (when) => decide(example.facts({ ...random, ...when })));

/** A recorded event, by its number, and how many days before or after it the decision lies. */
const nearby = fc.tuple(fc.nat(100), fc.oneof(fc.constant(0), fc.integer({ min: -90, max: 90 })));

const place: fc.Arbitrary<Pick<When, 'seq'>> = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: fc.constantFrom(0, 1, 2).map((seq) => ({ seq: written(Whole, seq) })) },
);

/**
 * Makes random decisions one after another, and expects that none records anything when it is repeated.
 *
 * Each decision lies on the day of an event recorded so far, or up to 90 days before or after it, at any place in that
 * day. Its events are recorded before the next one is made.
 */
export const expectOnceOnly = <S, Held extends Event>(
  stream: { readonly initial: S; readonly evolve: (state: S, event: Held) => S },
  story: readonly NoInfer<Held>[],
  decision: fc.Arbitrary<AtATime<S, NoInfer<Held>>>,
): void => {
  // mostly the whole story, since many decisions are refused before much has happened
  const begun = fc.oneof(
    { weight: 3, arbitrary: fc.constant(story.length) },
    { weight: 1, arbitrary: fc.nat(story.length) },
  );
  const steps = fc.array(fc.tuple(nearby, place, decision), { minLength: 1, maxLength: 12, size: 'max' });
  fc.assert(
    fc.property(fc.noBias(begun), fc.noBias(steps), (length, decisions) => {
      let events = story.slice(0, length);
      const again: Decision<unknown, Held>[] = [];
      for (const [[index, days], seq, decide] of decisions) {
        const near = events[index % events.length] ?? story[0];
        if (near === undefined) return;
        const made = decide({ on: addDays(near.on, days), ...seq });
        const answer = made(stateAfter(stream, events));
        if (E.isLeft(answer)) continue;
        events = [...events, ...answer.right];
        again.push(made(stateAfter(stream, events)));
      }
      deepStrictEqual(
        again.filter((each) => E.isLeft(each) || each.right.length > 0),
        [],
      );
    }),
    { numRuns: 1_000 },
  );
};
