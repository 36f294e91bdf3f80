import type { StreamName } from '@pavadonis/domain';

/** A stream that must be read again, since rows wait for it, and how many of its events were taken. */
export interface StaleStream {
  /** The stream to read again from its beginning. */
  readonly stream: StreamName;
  /** The number of its events that were taken: read so many. */
  readonly taken: number;
}

/** The streams of one person, or the one stream of anything else, whose rows wait to be folded anew. */
export type StaleRows = readonly StaleStream[];
