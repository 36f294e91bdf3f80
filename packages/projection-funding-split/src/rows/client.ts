import type { StreamName } from '@pavadonis/domain';
import type { Mergeable } from '@pavadonis/projection';

/** A client's stream as far as money asks: the person it is about, who is another one since a merge. */
export interface ClientRow extends Mergeable {
  readonly stream: StreamName;
}
