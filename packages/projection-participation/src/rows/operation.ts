import type { StreamName } from '@pavadonis/domain';

/** An operation, as far as participation needs it: the number of persons it plans to reach. */
export interface OperationRow {
  /** The stream of the operation. */
  readonly stream: StreamName;
  /** Whether its opening was recorded; of several openings the first stands. */
  readonly opened: boolean;
  /** The number of persons that it plans to reach; absent where it names none. */
  readonly targetPersons?: number;
}

/** The version of an operation's row. It rises with every change of what the row holds, and the read model's with it. */
export const operationRowVersion = 1;
