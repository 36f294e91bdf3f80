import type { Entry, StreamName } from '@pavadonis/domain';

/**
 * The events that held in a stream, or in all streams of a person, in order.
 *
 * Each has its place in the log, by which an auditor finds it. No free text of an event is in it. A digest stands for a
 * text that is compared with others.
 */
export interface StreamRow<E> {
  /** The stream, or the person's own. */
  readonly stream: StreamName;
  /** The events that hold, settled, in the order in which they happened. */
  readonly events: readonly Entry<E>[];
}

/** The version of a stream's row. It rises with every change of what the row holds, and the read model's with it. */
export const streamRowVersion = 5;
