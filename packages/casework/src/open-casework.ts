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
import { caseworkInTouch } from './casework-in-touch';
import { type CaseworkOptions, invalidCaseworkOption } from './casework-options';
import { liveReadModelsInTouch, type LiveReadModelsOptions } from './read-models/live';
import type { LiveReadModels } from './read-models/live-read-models';

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
 * Begins casework on a store with read models that follow it.
 *
 * Nothing begins until the function that it returns is called, and no call of the casework does: `orThrow` starts one, and
 * `withPromises` makes calls that start at once.
 *
 * `readModels.caughtUpTo(position)` waits until they show an event just recorded. `readModels.close()` releases their
 * file; the store stays the host's own.
 */
export const openCasework = <M extends ReadModels>(
  given: OpenCaseworkOptions<M>,
): Unstarted<SqliteOpenError | InvalidOption, CaseworkWithReadModels<M>> => {
  const invalid = invalidCaseworkOption(given) ?? invalidOption(given, OPTIONS);
  if (invalid !== undefined) return TE.left(invalid);
  const { readModels, ...options } = given;
  // one decoder for both, since it compiles the codec of every event
  const { store, decoder = currentDecoder() } = options;
  // whichever of the two notices that the store was away tells the other
  let compareRows = (): void => undefined;
  const { noteInterruption, ...office } = caseworkInTouch({ ...options, decoder }, () => compareRows());
  return pipe(
    liveReadModelsInTouch({ ...readModels, store, decoder }, noteInterruption),
    TE.map(({ compareAgain, readModels: live }) => {
      compareRows = compareAgain;
      return { ...office, readModels: live };
    }),
  );
};
