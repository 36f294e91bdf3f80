import { commandsFaults } from './commands';
import { followingFaults } from './following';
import { keepingFaults } from './keeping';
import { lossesFaults } from './losses';
import { replayingFaults } from './replaying';
import { rowsFaults } from './rows';
import { sealingFaults } from './sealing';
import { statusFaults } from './status';
import { waitsFaults } from './waits';
import type { Fault } from './fault';

/** All faults that are planted, each on its own. */
export const FAULTS: readonly Fault[] = [
  ...commandsFaults,
  ...replayingFaults,
  ...rowsFaults,
  ...keepingFaults,
  ...statusFaults,
  ...lossesFaults,
  ...waitsFaults,
  ...followingFaults,
  ...sealingFaults,
];
