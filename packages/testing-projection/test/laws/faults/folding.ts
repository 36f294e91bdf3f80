import type { Event } from '@pavadonis/domain';
import { type Place, type ReadModel, reads, readsAll, type RowTypes } from '@pavadonis/projection';
import type { FaultyModel } from './faulty';

interface Row {
  readonly said: unknown[];
}

interface AnyFold {
  readonly initial?: () => Row;
  readonly evolve?: (row: Row, event: Event, place: Place) => void;
  readonly takeLate?: (row: Row, event: Event) => boolean;
}

const empty = (): Row => ({ said: [] });
const say = (row: Row, event: Event): void => {
  row.said.push(event.type, event.on);
};

/** Makes a read model of operations and centres that lists types and days of events, but for its fault. */
const saying = ({ initial = empty, evolve = say, takeLate }: AnyFold): ReadModel<RowTypes> => {
  const fold = { initial, takes: readsAll(evolve, takeLate) };
  return {
    name: 'faulty',
    version: 1,
    folds: { operation: fold, centre: fold },
  } as unknown as ReadModel<RowTypes>;
};

/** Faults of folds. */
export const foldingFaults: readonly FaultyModel[] = [
  {
    fault: 'throws at what it does not expect',
    noticedBy: 'a replay gives the rows that the log projects to, whatever part of it was known',
    model: () =>
      saying({
        evolve: (row, event) => {
          if (event.type === 'ClaimPaid' && !row.said.includes('CostsClaimed')) throw new Error('no claim');
          say(row, event);
        },
      }),
  },
  {
    fault: 'counts over all that it ever folded',
    noticedBy: 'a replay gives the rows that the log projects to, whatever part of it was known',
    model: () => {
      let folded = 0;
      return saying({
        evolve: (row, event) => {
          folded += 1;
          say(row, event);
          row.said.push(folded);
        },
      });
    },
  },
  {
    fault: 'says what was folded last in any stream',
    noticedBy: 'parts of the log, cut by stream, join to the rows of the whole',
    model: () => {
      let last = '';
      return saying({
        evolve: (row, event) => {
          say(row, event);
          row.said.push(last);
          last = event.type;
        },
      });
    },
  },
  {
    fault: 'has one row for all streams',
    noticedBy: 'folding a log changes no row that was folded before',
    model: () => {
      const row = empty();
      return saying({ initial: () => row });
    },
  },
  {
    fault: 'writes into the events',
    noticedBy: 'folding changes no event',
    model: () =>
      saying({
        evolve: (row, event) => {
          say(row, event);
          Object.assign(event, { folded: true });
        },
      }),
  },
  {
    fault: 'puts a late event at the end',
    noticedBy: 'an event that comes late leads to the row that the order of days leads to',
    model: () =>
      saying({
        takeLate: (row, event) => {
          say(row, event);
          return true;
        },
      }),
  },
  {
    fault: 'takes a late event and forgets it',
    noticedBy: 'an event that comes late leads to the row that the order of days leads to',
    model: () => saying({ takeLate: () => true }),
  },
  {
    fault: 'says where events stand in the log',
    noticedBy: 'what happened at different times may be recorded and corrected in any order',
    model: () =>
      saying({
        evolve: (row, event, { position }) => {
          say(row, event);
          row.said.push(position);
        },
      }),
  },
  {
    fault: 'remembers something beside its rows',
    noticedBy: 'another projector goes on from a copy of the rows, wherever it is made',
    model: () => {
      const counts = new WeakMap<Row, number>();
      return saying({
        evolve: (row, event) => {
          const count = (counts.get(row) ?? 0) + 1;
          counts.set(row, count);
          say(row, event);
          row.said.push(count);
        },
      });
    },
  },
  {
    fault: 'has a function in its rows',
    noticedBy: 'another projector goes on from a copy of the rows, wherever it is made',
    model: () => {
      const size = (): number => 0;
      return saying({ initial: () => ({ said: [size] }) });
    },
  },
  {
    fault: 'reads a field that it does not name',
    noticedBy:
      'windows of any size, with no more than the named fields, give the rows that the log projects to',
    model: () => {
      const opened = reads([], (row: Row, event: object) => {
        row.said.push(Object.hasOwn(event, 'name'));
      });
      return {
        name: 'faulty',
        version: 1,
        folds: { centre: { initial: empty, takes: { CentreOpened: opened } } },
      } as unknown as ReadModel<RowTypes>;
    },
  },
];
