import type { StreamName } from '@pavadonis/domain';

/** An operation, as far as participation needs it: the number of persons it plans to reach. */
export interface OperationRow {
  readonly stream: StreamName;
  readonly targetPersons?: number;
}
