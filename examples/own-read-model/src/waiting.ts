import { type CivilDate, daysBetween, type StreamName } from '@pavadonis/domain';
import {
  type Draft,
  type Fold,
  ignoredUnlessTaken,
  type ReadModel,
  reads,
  type View,
} from '@pavadonis/projection';

/** A client's day of registration, and day of the first contact. */
export interface WaitingRow {
  readonly stream: StreamName;
  readonly registeredOn?: CivilDate;
  readonly firstContactOn?: CivilDate;
}

const contact = (row: Draft<WaitingRow>, { on }: { readonly on: CivilDate }): void => {
  if (row.firstContactOn === undefined || on < row.firstContactOn) row.firstContactOn = on;
};

const client: Fold<'client', WaitingRow> = {
  initial: (stream) => ({ stream }),
  takes: {
    registration: {
      ...ignoredUnlessTaken.registration,
      ClientRegistered: reads([], (row, { on }) => {
        row.registeredOn ??= on;
      }),
      ClientDied: 'ignored',
    },
    identity: 'ignored',
    work: {
      ...ignoredUnlessTaken.work,
      // the first day is the same in whichever order the contacts come
      SupportDelivered: reads([], contact, (row, event) => {
        contact(row, event);
        return true;
      }),
    },
    family: 'ignored',
    consent: 'ignored',
    law: 'ignored',
    residence: 'ignored',
    service: 'ignored',
    plan: 'ignored',
    referral: 'ignored',
    participation: 'ignored',
    forgetting: 'ignored',
  },
};

/** The rows of this read model. */
export interface WaitingRows {
  readonly client: WaitingRow;
}

/** A read model of the clients who wait for a first contact. */
export const waiting: ReadModel<WaitingRows> = { name: 'waiting', version: 1, folds: { client } };

/** A client who waits, and for how many days since the registration. */
export interface WaitingClient {
  readonly stream: StreamName;
  readonly days: number;
}

/** Lists the clients who were registered by the end of a day, and had no contact by then. */
export const waitingClients = (
  view: View<WaitingRows>,
  { asOf }: { readonly asOf: CivilDate },
): readonly WaitingClient[] =>
  [...view.client.values()].flatMap(({ stream, registeredOn, firstContactOn }) =>
    registeredOn === undefined || registeredOn > asOf || (firstContactOn && firstContactOn <= asOf)
      ? []
      : [{ stream, days: daysBetween(registeredOn, asOf) }],
  );
