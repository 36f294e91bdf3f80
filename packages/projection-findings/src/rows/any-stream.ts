import type { Entry, StreamName } from '@pavadonis/domain';

/**
 * The events of a stream, or of all streams of a person, as they held, in order, with their places in the log, by
 * which an auditor finds them.
 *
 * No free text of an event is in it. A digest stands for a text that is compared with others.
 */
export interface StreamRow<E> {
  /** The stream, or the person's own. */
  readonly stream: StreamName;
  readonly events: readonly Entry<E>[];
}
