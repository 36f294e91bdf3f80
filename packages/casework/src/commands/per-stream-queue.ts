import type { StreamName } from '@pavadonis/domain';
import type { EventStore } from '@pavadonis/event-store';
import { workQueue, type WorkQueue } from '@pavadonis/sqlite';

/** Runs work on a stream after all work on it that was queued before. */
export type PerStreamQueue = <A>(stream: StreamName, work: () => Promise<A>) => Promise<A>;

type Queues = Map<StreamName, WorkQueue>;

// of all caseworks of this process, for as long as there is work
const logs = new Map<unknown, Queues>();

/**
 * Runs one command per stream at a time, over all caseworks of the process that work on the same log. Concurrent commands would
 * otherwise conflict with each other and retry, and those that lose again and again would give up.
 */
export const perStreamQueue = (store: EventStore): PerStreamQueue => {
  const log = store.logName ?? store;
  const queuesOf = (): Queues => {
    const queues = logs.get(log) ?? new Map<StreamName, WorkQueue>();
    logs.set(log, queues);
    return queues;
  };
  const begin = (stream: StreamName): WorkQueue => {
    const queues = queuesOf();
    const queue = workQueue(() => {
      queues.delete(stream);
      if (queues.size === 0 && logs.get(log) === queues) logs.delete(log);
    });
    queues.set(stream, queue);
    return queue;
  };
  return (stream, work) => (logs.get(log)?.get(stream) ?? begin(stream))(work);
};
