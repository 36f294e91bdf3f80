import type { EventStore } from '@pavadonis/event-store';
import type { TaskEither } from 'fp-ts/TaskEither';
import { plan } from './plan/plan';
import type { DeskError } from './record/desk';
import { recordHistory } from './record/record-history';

/**
 * Plans the invented history of a seed, records it in an empty store, and returns the number of events. `onProgress`
 * receives the commands done and their total.
 */
export const recordInventedHistory = (
  store: EventStore,
  seed: number,
  onProgress: (done: number, of: number) => void = () => undefined,
): TaskEither<DeskError, number> => recordHistory(store, seed, plan(seed), onProgress);
