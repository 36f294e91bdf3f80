import { storeUnavailable, type StoreUnavailable } from '@pavadonis/event-store';
import { codeOf, reasonOf } from '@pavadonis/sqlite';

/** Translates an error that a driver threw. */
export const unavailable = (thrown: unknown): StoreUnavailable =>
  storeUnavailable(reasonOf(thrown), codeOf(thrown));
