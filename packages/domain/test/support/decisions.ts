import type { Correction, Event, Settleable } from '@pavadonis/domain';
import * as Centre from '@pavadonis/domain/centre';
import * as Client from '@pavadonis/domain/client';
import * as Contract from '@pavadonis/domain/contract';
import * as Operation from '@pavadonis/domain/operation';
import { recordedInOrder, stateAfter } from '@pavadonis/testing';
import type { AtATime } from '@pavadonis/testing/random';
import type { Either, Left } from 'fp-ts/Either';
import type fc from 'fast-check';

/** The type that a decision returns; `never` for a function that is no decision. */
type AnswerOf<F> = F extends (...facts: never[]) => (state: never) => infer Answer
  ? Extract<Answer, Either<unknown, readonly unknown[]>>
  : never;

type RefusalIn<Answer> =
  Answer extends Left<infer Refusal extends { readonly _tag: string }> ? Refusal : never;

/** The refusals of a decision. */
type RefusalOf<F> = RefusalIn<AnswerOf<F>>;

/** The names of the decisions of a module. */
type DecisionIn<M> = keyof { [K in keyof M as [AnswerOf<M[K]>] extends [never] ? never : K]: true };

/** The names of the decisions of a module that may refuse. */
type RefusingIn<M> = keyof { [K in keyof M as [RefusalOf<M[K]>] extends [never] ? never : K]: true };

// client/nothing-more-of-the-merged-or-the-dead.test.ts reaches these for every decision; death refuses another death
type Guarded<K> =
  'ClientIsMerged' | 'BegunInMergedStream' | (K extends 'recordDeath' ? never : 'ClientHasDied');

/** A scenario for every refusal of a decision, in which the decision is refused so. */
type RefusedOf<F, K> = Readonly<Record<Exclude<RefusalOf<F>['_tag'], Guarded<K>>, () => AnswerOf<F>>>;

/**
 * The scenarios of every decision of a module that may refuse. A refusal that joins the list of a decision does not
 * compile without its scenario.
 */
export type ScenariosOf<M> = { readonly [K in RefusingIn<M>]: RefusedOf<M[K], K> };

/** A decision about a client, on facts of which some are random. */
export type AnyDecision = fc.Arbitrary<AtATime<Client.State, Client.Event>>;

/**
 * Every decision about a client in a module: on random facts, and a scenario for each of its refusals. A decision without
 * either does not compile.
 */
export type DecisionsOf<M> = {
  readonly [K in DecisionIn<M>]: {
    readonly atRandom: AnyDecision;
    readonly refused: RefusedOf<M[K], K>;
  };
};
const scenario =
  <S, Held extends Event>(stream: { readonly initial: S; readonly evolve: (state: S, event: Held) => S }) =>
  (...events: readonly (Held | Correction<Held>)[]) => ({
    when:
      <Answer>(decide: (state: S) => Answer) =>
      (): Answer =>
        decide(stateAfter(stream, events)),
  });

export const client = scenario(Client);
export const contract = scenario(Contract);
export const operation = scenario(Operation);
export const centre = scenario(Centre);

/** The same for corrections, which ask the stream as it was recorded. */
export const stream = <Held extends Event>(...events: readonly (Held | Correction<Held>)[]) => ({
  when:
    <Answer>(decide: (stream: readonly Settleable<Held | Correction<Held>>[]) => Answer) =>
    (): Answer =>
      decide(recordedInOrder(events)),
});
