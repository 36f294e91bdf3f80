import type { Chance } from './chance';
import type { Asked } from './commands';
import { CLIENTS, drawCommand } from './draw-command';
import type { DiskState } from './disk';
import type { Fate } from './network';
import type { StoreKind } from './server';

/** The circumstances of a whole history. */
export interface Circumstances {
  readonly kind: StoreKind;
  /** The disk of each host: hosts of one number share their rows. */
  readonly disks: readonly number[];
  /** The version of the read models with which each host begins. */
  readonly versions: readonly number[];
  readonly cache: number;
  readonly attempts: number;
  readonly pageSize: number;
  /** Whether the store can withdraw an append that has not begun. */
  readonly withdraws: boolean;
  /** Whether a vault seals personal texts. */
  readonly vault: boolean;
}

/** Something that happens. */
export type Step =
  | { readonly _tag: 'Send'; readonly host: number; readonly asked: Asked }
  | { readonly _tag: 'SendAgain'; readonly host: number; readonly back: number }
  | { readonly _tag: 'Abort'; readonly back: number }
  | { readonly _tag: 'Look'; readonly host: number; readonly client: number; readonly whole: boolean }
  | { readonly _tag: 'Wait'; readonly host: number; readonly forAll: boolean; readonly ms: number }
  | { readonly _tag: 'Deliver'; readonly which: number; readonly fate: Fate }
  | { readonly _tag: 'DeliverMany'; readonly which: readonly number[] }
  | { readonly _tag: 'Pass'; readonly ms: number }
  | { readonly _tag: 'Jump'; readonly host: number; readonly ms: number }
  | { readonly _tag: 'Die'; readonly host: number }
  | { readonly _tag: 'Close'; readonly host: number }
  | { readonly _tag: 'Start'; readonly host: number; readonly version: number }
  | { readonly _tag: 'Disk'; readonly host: number; readonly state: DiskState }
  | { readonly _tag: 'Fill'; readonly full: boolean }
  | { readonly _tag: 'PutBack'; readonly by: number }
  | { readonly _tag: 'Acknowledge'; readonly host: number }
  | { readonly _tag: 'RemoveLower'; readonly host: number }
  | { readonly _tag: 'BreakOff'; readonly host: number }
  | { readonly _tag: 'Vault'; readonly away: boolean }
  | { readonly _tag: 'Calm' };

/** A history as it is drawn: its steps can be left out one by one, and the others stay as they are. */
export interface History {
  readonly circumstances: Circumstances;
  readonly steps: readonly Step[];
}

export const HOSTS = 3;

const SECOND = 1_000;
const DAY = 24 * 60 * 60 * SECOND;

const fate = ({ weighed }: Chance): Fate =>
  weighed<Fate>([
    [8, 'answered'],
    [4, 'late'],
    [3, 'lost'],
    [2, 'unreachable'],
    [1, 'io_error'],
    [1, 'busy'],
    [2, 'repeated'],
  ]);

const duration = ({ weighed, below }: Chance): number =>
  weighed<() => number>([
    [6, () => 1 + below(300)],
    [4, () => below(20) * SECOND],
    [2, () => below(3 * 3600) * SECOND],
    [2, () => below(20) * DAY],
    [1, () => below(200) * DAY],
  ])();

const several = ({ below, weighed }: Chance): readonly number[] => {
  const most = weighed([
    [5, 8],
    [2, 60],
  ]);
  return Array.from({ length: 1 + below(most) }, () => below(1000));
};

const step = (chance: Chance, number: number, vault: boolean): Step => {
  const { below, one, weighed, inHundred } = chance;
  const host = below(HOSTS);
  return weighed<() => Step>([
    [34, () => ({ _tag: 'Send', host, asked: drawCommand(chance, number, vault) })],
    [6, () => ({ _tag: 'SendAgain', host, back: 1 + below(4) })],
    [5, () => ({ _tag: 'Abort', back: 1 + below(3) })],
    [3, () => ({ _tag: 'Look', host, client: 1 + below(CLIENTS), whole: inHundred(50) })],
    [4, () => ({ _tag: 'Wait', host, forAll: inHundred(50), ms: inHundred(30) ? below(2000) : 0 })],
    [14, () => ({ _tag: 'Deliver', which: below(1000), fate: fate(chance) })],
    [34, () => ({ _tag: 'DeliverMany', which: several(chance) })],
    [10, () => ({ _tag: 'Pass', ms: duration(chance) })],
    [3, () => ({ _tag: 'Jump', host, ms: (below(2) === 0 ? 1 : -1) * below(2 * 3600) * SECOND })],
    [3, () => ({ _tag: 'Die', host })],
    [1, () => ({ _tag: 'Close', host })],
    [8, () => ({ _tag: 'Start', host, version: 1 + below(3) })],
    [3, () => ({ _tag: 'Disk', host, state: one<DiskState>(['fine', 'fine', 'full', 'busy']) })],
    [2, () => ({ _tag: 'Fill', full: inHundred(30) })],
    [3, () => ({ _tag: 'PutBack', by: below(5) })],
    [2, () => ({ _tag: 'Acknowledge', host })],
    [1, () => ({ _tag: 'RemoveLower', host })],
    [3, () => ({ _tag: 'BreakOff', host })],
    [4, () => ({ _tag: 'Calm' })],
    // histories without a vault are drawn as ever
    ...(vault ? [[5, (): Step => ({ _tag: 'Vault', away: inHundred(40) })] as const] : []),
  ])();
};

// most decisions refuse whoever is not registered
const registering = (client: number): Step => ({
  _tag: 'Send',
  host: 0,
  asked: { number: client, client, kind: 'register', day: 0, other: client, target: 0 },
});

/** Draws the history of a seed, with a vault or without one. */
export const drawHistory = (chance: Chance, vault = false): History => {
  const { below, one } = chance;
  return {
    circumstances: {
      kind: one<StoreKind>(['marked', 'marked', 'plain', 'bare']),
      disks: one<readonly number[]>([
        [0, 0, 1],
        [0, 1, 2],
        [0, 0, 0],
      ]),
      versions: Array.from({ length: HOSTS }, () => 1 + below(2)),
      cache: one([0, 1, 1000, 1000]),
      attempts: one([1, 3, 10, 10]),
      pageSize: one([1, 2, 3, 8]),
      withdraws: below(2) === 0,
      vault,
    },
    steps: [
      ...Array.from({ length: CLIENTS }, (_, i) => registering(i + 1)),
      { _tag: 'Calm' },
      ...Array.from({ length: 40 + below(60) }, (_, i) => step(chance, CLIENTS + 1 + i, vault)),
    ],
  };
};
