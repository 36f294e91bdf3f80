import { decoder as currentDecoder } from '@pavadonis/event-store';
import type { ReadModels } from '@pavadonis/projection';
import type { SqliteOpenError } from '@pavadonis/sqlite';
import { pipe } from 'fp-ts/function';
import * as TE from 'fp-ts/TaskEither';
import { type Casework, casework, type CaseworkOptions } from './casework';
import { type LiveReadModels, liveReadModels, type LiveReadModelsOptions } from './read-models/live';

/** Casework, and read models that follow the same store. */
export interface CaseworkWithReadModels<M extends ReadModels> extends Casework {
  readonly readModels: LiveReadModels<M>;
}

/** The store, the read models that follow it, the file of their rows and the options of following. */
export interface OpenCaseworkOptions<M extends ReadModels> extends CaseworkOptions {
  readonly readModels: Omit<LiveReadModelsOptions<M>, 'store' | 'decoder'>;
}

/**
 * Begins casework on a store with read models that follow it.
 *
 * `readModels.caughtUpTo(position)` waits until they show an event just recorded. `readModels.close()` releases their
 * file; the store stays the host's own.
 */
export const openCasework = <M extends ReadModels>({
  readModels,
  ...options
}: OpenCaseworkOptions<M>): TE.TaskEither<SqliteOpenError, CaseworkWithReadModels<M>> => {
  // one decoder for both, since it compiles the codec of every event
  const { store, decoder = currentDecoder() } = options;
  return pipe(
    liveReadModels({ ...readModels, store, decoder }),
    TE.map((live) => ({ ...casework({ ...options, decoder }), readModels: live })),
  );
};
