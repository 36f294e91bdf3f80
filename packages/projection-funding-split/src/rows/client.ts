import type { StreamName } from '@pavadonis/domain';

/**
 * A client's row without facts, since money asks nothing of a client.
 *
 * It makes the view know whom a merged stream is about (`personOf`).
 */
export interface ClientRow {
  /** The person's own stream. */
  readonly stream: StreamName;
}

/** The version of a client's row. It rises with every change of what the row holds, and the read model's with it. */
export const clientRowVersion = 1;
