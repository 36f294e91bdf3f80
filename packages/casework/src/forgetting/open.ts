import { civilDateOf, type Instant } from '@pavadonis/domain';
import {
  type Decoder,
  decoder as currentDecoder,
  type EventStore,
  type InvalidOption,
  invalidOption,
  type OptionRules,
  type Unstarted,
} from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import { checkedEnvironment, orBroken } from '../callbacks';
import type { Casework } from '../casework';
import { systemEnvironment } from '../environment';
import { carryOutWith } from './carry-out';
import type { ClientForgetting, ForgettingError } from './client-forgetting';
import { fileReader } from './file';
import { followWith } from './follow';
import { clientForgetting } from './forgetting';
import { holdsWith } from './holds';
import { finishWith, type Interrupted } from './interrupted';
import type { KeyDestruction } from './key-destruction';
import { keysOf } from './keys';
import { vaultOf } from '../vault/vault-of';
import { togetherWith } from './together';

/** The casework and the vault that forget together, and how long a request waits. */
export interface ForgettingOptions {
  /** The casework by which it is recorded, opened with the same vault. */
  readonly office: Casework;
  /** The store that the casework writes to. */
  readonly store: EventStore;
  /** The decoder with the host's upcasts, if the store has events of older versions. */
  readonly decoder?: Decoder | undefined;
  /**
   * The vault whose keys are destroyed, which is that of the casework: another one is refused, where its id tells. Its
   * `forgetting` is left to this: what it has pending and the log does not is taken back.
   */
  readonly vault: { readonly id?: string | undefined; readonly forgetting: KeyDestruction };
  /** The number of days that a request waits, in which it can be taken back: 366 at most. */
  readonly delayDays: number;
  /** The clock; that of the system by default. */
  readonly now?: (() => Instant) | undefined;
}

/** Forgetting clients, and what opening it found interrupted. */
export interface OpenedForgetting extends ClientForgetting {
  /** The streams whose forgetting was interrupted, or put back, and what was done about each; look for `Unrecorded` in it. */
  readonly interrupted: readonly Interrupted[];
}

const OPTIONS: OptionRules<ForgettingOptions> = {
  rules: {
    office: 'a casework',
    store: 'a store that appends',
    decoder: 'a decoder',
    vault: 'a vault that destroys keys',
    delayDays: 'a number of days from 0 to 366',
    now: 'a function',
  },
  needed: ['office', 'store', 'vault', 'delayDays'],
};

// keys of another vault would be destroyed, and the person told so, while the texts still open
const isOfOtherVault = ({ office, vault }: ForgettingOptions): boolean => {
  const sealing = vaultOf(office);
  if (sealing === undefined) return false;
  const { id } = sealing;
  return id === undefined || (vault.id !== undefined && vault.id !== id);
};

/**
 * Opens the forgetting of clients: by each call it is recorded, and the vault follows what is recorded. Opening ends what was
 * interrupted at any moment, and has the vault follow a store or keys that were put back. It reads the whole log once.
 */
export const openForgetting =
  (options: ForgettingOptions): Unstarted<ForgettingError | InvalidOption, OpenedForgetting> =>
  async () => {
    const invalid = invalidOption(options, OPTIONS);
    if (invalid !== undefined) return E.left(invalid);
    const { office, store, decoder = currentDecoder(), delayDays } = options;
    if (isOfOtherVault(options))
      return E.left({ _tag: 'InvalidOption', option: 'vault', rule: 'the vault of the casework' });
    const { forgetting: vault } = options.vault;
    const { now } = checkedEnvironment({ ...systemEnvironment, now: options.now ?? systemEnvironment.now });
    const read = fileReader(office, store, decoder);
    const keys = keysOf(vault);
    const follow = followWith(read, keys);
    const holdsOf = holdsWith(office);
    const together = togetherWith(office);
    const finish = finishWith({ office, store, vault, read, follow, together });
    const today = () => civilDateOf(now());
    const carryOut = carryOutWith({ office, vault, read, follow, holdsOf, together, today });
    const calls = clientForgetting({
      office,
      vault,
      keys,
      read,
      follow,
      holdsOf,
      carryOut,
      finish,
      now,
      delayDays,
    });
    const interrupted = await orBroken(finish);
    return E.isLeft(interrupted) ? interrupted : E.right({ ...calls, interrupted: interrupted.right });
  };
