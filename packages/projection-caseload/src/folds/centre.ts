import type { CivilDate, StreamName } from '@pavadonis/domain';
import { type Fold, reads } from '@pavadonis/projection';

/** A reception centre: its name, its first day, and the first day of the service in it. */
export interface CentreRow {
  readonly stream: StreamName;
  readonly name?: string;
  readonly openedOn?: CivilDate;
  readonly serviceFrom?: CivilDate;
  /** The last day. */
  readonly closedOn?: CivilDate;
}

/** Folds a centre's stream into the row. */
export const centreFold: Fold<'centre', CentreRow> = {
  initial: (stream) => ({ stream }),
  takes: {
    CentreOpened: reads(['name'], (row, { on, name }) => {
      row.name = name;
      row.openedOn = on;
    }),
    CentreServiceStarted: reads([], (row, { on }) => {
      row.serviceFrom = on;
    }),
    CentreClosed: reads([], (row, { on }) => {
      row.closedOn = on;
    }),
  },
};
