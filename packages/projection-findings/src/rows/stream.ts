import type { Entry, StreamName } from '@pavadonis/domain';

/** All that held in one stream, in the order in which it happened, at its places in the log, by which an auditor finds it. */
export interface Story<E> {
  readonly stream: StreamName;
  readonly told: readonly Entry<E>[];
}
