import type { StreamName } from '@pavadonis/domain';
import type { Mergeable } from '@pavadonis/projection';

/** A client's stream as far as the funding split needs it: the person it is about, who is another one after a merge. */
export interface ClientRow extends Mergeable {
  readonly stream: StreamName;
}
