import type { Entry, StreamName } from '@pavadonis/domain';

/** A stream's events that hold, in order, with their positions in the log, by which an auditor finds them. */
export interface StreamRow<E> {
  readonly stream: StreamName;
  readonly events: readonly Entry<E>[];
}
