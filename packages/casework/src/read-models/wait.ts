import type { Bell } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import type { TaskEither } from 'fp-ts/TaskEither';
import type { LiveModel } from './model';
import type { StopReason } from './stop-reason';

/** A read model stopped following, and will not show the position that the caller waits for. */
export interface ReadModelStopped<Name> {
  readonly _tag: 'ReadModelStopped';
  /** The name of the read model that stopped. */
  readonly model: Name;
  /** The reason why it stopped. */
  readonly why: StopReason;
}

/** The wait ended, by its signal or after ten seconds, before these read models showed the position. They may still do so. */
export interface WaitAborted<Name> {
  readonly _tag: 'WaitAborted';
  /** The names of the read models that had not shown the position by then. */
  readonly models: readonly Name[];
}

/** How long a wait lasts that was given no signal, in milliseconds. */
export const PATIENCE_MS = 10_000;

/**
 * Waits until all of some read models are where the caller wants them, without a signal for ten seconds. `bell` rings whenever
 * one shows more or stops.
 */
export const waitFor =
  <Name>(
    models: readonly (readonly [Name, LiveModel])[],
    isThere: (model: LiveModel) => boolean,
    bell: Pick<Bell, 'rings' | 'rungSince'>,
    given: AbortSignal | undefined,
  ): TaskEither<ReadModelStopped<Name> | WaitAborted<Name>, void> =>
  async () => {
    let signal = given;
    for (;;) {
      const rings = bell.rings();
      const behind = models.filter(([, model]) => !isThere(model));
      if (behind.length === 0) return E.right(undefined);
      for (const [name, model] of behind) {
        const why = model.stopReason();
        if (why !== undefined) return E.left({ _tag: 'ReadModelStopped', model: name, why });
      }
      signal ??= AbortSignal.timeout(PATIENCE_MS);
      if (signal.aborted) return E.left({ _tag: 'WaitAborted', models: behind.map(([name]) => name) });
      await bell.rungSince(rings, signal);
    }
  };
