import { type Fold, reads } from '@pavadonis/projection';
import type { CentreRow } from '../rows/centre';

/** Folds a centre's stream into the row. The first opening, beginning of the service and closing stand. */
export const centreFold: Fold<'centre', CentreRow> = {
  initial: (stream) => ({ stream }),
  takes: {
    CentreOpened: reads(['name'], (row, { on, name }) => {
      if (row.openedOn !== undefined) return;
      row.name = name;
      row.openedOn = on;
    }),
    CentreServiceStarted: reads([], (row, { on }) => {
      row.serviceFrom ??= on;
    }),
    CentreClosed: reads([], (row, { on }) => {
      row.closedOn ??= on;
    }),
  },
};
