import type { CivilDate, StreamName } from '@pavadonis/domain';
import type { Event } from '@pavadonis/domain/centre';
import type { Draft, Fold } from '@pavadonis/projection';

/** A reception centre: its name, its first day, and the first day of the service in it. */
export interface CentreRow {
  readonly stream: StreamName;
  readonly name?: string;
  readonly openedOn?: CivilDate;
  readonly serviceFrom?: CivilDate;
  /** The last day. */
  readonly closedOn?: CivilDate;
}

const initial = (stream: StreamName): CentreRow => ({ stream });

const evolve = (row: Draft<CentreRow>, event: Event): void => {
  switch (event.type) {
    case 'CentreOpened':
      row.name = event.name;
      row.openedOn = event.on;
      break;
    case 'CentreServiceStarted':
      row.serviceFrom = event.on;
      break;
    case 'CentreClosed':
      row.closedOn = event.on;
      break;
  }
};

/** Folds a centre's stream into the row. */
export const centreFold: Fold<CentreRow, Event> = { initial, evolve };
