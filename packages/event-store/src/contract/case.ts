import { deepStrictEqual } from 'node:assert/strict';
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
