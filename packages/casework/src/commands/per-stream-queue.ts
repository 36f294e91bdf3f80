import type { StreamName } from '@pavadonis/domain';
import { workQueue, type WorkQueue } from '@pavadonis/sqlite';

/** Runs work on a stream after all work on it that was queued before. */
export type PerStreamQueue = <A>(stream: StreamName, work: () => Promise<A>) => Promise<A>;

/** Runs one command per stream at a time. Concurrent commands would otherwise conflict with each other and retry. */
export const perStreamQueue = (): PerStreamQueue => {
  const queues = new Map<StreamName, WorkQueue>();
  const begin = (stream: StreamName): WorkQueue => {
    const queue = workQueue(() => void queues.delete(stream));
    queues.set(stream, queue);
    return queue;
  };
  return (stream, work) => (queues.get(stream) ?? begin(stream))(work);
};
