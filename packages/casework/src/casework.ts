import { decoder as ofToday } from '@pavadonis/event-store';
import type { ReadModels } from '@pavadonis/projection';
import type { SqliteOpenError } from '@pavadonis/sqlite';
import * as TE from 'fp-ts/TaskEither';
import { deciding, type Deciding, type DecidingOptions } from './decide/deciding';
import { type LiveReadModels, liveReadModels, type LiveReadModelsOptions } from './read-models/live';

/** A host's way to its store: decisions that are recorded once. */
export type Casework = Deciding;

/** The store a host works with, and how. */
export type CaseworkOptions = DecidingOptions;

/**
 * Begins casework on a store, which stays the host's own: whoever opened it closes it. Several processes, and several
 * caseworks of one, may work on one store.
 */
export const casework = (options: CaseworkOptions): Casework => deciding(options);

/** Casework, and read models that follow the same store. */
export interface CaseworkWithReadModels<M extends ReadModels> extends Casework {
  readonly readModels: LiveReadModels<M>;
}

/** The same, and which read models follow the store: their rows' file and how they follow. */
export interface OpenCaseworkOptions<M extends ReadModels> extends CaseworkOptions {
  readonly readModels: Omit<LiveReadModelsOptions<M>, 'store' | 'decoder'>;
}

/**
 * Begins casework on a store with read models that follow it. What was just recorded is waited for by
 * `readModels.caughtUpTo(position)`. `readModels.close()` lets go of their file; the store stays the host's own.
 */
export const openCasework = <M extends ReadModels>({
  readModels,
  ...options
}: OpenCaseworkOptions<M>): TE.TaskEither<SqliteOpenError, CaseworkWithReadModels<M>> => {
  // one for both, since it compiles the codec of every event
  const { store, decoder = ofToday() } = options;
  return TE.map((live: LiveReadModels<M>) => ({ ...casework({ ...options, decoder }), readModels: live }))(
    liveReadModels({ ...readModels, store, decoder }),
  );
};
