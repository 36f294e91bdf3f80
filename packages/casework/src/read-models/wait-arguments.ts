import { callHost, checkSignal, invalidArgument, type InvalidArgument } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import type { LiveModel } from './model';

/**
 * The read models to wait for (by default all), and the end of waiting: `AbortSignal.timeout(1000)` after a second; by
 * default ten seconds.
 */
export interface CaughtUpOptions<Name> {
  /** The names of the read models to wait for; by default all. */
  readonly models?: readonly Name[] | undefined;
  /** Ends the wait when it is aborted; by default after ten seconds. */
  readonly signal?: AbortSignal | undefined;
}

/** The checked arguments of a wait. */
interface Wait<Name> {
  readonly models: readonly (readonly [Name, LiveModel])[];
  readonly signal: AbortSignal | undefined;
}

/** Checks the options of a wait. A host without types may give anything. */
export const checkWait = <Name extends PropertyKey>(
  options: CaughtUpOptions<Name>,
  live: ReadonlyMap<Name, LiveModel>,
): E.Either<InvalidArgument, Wait<Name>> => {
  const given = callHost((): CaughtUpOptions<Name> => ({ ...options }));
  const { models, signal } = E.isRight(given) ? given.right : {};
  const until = signal === undefined ? E.right(undefined) : checkSignal(signal);
  if (E.isLeft(until)) return until;
  if (models === undefined) return E.right({ models: [...live], signal: until.right });
  const named: (readonly [Name, LiveModel])[] = [];
  for (const name of Array.isArray(models) ? (models as readonly Name[]) : [undefined]) {
    const model = name === undefined ? undefined : live.get(name);
    if (name === undefined || model === undefined)
      return E.left(invalidArgument('models', 'names of the read models'));
    named.push([name, model]);
  }
  return E.right({ models: named, signal: until.right });
};
