import {
  decoder as currentDecoder,
  type InvalidOption,
  invalidOption,
  type OptionRules,
  type Unstarted,
} from '@pavadonis/event-store';
import type { ReadModels } from '@pavadonis/projection';
import type { SqliteOpenError } from '@pavadonis/sqlite';
import { pipe } from 'fp-ts/function';
import * as TE from 'fp-ts/TaskEither';
import type { Casework } from './casework';
import { type CaseworkInTouch, caseworkInTouch } from './casework-in-touch';
import { type CaseworkOptions, invalidCaseworkOption } from './casework-options';
import { liveReadModelsInTouch } from './read-models/live';
import type { LiveReadModelsOptions } from './read-models/live-options';
import type { LiveReadModels } from './read-models/live-read-models';
import type { WithSealing, WithSealingOptions } from './sealing/sealing';

/** Casework, and read models that follow the same store. */
export interface CaseworkWithReadModels<M extends ReadModels> extends Casework {
  /** The read models, which follow the store that casework writes to. */
  readonly readModels: LiveReadModels<M>;
}

/** The store, the read models that follow it, the file of their rows and the options of following. */
export interface OpenCaseworkOptions<M extends ReadModels> extends CaseworkOptions {
  /** The read models by name, the file of their rows, and the options of following. */
  readonly readModels: Omit<LiveReadModelsOptions<M>, 'store' | 'decoder'>;
}

const OPTIONS: OptionRules<OpenCaseworkOptions<ReadModels>> = {
  rules: { readModels: 'an object' },
  needed: ['readModels'],
};

/**
 * Begins casework on a store with read models that follow it, and has its log sealed, if `sealing` is given.
 *
 * Nothing begins until the function that it returns is called, and no call of the casework does: `orThrow` starts one, and
 * `withPromises` makes calls that start at once.
 *
 * `readModels.caughtUpTo(position)` waits until they show an event just recorded. `readModels.close()` releases their
 * file, `sealing.close()` the log; store and log stay the host's own.
 */
export function openCasework<M extends ReadModels, Seal, Why>(
  given: OpenCaseworkOptions<M> & WithSealingOptions<Seal, Why>,
): Unstarted<SqliteOpenError | InvalidOption, CaseworkWithReadModels<M> & WithSealing<Seal, Why>>;
export function openCasework<M extends ReadModels>(
  given: OpenCaseworkOptions<M>,
): Unstarted<SqliteOpenError | InvalidOption, CaseworkWithReadModels<M>>;
export function openCasework<M extends ReadModels>(
  given: OpenCaseworkOptions<M> & Partial<WithSealingOptions<unknown, unknown>>,
): Unstarted<SqliteOpenError | InvalidOption, CaseworkWithReadModels<M>> {
  const invalid = invalidCaseworkOption(given) ?? invalidOption(given, OPTIONS);
  if (invalid !== undefined) return TE.left(invalid);
  const { readModels, ...options } = given;
  // one decoder for both, since it compiles the codec of every event
  const { store, decoder = currentDecoder() } = options;
  let begun: CaseworkInTouch | undefined;
  return pipe(
    // whichever of the two notices that the store was away tells the other
    liveReadModelsInTouch({ ...readModels, store, decoder }, () => begun?.noteInterruption()),
    TE.map(({ compareAgain, readModels: live }) => {
      begun = caseworkInTouch({ ...options, decoder }, compareAgain);
      return { ...begun.office, readModels: live };
    }),
  );
}
