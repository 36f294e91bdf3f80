import { type ContractCase, storeCases } from '@pavadonis/event-store/contract';
import { appendingFaults } from './appending';
import { argumentFaults } from './arguments';
import { bytesFaults } from './bytes';
import { conditionFaults } from './conditions';
import { fingerprintFaults } from './fingerprints';
import type { FaultyStore } from './faulty';
import { followingFaults } from './following';
import { groupFaults } from './groups';
import { idFaults } from './ids';
import { knownAtFaults } from './known-at';
import { momentFaults } from './moments';
import { readingFaults } from './reading';
import { casesOfRemovals, removalFaults } from './removals';
import { storingFaults } from './storing';

export const faultyStores: readonly FaultyStore[] = [
  ...appendingFaults,
  ...storingFaults,
  ...readingFaults,
  ...bytesFaults,
  ...followingFaults,
  ...idFaults,
  ...argumentFaults,
  ...removalFaults,
  ...conditionFaults,
  ...knownAtFaults,
  ...momentFaults,
  ...fingerprintFaults,
  ...groupFaults,
];

/** The cases of stores that promise unique ids and rising moments, and of those that do not. */
export const casesOfEveryStore: readonly ContractCase[] = [
  ...new Set([...storeCases(), ...storeCases({ uniqueIds: false, risingMoments: false })]),
];

export const allCases: readonly ContractCase[] = [...casesOfEveryStore, ...casesOfRemovals];
