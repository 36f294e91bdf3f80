import { appendCases } from './contract/append-cases';
import { argumentCases } from './contract/argument-cases';
import { batchCases } from './contract/batch-cases';
import { bytesCases } from './contract/bytes-cases';
import type { ContractCase } from './contract/case';
import { conditionCases } from './contract/condition-cases';
import { fingerprintCases } from './contract/fingerprint-cases';
import { followCases } from './contract/follow-cases';
import { followEndCases } from './contract/follow-end-cases';
import { followLiveCases } from './contract/follow-live-cases';
import { groupCases, groupIdCases } from './contract/group-cases';
import { knownAtCases } from './contract/known-at-cases';
import { mergingCases } from './contract/merging-cases';
import { momentCases, risingCases, unraisedCases } from './contract/moment-cases';
import { numberCases } from './contract/number-cases';
import { readCases } from './contract/read-cases';
import { type Removal, removalCases } from './contract/removal-cases';
import { repeatCases } from './contract/repeat-cases';
import { sizeCases } from './contract/size-cases';
import { streamCases } from './contract/stream-cases';
import { taskCases } from './contract/task-cases';
import { textCases } from './contract/text-cases';
import { repeatedIdCases, uniqueIdCases } from './contract/unique-id-cases';
import { writerCases } from './contract/writer-cases';
import type { EventStore } from './port';

export type { ContractCase, Removal };

/** The promises of a store that not all stores make. */
export interface StorePromises {
  /** Whether it refuses an event's id that is stored in another place; true by default. */
  readonly uniqueIds?: boolean;
  /** Whether live appends store no moment of recording before the log's latest; true by default. */
  readonly risingMoments?: boolean;
  /**
   * After how many reads of the store, a millisecond apart, a silent follower is given up; 1,000 by default. A store whose
   * followers look for news every few seconds needs more.
   */
  readonly maxSilentReads?: number;
  /**
   * Ways in which an operator can remove the beginning of a stream from under the store; none by default. The name of each
   * ends the sentence "a stream that …".
   */
  readonly removals?: Readonly<Record<string, Removal>>;
}

const MAX_SILENT_READS = 1_000;

const everyStore: readonly ContractCase[] = [
  ...appendCases,
  ...batchCases,
  ...repeatCases,
  ...writerCases,
  ...groupCases,
  ...conditionCases,
  ...fingerprintCases,
  ...streamCases,
  ...readCases,
  ...bytesCases,
  ...mergingCases,
  ...knownAtCases,
  ...momentCases,
  ...followCases,
  ...followLiveCases,
  ...followEndCases,
  ...textCases,
  ...sizeCases,
  ...numberCases,
  ...taskCases,
  ...argumentCases,
];

/** Returns the cases that a store must pass which makes these promises. */
export const storeCases = ({
  uniqueIds = true,
  risingMoments = true,
  removals = {},
}: StorePromises = {}): readonly ContractCase[] => [
  ...everyStore,
  ...(uniqueIds ? [...uniqueIdCases, ...groupIdCases] : repeatedIdCases),
  ...(risingMoments ? risingCases : unraisedCases),
  ...Object.entries(removals).flatMap(([how, remove]) => removalCases(how, remove)),
];

/** Runs one case on a store of its own, and closes that. Rejects if it does not hold. */
export const runCase = async (
  { holds }: ContractCase,
  open: () => Promise<EventStore>,
  { maxSilentReads = MAX_SILENT_READS }: StorePromises = {},
): Promise<void> => {
  const store = await open();
  try {
    await holds(store, maxSilentReads);
  } finally {
    await store.close()();
  }
};

/** The two words of a test runner that the contract needs: jest's, vitest's and `node:test`'s all fit. */
export interface TestRunner {
  /** Groups the tests that a function defines. */
  readonly describe: (name: string, tests: () => void) => unknown;
  /** Defines a test, which fails when its promise rejects. */
  readonly it: (name: string, test: () => Promise<void>) => unknown;
}

/**
 * Registers the whole contract for a store, a test for each case. `open` gives a new, empty store each time it is called:
 * the cases use the same few streams and ids. A store is closed when its case has ended.
 *
 * The cases compare with `node:assert` alone, ask for no absolute time, and run in any order and side by side.
 *
 * @example
 * import { describe, it } from '@jest/globals';
 *
 * storeContract({ describe, it }, 'the store in memory', () => Promise.resolve(memoryStore()));
 */
export const storeContract = (
  { describe, it }: TestRunner,
  name: string,
  open: () => Promise<EventStore>,
  promises: StorePromises = {},
): void => {
  describe(`${name} keeps the contract of stores`, () => {
    for (const each of storeCases(promises)) it(each.name, () => runCase(each, open, promises));
  });
};
