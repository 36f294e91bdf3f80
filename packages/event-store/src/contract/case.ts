import * as E from 'fp-ts/Either';
import type { TaskEither } from 'fp-ts/TaskEither';
import { deepStrictEqual, fail } from 'node:assert/strict';
import type { EventStore } from '../port';

/**
 * One thing that every store must do. `holds` gets a new, empty store and rejects if the store does not do it.
 * `patience` is how many reads the store answers, a millisecond apart, before a follower that says nothing is given up.
 */
export interface ContractCase {
  readonly name: string;
  readonly holds: (store: EventStore, patience: number) => Promise<void>;
}

/** Compares what a store gave with what it should have given, whatever realm or prototype its objects have. */
export const same = (actual: unknown, expected: unknown): void => {
  const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
  deepStrictEqual(plain(actual), plain(expected));
};

/** What a store answers; an assertion error if it refuses. */
export const answer = async <A>(task: TaskEither<unknown, A>): Promise<A> => {
  const outcome = await task();
  return E.isRight(outcome) ? outcome.right : fail(`refused: ${JSON.stringify(outcome.left)}`);
};

/** What a store refuses with; an assertion error if it answers. */
export const refusal = async <X>(task: TaskEither<X, unknown>): Promise<X> => {
  const outcome = await task();
  return E.isLeft(outcome) ? outcome.left : fail('answered instead of refusing');
};
