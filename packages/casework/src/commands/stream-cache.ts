import type { StreamName } from '@pavadonis/domain';
import type { CachedStream } from './cached-stream';

/** A cache of the streams that were used last. */
export interface StreamCache {
  /** Returns a stream, and marks it as the one used last. */
  readonly use: (stream: StreamName) => CachedStream | undefined;
  readonly add: (cached: CachedStream) => void;
  readonly remove: (stream: StreamName) => void;
  readonly clear: () => void;
}

/** Makes a cache of at most `maxStreams` streams. The stream that was not used for longest is dropped first. */
export const streamCache = (maxStreams: number): StreamCache => {
  // a map gives its keys in the order in which they came
  const streams = new Map<StreamName, CachedStream>();
  return {
    use: (stream) => {
      const cached = streams.get(stream);
      if (cached === undefined) return undefined;
      streams.delete(stream);
      streams.set(stream, cached);
      return cached;
    },
    add: (cached) => {
      streams.set(cached.stream, cached);
      if (streams.size <= maxStreams) return;
      for (const oldest of streams.keys()) {
        streams.delete(oldest);
        return;
      }
    },
    remove: (stream) => void streams.delete(stream),
    clear: () => streams.clear(),
  };
};
