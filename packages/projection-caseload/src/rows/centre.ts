import type { CivilDate, StreamName } from '@pavadonis/domain';

/** A reception centre: its name, its first day, and the first day of the service in it. */
export interface CentreRow {
  /** The stream of the centre. */
  readonly stream: StreamName;
  /** Its name; absent before its opening is recorded. */
  readonly name?: string;
  /** The first day of the centre. */
  readonly openedOn?: CivilDate;
  /** The first day of the service in it. */
  readonly serviceFrom?: CivilDate;
  /** The last day; absent while it is open. */
  readonly closedOn?: CivilDate;
}

/** The version of a centre's row. It rises with every change of what the row holds, and the read model's with it. */
export const centreRowVersion = 1;
