import type { Instant } from '@pavadonis/domain';
import { type Decoder, type InvalidOption, invalidOption, type OptionRules } from '@pavadonis/event-store';
import type { Open } from '@pavadonis/sqlite';
import type { BackgroundError } from '../background-error';
import type { ReactionFailure } from './failure';
import type { Reaction } from './reaction';
import type { FollowedStore } from './receive';
import type { ReminderReaction } from './reminders';

/** The store that is followed, the host's code that runs after its events, and the file that remembers what ran. */
export interface ReactionsOptions<Name extends string, ReminderName extends string> {
  /** The store that is followed. The host opens and closes it. */
  readonly store: FollowedStore;
  /**
   * The SQLite file of what was handed over, created if it does not exist. It is no cache: whoever removes it has reactions begin
   * anew. One process at a time runs the reactions of a file. `:memory:` remembers nothing.
   */
  readonly file: string;
  /** The reactions by name. The file knows them by it: one that is renamed begins anew. By default there are none. */
  readonly reactions?: Readonly<Record<Name, Reaction>> | undefined;
  /** Reminders that are handed out daily, by name. By default there are none. */
  readonly reminders?: Readonly<Record<ReminderName, ReminderReaction>> | undefined;
  /** The access rights of the file, as `chmod` takes them, where it is created; `0o600` by default: its owner's alone. */
  readonly rights?: number | undefined;
  /** The decoder with the host's upcasts, if the store has events of older versions. */
  readonly decoder?: Decoder | undefined;
  /** The host's own way to open SQLite, as for a store. */
  readonly open?: Open | undefined;
  /** How often an event is handed over before it is parked; 10 by default. */
  readonly attempts?: number | undefined;
  /** How many streams one reaction works on at the same time; 4 by default. */
  readonly atOnce?: number | undefined;
  /** Returns the milliseconds to pause after a number of failures in a row; by default 1000, 2000 … 600,000. */
  readonly pauseMs?: ((failures: number) => number) | undefined;
  /** How often it is asked what is due, in milliseconds; every ten minutes by default. */
  readonly remindEveryMs?: number | undefined;
  /** The clock, which says which day it is in Latvia; that of the system by default. */
  readonly now?: (() => Instant) | undefined;
  /** Called with each failure of the host's code; by default nobody is told. `parked` lists those that are parked. */
  readonly onFailure?: ((failure: ReactionFailure) => void) | undefined;
  /**
   * Called with each technical error: store or file away, an event that cannot be read, code of the host that failed, without
   * what it threw; by default nobody is told. Whatever it throws is let go.
   */
  readonly onError?: ((error: BackgroundError) => void) | undefined;
}

const OPTIONS: OptionRules<ReactionsOptions<string, string>> = {
  rules: {
    store: 'a store that can be followed',
    file: 'a text',
    reactions: 'reactions by name',
    reminders: 'reminders by name',
    rights: 'access rights as chmod takes them',
    decoder: 'a decoder',
    open: 'a function',
    attempts: 'a whole number from 1 on',
    atOnce: 'a whole number from 1 on',
    pauseMs: 'a function',
    remindEveryMs: 'milliseconds from 1 on',
    now: 'a function',
    onFailure: 'a function',
    onError: 'a function',
  },
  needed: ['store', 'file'],
};

/** Returns the first option that makes no sense, if any. */
export const invalidReactionsOption = (
  options: ReactionsOptions<string, string>,
): InvalidOption | undefined => invalidOption(options, OPTIONS);
