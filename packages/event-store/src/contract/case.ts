import { deepStrictEqual } from 'node:assert/strict';
import type { EventStore } from '../port';

/**
 * One thing that every store must do. `holds` gets a new, empty store and rejects if the store does not do it. A follower is
 * given up when it has been silent during `maxSilentReads` reads of the store, a millisecond apart.
 */
export interface ContractCase {
  /** The title of the test, a statement about the store. */
  readonly name: string;
  /** Tries a new, empty store; rejects with the difference where the store does something else. */
  readonly holds: (store: EventStore, maxSilentReads: number) => Promise<void>;
}

/** Compares what a store gave with what it should have given, whatever realm or prototype its objects have. */
export const same = (actual: unknown, expected: unknown): void => {
  const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
  deepStrictEqual(plain(actual), plain(expected));
};
