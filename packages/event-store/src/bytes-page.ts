import type { KnownAt, StreamName } from '@pavadonis/domain';

/** One page of the whole log as bytes: at most `limit` events at positions above `after` (0: from the beginning). */
export interface BytesRange {
  /** The position after which the page begins; 0 stands for the beginning. */
  readonly after: number;
  /** The most events of the page, from 1 on. */
  readonly limit: number;
  /** Ends before the first event that was not known at that moment; by default nowhere. */
  readonly knownAt?: KnownAt | undefined;
}

/** Events of the log in the order of positions, in columns: the n-th value of each column belongs to the n-th event. */
export interface BytesPage {
  /** The number of events. */
  readonly count: number;
  /** Their places in the whole log. */
  readonly positions: ArrayLike<number>;
  /** The numbers of their streams: whole numbers from 0 on, of which `nameOf` tells the names. */
  readonly streams: ArrayLike<number>;
  /** The bytes in which their data lie, as they are stored. Whoever reads them does not change them. */
  readonly bytes: Uint8Array;
  /** The places of the first bytes of their data. */
  readonly starts: ArrayLike<number>;
  /** The places after the last bytes of their data. */
  readonly ends: ArrayLike<number>;
  /** Returns the name of a stream by its number. Pages of one log give a stream the same number. */
  readonly nameOf: (stream: number) => StreamName;
  /**
   * Gives back the memory of the bytes. A store that has it is told of each page once that was read; nobody reads the bytes
   * afterwards. Without it, dead bytes lie there until the next garbage collection.
   */
  readonly release?: (() => void) | undefined;
}
