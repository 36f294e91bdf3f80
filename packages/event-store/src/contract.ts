import { appendCases } from './contract/append-cases';
import type { ContractCase } from './contract/case';
import { followCases } from './contract/follow-cases';
import { knownAtCases } from './contract/known-at-cases';
import { readCases } from './contract/read-cases';
import { repeatCases } from './contract/repeat-cases';
import { taskCases } from './contract/task-cases';
import { textCases } from './contract/text-cases';
import type { EventStore } from './port';

export type { ContractCase };

/** Everything that a store must do, each case by its name. */
export const storeCases: readonly ContractCase[] = [
  ...appendCases,
  ...repeatCases,
  ...readCases,
  ...knownAtCases,
  ...followCases,
  ...textCases,
  ...taskCases,
];

/** Runs one case on a store of its own, and closes that. Rejects with an assertion error if it does not hold. */
export const runCase = async ({ holds }: ContractCase, open: () => Promise<EventStore>): Promise<void> => {
  const store = await open();
  try {
    await holds(store);
  } finally {
    await store.close()();
  }
};

/** The two words of a test runner that the contract needs: jest's, vitest's and `node:test`'s all fit. */
export interface TestRunner {
  readonly describe: (name: string, tests: () => void) => unknown;
  readonly it: (name: string, test: () => Promise<void>) => unknown;
}

/**
 * Registers the whole contract for a store. `open` gives a new, empty store each time it is called.
 *
 * @example
 * storeContract({ describe, it }, 'the store in memory', () => Promise.resolve(memoryStore()));
 */
export const storeContract = (
  { describe, it }: TestRunner,
  name: string,
  open: () => Promise<EventStore>,
): void => {
  describe(`${name} keeps the contract of stores`, () => {
    for (const each of storeCases) it(each.name, () => runCase(each, open));
  });
};
