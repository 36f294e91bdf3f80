import type { Chance } from './chance';
import type { Asked, Kind } from './commands';

/** How many clients the commands of a history are about. */
export const CLIENTS = 3;

const KINDS: readonly (readonly [number, Kind])[] = [
  [2, 'register'],
  [2, 'grant'],
  [2, 'leave'],
  [2, 'return'],
  [1, 'die'],
  [5, 'leave by the rules'],
  [5, 'return by the rules'],
  [1, 'die by the rules'],
  [6, 'move'],
  [5, 'start service'],
  [4, 'end service'],
  [5, 'merge'],
  [3, 'merge by the rules'],
  [3, 'revert merge'],
  [4, 'void'],
  [3, 'amend'],
];

// a text that is no fact of its decision stays in the clear, and is refused
const KINDS_WITH_TEXTS: readonly (readonly [number, Kind])[] = [
  ...KINDS.filter(([, kind]) => kind !== 'grant'),
  [8, 'link'],
  [5, 'unlink'],
  [10, 'add evidence'],
];

/** Draws a command, where a vault seals also one about personal texts. */
export const drawCommand = ({ below, weighed }: Chance, number: number, vault: boolean): Asked => ({
  number,
  client: 1 + below(CLIENTS),
  kind: weighed<Kind>(vault ? KINDS_WITH_TEXTS : KINDS),
  day: below(60),
  other: 1 + below(CLIENTS),
  target: below(1000),
});
