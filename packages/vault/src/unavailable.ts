import { codeOf, reasonOf } from '@pavadonis/sqlite';
import type { VaultUnavailable } from './errors';

/** Translates an error that a driver threw. */
export const unavailable = (thrown: unknown): VaultUnavailable => ({
  _tag: 'VaultUnavailable',
  reason: reasonOf(thrown),
  cause: codeOf(thrown),
});
