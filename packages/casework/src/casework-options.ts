import {
  type Decoder,
  type EventStore,
  type InvalidOption,
  invalidOption,
  type OptionRules,
} from '@pavadonis/event-store';
import type { Environment } from './environment';
import { invalidSealingOption } from './sealing/options';
import type { WithSealingOptions } from './sealing/sealing';
import type { Revealing } from './vault/revealed';
import type { TextVault } from './vault/text-vault';

/** The store that a host works with, and the options of the work. */
export interface CaseworkOptions extends Partial<Environment> {
  /** The store that events are read from and appended to. The host opens and closes it. */
  readonly store: EventStore;
  /** The decoder with the host's upcasts, if the store has events of older versions. */
  readonly decoder?: Decoder | undefined;
  /** The number of streams to cache, each with all its events; 1,000 by default. 0 caches none. */
  readonly cache?: number | undefined;
  /** The number of attempts at a command, at least one; 10 by default. */
  readonly attempts?: number | undefined;
  /**
   * The vault that seals the personal texts of clients before a decision sees them; by default all is recorded in the clear. The
   * host opens and closes it.
   *
   * The store must hold no personal text in the clear: the first that is met ends the call with `StoreInTheClear`.
   */
  readonly vault?: TextVault | undefined;
  /**
   * Called before personal texts are given out (`reveal`, `revealText`, `revealPerson`), for the host's own log of who read
   * what; by default nobody is told. A promise that it returns is waited for. If it throws or rejects, nothing is given out. It
   * may be told of texts that nobody gets after all, where the process ends then.
   */
  readonly onRevealed?: ((revealing: Revealing) => void | Promise<void>) | undefined;
  /**
   * Returns the place in a trace at which a command is carried out, as W3C Trace Context writes it, to be recorded instead of the
   * one that the command names; by default that one is. `watchCasework` of `@pavadonis/opentelemetry` makes one. If it throws,
   * or returns something else, it is as if it were absent.
   */
  readonly traceparent?: (() => string | undefined) | undefined;
}

const OPTIONS: OptionRules<CaseworkOptions & Partial<WithSealingOptions<unknown, unknown>>> = {
  rules: {
    store: 'a store that appends',
    decoder: 'a decoder',
    cache: 'a whole number from 0 on',
    attempts: 'a whole number from 1 on',
    now: 'a function',
    random: 'a function',
    wait: 'a function',
    vault: 'a vault that seals',
    onRevealed: 'a function',
    traceparent: 'a function',
    sealing: 'an object',
  },
  needed: ['store'],
};

/** Returns the first option of a casework that makes no sense, if any. */
export const invalidCaseworkOption = (
  options: CaseworkOptions & Partial<WithSealingOptions<unknown, unknown>>,
): InvalidOption | undefined =>
  invalidOption(options, OPTIONS) ?? (options.sealing && invalidSealingOption(options.sealing));
