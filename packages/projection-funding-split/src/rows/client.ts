import type { StreamName } from '@pavadonis/domain';

/** A client as far as money asks. The view tells whom a merged stream is about. */
export interface ClientRow {
  readonly stream: StreamName;
}
