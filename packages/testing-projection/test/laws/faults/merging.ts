import { type ClientId, clientStream, type StreamName } from '@pavadonis/domain';
import {
  byPerson,
  type Draft,
  type ReadModel,
  readsAll,
  type RowTypes,
  type View,
} from '@pavadonis/projection';
import type { FaultyModel } from './faulty';

interface Row {
  readonly stream: StreamName;
  readonly contacts: readonly string[];
  readonly mergedInto?: ClientId;
}

interface Rows {
  readonly client: Row;
}

/** A read model of the contacts of clients, which may forget to take a merge back. */
const contacts = ({ keepsMerges = false } = {}): ReadModel<Rows> => ({
  name: 'contacts',
  version: 1,
  folds: {
    client: {
      initial: (stream) => ({ stream, contacts: [] }),
      takes: readsAll((row, event) => {
        if (event.type === 'SupportDelivered') row.contacts.push(event.on);
        else if (event.type === 'ClientsMerged') row.mergedInto = event.survivorId;
        else if (event.type === 'MergeReverted' && !keepsMerges) delete row.mergedInto;
      }),
    },
  },
});

type Persons = (view: View<Rows>) => Iterable<unknown>;

const joined = (stream: StreamName, rows: readonly Row[]): Row => ({
  stream,
  contacts: rows.flatMap((row) => row.contacts).sort(),
});

const faulty = (
  fault: string,
  noticedBy: string,
  persons: Persons,
  model: ReadModel<Rows> = contacts(),
): FaultyModel => ({
  fault,
  noticedBy,
  model: () => model as unknown as ReadModel<RowTypes>,
  options: { persons: (view) => persons(view as View<Rows>) },
});

const MERGE = 'a merge makes one person of two, and its reversal makes two again';

/** Joins each client's row with those merged into it, but not with those merged into these. */
const oneStep: Persons = ({ client }) => {
  const own = [...client.values()].filter(({ mergedInto }) => mergedInto === undefined);
  return own.map(({ stream }) =>
    joined(
      stream,
      [...client.values()].filter(
        (row) => row.stream === stream || (row.mergedInto && clientStream(row.mergedInto)) === stream,
      ),
    ),
  );
};

const joinedInPlace = (_: StreamName, [first, ...others]: readonly Row[]): Row => {
  const row = first as Draft<Row>;
  for (const other of others) row.contacts.push(...other.contacts);
  return row;
};

/** Faults of joining the rows of merged clients. */
export const mergingFaults: readonly FaultyModel[] = [
  faulty('counts a merged client twice', MERGE, ({ client }) => client.values()),
  faulty(
    'keeps a merge that was reverted',
    MERGE,
    ({ client }) => byPerson(client, joined),
    contacts({ keepsMerges: true }),
  ),
  faulty(
    'follows a merge one step only',
    'a chain of merges makes the same person as merges into one',
    oneStep,
  ),
  faulty('joins rows in place', 'asking for persons changes no row', ({ client }) =>
    byPerson(client, joinedInPlace),
  ),
];
