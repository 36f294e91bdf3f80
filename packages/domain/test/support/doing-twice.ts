import { expect } from '@jest/globals';
import { addDays, type CivilDate, type Decision, type Event } from '@pavadonis/domain';
import * as E from 'fp-ts/Either';
import fc from 'fast-check';
import type { Example } from './examples/example';
import { stateAfter } from './history';

/** A decision whose facts are all there but the day. */
export type OnADay<S, Held> = (on: CivilDate) => (state: S) => Decision<unknown, Held>;

/** A decision on facts like those of an example, some of them at random. */
export const about = <F extends { readonly on: CivilDate }, R, Held, S>(
  decide: (facts: F) => (state: S) => Decision<R, Held>,
  example: Example<F, Held>,
  facts: { readonly [K in keyof F]?: fc.Arbitrary<F[K]> } = {},
): fc.Arbitrary<OnADay<S, Held>> =>
  fc
    .record(facts as { readonly [K in keyof F]: fc.Arbitrary<F[K]> })
    .map((random) => (on) => decide(example.facts({ ...random, on })));

const gap = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 90 }));

/**
 * Makes decisions one after another, each on the day of the last event or later, records what they answer, and expects
 * that each of them, made again, answers that it is already so.
 */
export const expectOnceOnly = <S, Held extends Event>(
  stream: { readonly initial: S; readonly evolve: (state: S, event: Held) => S },
  story: readonly NoInfer<Held>[],
  decision: fc.Arbitrary<OnADay<S, NoInfer<Held>>>,
): void => {
  const steps = fc.array(fc.tuple(gap, decision), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(fc.nat(story.length), steps, (length, decisions) => {
      let events = story.slice(0, length);
      for (const [days, decide] of decisions) {
        const last =
          events
            .map(({ on }) => on)
            .sort()
            .at(-1) ?? story[0]?.on;
        if (last === undefined) return;
        const made = decide(addDays(last, days));
        const answer = made(stateAfter(stream, events));
        if (E.isLeft(answer)) continue;
        events = [...events, ...answer.right];
        expect(made(stateAfter(stream, events))).toStrictEqual(E.right([]));
      }
    }),
    { numRuns: 500 },
  );
};
