import type { StreamName } from '@pavadonis/domain';

/**
 * A client's row without facts, since money asks nothing of a client.
 *
 * It makes the view know whom a merged stream is about (`personOf`).
 */
export interface ClientRow {
  readonly stream: StreamName;
}
