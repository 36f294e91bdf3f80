import { describe, expect, it } from '@jest/globals';
import { addDays, type CivilDate, civilDate, type StreamName } from '@pavadonis/domain';
import {
  beginningIn,
  buildColumns,
  dayNumber,
  ignoredUnlessTaken,
  projector,
  type ReadModel,
  reads,
  segments,
  type View,
} from '@pavadonis/projection';
import { clientNo, type LogEntry, logOf } from '@pavadonis/testing';
import { clientsMerged, mergeReverted } from '@pavadonis/testing/examples/identity';
import { clientIdOf } from '@pavadonis/testing/examples/ids';
import { supportDelivered } from '@pavadonis/testing/examples/work';
import fc from 'fast-check';

interface Row {
  readonly stream: StreamName;
  readonly days: readonly CivilDate[];
}

const contacts = segments<Row, string>(({ days }, add) => {
  for (const day of days) add(dayNumber(day), undefined, day.slice(0, 7));
});

const model: ReadModel<{ readonly client: Row }> = {
  name: 'contacts',
  version: 1,
  folds: {
    client: {
      initial: (stream) => ({ stream, days: [] }),
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
          WorkerAssigned: 'ignored',
          WorkerUnassigned: 'ignored',
          ComplexityAssessed: 'ignored',
          SupportDelivered: reads([], (row, { on }) => {
            row.days.push(on);
          }),
        },
        plan: 'ignored',
        referral: 'ignored',
        participation: 'ignored',
        forgetting: 'ignored',
      },
    },
  },
  columns: { client: [contacts] },
};

const FIRST = civilDate('2018-01-01');

/** A contact of a client, a merge of two, or the reversal of one. */
interface Happening {
  readonly client: number;
  readonly other: number;
  readonly what: 'contact' | 'merge' | 'revert';
  readonly day: number;
}

const happenings: fc.Arbitrary<readonly Happening[]> = fc.array(
  fc.record({
    client: fc.integer({ min: 1, max: 5 }),
    other: fc.integer({ min: 1, max: 5 }),
    what: fc.constantFrom<Happening['what']>('contact', 'contact', 'contact', 'merge', 'revert'),
    day: fc.nat(300),
  }),
  { maxLength: 60, size: 'max' },
);

const logWith = (all: readonly Happening[]) =>
  logOf(
    all.flatMap(({ client, other, what, day }) => {
      const survivorId = clientIdOf(other);
      const on = addDays(FIRST, day);
      if (what === 'contact') return [...clientNo(client)(supportDelivered({ on }))];
      if (client === other) return [];
      const event = what === 'merge' ? clientsMerged({ on, survivorId }) : mergeReverted({ on, survivorId });
      return [...clientNo(client)(event)];
    }),
  );

type Rows = ReturnType<typeof projector<{ readonly model: typeof model }>>;

const settle = ({ stale, refold }: Rows, told: readonly LogEntry[]): void => {
  for (let { first, again } = stale(); first.length + again.length > 0; { first, again } = stale())
    for (const streams of [...first, ...again])
      refold(
        new Map(
          streams.map(({ stream, taken }) => [
            stream,
            told.filter((each) => each.stream === stream).slice(0, taken),
          ]),
        ),
      );
};

const spring = { from: addDays(FIRST, 60), to: addDays(FIRST, 150) };

const byWalking = ({ client }: View<{ readonly client: Row }>) =>
  [...client.values()].filter(({ days }) => days.some((day) => spring.from <= day && day <= spring.to));

const countsByWalking = ({ client }: View<{ readonly client: Row }>) => {
  const counts = new Map<string, number>();
  for (const { days } of client.values())
    for (const month of new Set(
      days.filter((day) => spring.from <= day && day <= spring.to).map((day) => day.slice(0, 7)),
    ))
      counts.set(month, (counts.get(month) ?? 0) + 1);
  return counts;
};

describe('columns', () => {
  it('have what every row has, in the order of rows, as rows change, merge, part and come', () => {
    fc.assert(
      fc.property(happenings, fc.integer({ min: 1, max: 9 }), fc.nat(3), (all, every, steps) => {
        const log = logWith(all);
        const rows = projector({ model });
        const view = rows.views.model;
        const building = buildColumns(model, view);
        for (const [index, entry] of log.entries()) {
          rows.take(entry);
          if (index < steps) building.next();
          if (index % every > 0) continue;
          settle(rows, log.slice(0, index + 1));
          const found = contacts.of(view.client);
          expect(found.rows(beginningIn(spring))).toEqual(byWalking(view));
          expect([...found.counts(beginningIn(spring))]).toEqual([...countsByWalking(view)]);
          const listed = found.rows(beginningIn(spring));
          expect(contacts.among(listed).count(beginningIn(spring))).toBe(listed.length);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('keep no room for what is gone', () => {
    const rows = projector({ model });
    const view = rows.views.model;
    const log = logOf(
      Array.from({ length: 3000 }, (_, n) => [
        ...clientNo((n % 20) + 1)(supportDelivered({ on: addDays(FIRST, Math.floor(n / 20)) })),
      ]).flat(),
    );
    for (const entry of log) {
      rows.take(entry);
      contacts.of(view.client).count(beginningIn(spring));
    }
    expect(contacts.of(view.client).rows(beginningIn(spring))).toEqual(byWalking(view));
    expect([...contacts.of(view.client).counts(beginningIn(spring))]).toEqual([...countsByWalking(view)]);
  });

  it('keep none for what is gone of many rows', () => {
    const rows = projector({ model });
    const view = rows.views.model;
    const clients = 5000;
    const log = logOf(
      Array.from({ length: clients * 6 }, (_, n) => [
        ...clientNo((n % clients) + 1)(supportDelivered({ on: addDays(FIRST, n % 200) })),
      ]).flat(),
    );
    for (const [index, entry] of log.entries()) {
      rows.take(entry);
      if (index % (clients / 2) > 0) continue;
      const found = contacts.of(view.client);
      expect(found.rows(beginningIn(spring))).toEqual(byWalking(view));
      expect([...found.counts(beginningIn(spring))]).toEqual([...countsByWalking(view)]);
    }
  });

  it('are those of the rows at hand where nobody tells of changes', () => {
    const client = new Map<StreamName, Row>();
    expect(contacts.of(client).count(beginningIn(spring))).toBe(0);
    const [first] = clientNo(1)(supportDelivered());
    if (first !== undefined) client.set(first.stream, { stream: first.stream, days: [spring.from] });
    expect(contacts.of(client).count(beginningIn(spring))).toBe(1);
  });
});
