import type { CivilDate, StreamName } from '@pavadonis/domain';

/** A reception centre: its name, its first day, and the first day of the service in it. */
export interface CentreRow {
  readonly stream: StreamName;
  readonly name?: string;
  readonly openedOn?: CivilDate;
  readonly serviceFrom?: CivilDate;
  /** The last day. */
  readonly closedOn?: CivilDate;
}

/** The version of a centre's row. It rises with every change of what the row holds, and the read model's with it. */
export const centreRowVersion = 1;
