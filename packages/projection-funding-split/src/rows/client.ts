import type { StreamName } from '@pavadonis/domain';
import type { Mergeable } from '@pavadonis/projection';

/** Whose stream it is, as far as money asks: that of another client since a merge. */
export interface ClientRow extends Mergeable {
  readonly stream: StreamName;
}
