import { afterAll, describe, expect, it } from '@jest/globals';
import type { Recordable, Recorded } from '@pavadonis/domain';
import { decoder, encode, type EventStore, memoryStore, orThrow } from '@pavadonis/event-store';
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import { scratch, withSql } from '@pavadonis/fixtures/scratch';
import { project } from '@pavadonis/projection';
import { caseload } from '@pavadonis/projection-caseload';
import { fundingSplit } from '@pavadonis/projection-funding-split';
import { participation } from '@pavadonis/projection-participation';
import { planStatus } from '@pavadonis/projection-plan-status';
import type { Database } from '@pavadonis/sqlite';
import { histories } from '@pavadonis/testing/random';
import fc from 'fast-check';
import { setImmediate } from 'node:timers/promises';
import { liveReadModels } from '../../src/read-models/live';
import { until } from './support/live';
import { paced } from './support/paced-store';

const RUNS = { numRuns: 30 };

const { newName, removeAll } = scratch();
afterAll(removeAll);

type Log = readonly Recorded<Recordable>[];

/** Some more events are recorded and followed in pages of a size; then something happens to the read models. */
interface Step {
  readonly events: number;
  readonly page: number;
  readonly then: 'they go on' | 'they are closed' | 'they die' | 'they die halfway' | 'others join';
}

const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({
    events: fc.nat({ max: 40 }),
    page: fc.integer({ min: 1, max: 20 }),
    then: fc.constantFrom('they go on', 'they are closed', 'they die', 'they die halfway', 'others join'),
  }),
  { maxLength: 6 },
);

const models = { caseload, fundingSplit, participation, planStatus };

// one for all, as hosts have it: it is compiled when it first meets a type
const through = decoder();

const append = async (store: EventStore, log: Log): Promise<void> => {
  for (const { stream, revision, ...recorded } of log) {
    const encoded = orThrow(encode(stream, recorded));
    const expected = revision === 0 ? 'no_stream' : revision - 1;
    await orThrow(store.append(stream, expected, [encoded], { imported: true }));
  }
};

/** Read models on a file that are given pages only as they are let through. */
const opened = async (store: EventStore, file: string, page: number) => {
  const { store: slow, letThrough } = paced(store, page);
  return { ...(await orThrow(liveReadModels({ store: slow, file, models, decoder: through }))), letThrough };
};

type Opened = Awaited<ReturnType<typeof opened>>;

const untilShown = async (live: Opened, log: Log): Promise<void> => {
  const position = log.at(-1)?.position ?? 0;
  await orThrow(live.caughtUpTo(position));
  await until(() => Object.values(live.status()).every(({ _tag }) => _tag === 'Live'));
  expect(live.view('caseload')).toMatchObject({ position });
  expect(live.view('caseload').rows).toEqual(project(caseload, log));
  expect(live.view('fundingSplit').rows).toEqual(project(fundingSplit, log));
  expect(live.view('participation').rows).toEqual(project(participation, log));
  expect(live.view('planStatus').rows).toEqual(project(planStatus, log));
};

// the streams of one person may stand anywhere
const reverse = (file: Database): void => {
  file.exec(`CREATE TEMP TABLE other AS SELECT build, stream, value FROM snapshots ORDER BY rowid DESC`);
  file.exec('DELETE FROM snapshots');
  file.exec('INSERT INTO snapshots SELECT * FROM temp.other ORDER BY rowid');
};

const STORES: readonly (readonly [string, () => Promise<EventStore>])[] = [
  ['in memory, followed in pages', () => Promise.resolve(memoryStore())],
  ['in SQLite, replayed from its bytes', () => orThrow(sqliteStore({ path: newName() }))],
];

describe.each(STORES)('live rows of a store %s', (_, newStore) => {
  it('are those of a replay, with any appends, pages and restarts', () =>
    fc.assert(
      fc.asyncProperty(histories({ corrections: true, late: true }), steps, async (log, taken) => {
        const store = await newStore();
        const file = newName();
        const all: Opened[] = [];
        const open = async (page: number): Promise<Opened> => {
          const live = await opened(store, file, page);
          all.push(live);
          return live;
        };
        let now = await open(500);
        let recorded = 0;
        for (const { events, page, then } of taken) {
          const until = recorded + events;
          await append(store, log.slice(recorded, until));
          recorded = Math.min(until, log.length);
          if (then === 'they die halfway') {
            now.letThrough(2);
            for (let tick = 0; tick < 20; tick += 1) await setImmediate();
          } else {
            now.letThrough();
            await untilShown(now, log.slice(0, recorded));
          }
          if (then === 'they are closed') await orThrow(now.close());
          if (then !== 'they go on') now = await open(page);
        }
        await append(store, log.slice(recorded));
        now.letThrough();
        await untilShown(now, log);
        // those that died come to life again, and find that the others went on
        for (const live of all) live.letThrough();
        for (const live of all) await live.close()();
        await withSql(file, reverse);
        const again = await open(500);
        await orThrow(again.opened());
        expect(again.view('caseload')).toEqual(now.view('caseload'));
        expect(again.view('planStatus')).toEqual(now.view('planStatus'));
        await again.close()();
        await orThrow(store.close());
      }),
      RUNS,
    ));
});
