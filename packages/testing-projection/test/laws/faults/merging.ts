import type { CivilDate, StreamName } from '@pavadonis/domain';
import {
  type Draft,
  ignoredUnlessTaken,
  type Place,
  type ReadModel,
  reads,
  type RowTypes,
} from '@pavadonis/projection';
import type { FaultyModel } from './faulty';

interface Row {
  readonly stream: StreamName;
  readonly contacts: readonly string[];
}

type Contact = (row: Draft<Row>, contact: { readonly on: CivilDate }, place: Place) => void;

/** A read model of the contacts of clients, with its fault in how it takes them. */
const contacts = (take: Contact, initial = (stream: StreamName): Row => ({ stream, contacts: [] })) =>
  ({
    name: 'contacts',
    version: 1,
    folds: {
      client: {
        initial,
        takes: {
          registration: 'ignored',
          identity: 'ignored',
          family: 'ignored',
          consent: 'ignored',
          law: 'ignored',
          residence: 'ignored',
          service: 'ignored',
          work: {
            ...ignoredUnlessTaken.work,
            SupportDelivered: reads([], take),
          },
          plan: 'ignored',
          referral: 'ignored',
          participation: 'ignored',
          forgetting: 'ignored',
        },
      },
    },
  }) as unknown as ReadModel<RowTypes>;

const push: Contact = (row, { on }) => {
  row.contacts.push(on);
};

/** Faults of folding a person whose streams were merged. */
export const mergingFaults: readonly FaultyModel[] = [
  {
    fault: 'counts what stands in the person’s own stream alone',
    noticedBy: 'merged streams make the row of one stream with the same events',
    model: () =>
      contacts((row, contact, place) => {
        if (place.stream === row.stream) push(row, contact, place);
      }),
  },
  {
    fault: 'keeps what each stream says apart',
    noticedBy: 'merged streams make the row of one stream with the same events',
    model: () =>
      contacts((row, { on }, { stream }) => {
        row.contacts.push(`${stream} ${on}`);
      }),
  },
];
