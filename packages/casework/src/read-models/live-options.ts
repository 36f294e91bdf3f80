import type { Decoder, EventStore, OptionRules } from '@pavadonis/event-store';
import type { Part, ReadModels } from '@pavadonis/projection';
import type { Open } from '@pavadonis/sqlite';
import type { BackgroundError } from '../background-error';

/** The read models, the store that they follow and the file in which their rows are persisted. */
export interface LiveReadModelsOptions<M extends ReadModels> {
  /** The store that is followed. The host opens and closes it. */
  readonly store: Pick<
    EventStore,
    'follow' | 'readStream' | 'scan' | 'scanStream' | 'scanBytes' | 'readsAtOnce' | 'fingerprint'
  >;
  /** The read models by the host's own names. The file knows them by their own, of which no two may be the same. */
  readonly models: M;
  /** The SQLite file of the rows, created if it does not exist. `:memory:` persists nothing. */
  readonly file: string;
  /** The access rights of the file, as `chmod` takes them, where it is created; `0o600` by default: its owner's alone. */
  readonly rights?: number | undefined;
  /**
   * The part of the log that is followed, of several that are cut by stream; by default the whole. Persons with streams in other
   * parts are shown by those that lie in this one, until all parts are joined. The file keeps the rows of each part apart.
   */
  readonly part?: Part | undefined;
  /** The decoder with the host's upcasts, if the store has events of older versions. */
  readonly decoder?: Decoder | undefined;
  /** The host's own way to open SQLite, as for a store. */
  readonly open?: Open | undefined;
  /**
   * Returns the milliseconds to pause after a number of failures of store or file in a row; by default 50, 100 …
   * 5000.
   */
  readonly pauseMs?: ((failures: number) => number) | undefined;
  /** Returns milliseconds that never go back; by default those of the process. */
  readonly clock?: (() => number) | undefined;
  /**
   * Called with each failure to follow the store or to keep rows; by default only `status` tells. Whatever it throws is let go.
   */
  readonly onError?: ((error: BackgroundError) => void) | undefined;
}

/** The form that each option must have, and the options that are needed. */
export const OPTIONS: OptionRules<LiveReadModelsOptions<ReadModels>> = {
  rules: {
    store: 'a store that can be followed',
    models: 'read models, each of a name of its own',
    file: 'a text',
    rights: 'access rights as chmod takes them',
    part: 'a part of the log',
    decoder: 'a decoder',
    open: 'a function',
    pauseMs: 'a function',
    clock: 'a function',
    onError: 'a function',
  },
  needed: ['store', 'models', 'file'],
};
