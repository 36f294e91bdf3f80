import { afterAll, describe, expect, it } from '@jest/globals';
import { CentreId, centreStream, type StreamName } from '@pavadonis/domain';
import { decoder, encode, type EventStore, memoryStore, orThrow } from '@pavadonis/event-store';
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import { scratch, withSql } from '@pavadonis/fixtures/scratch';
import { joinParts, type Part, partNumberOf, project } from '@pavadonis/projection';
import { caseload } from '@pavadonis/projection-caseload';
import { fundingSplit } from '@pavadonis/projection-funding-split';
import { prepareQuery } from '@pavadonis/sqlite';
import { centreOpened, centreServiceStarted } from '@pavadonis/testing/examples/centre';
import { exampleId } from '@pavadonis/testing/examples/ids';
import { histories } from '@pavadonis/testing/random';
import { journal } from '@pavadonis/testing-projection';
import * as E from 'fp-ts/Either';
import fc from 'fast-check';
import { liveReadModels } from '../../src/read-models/live';
import { live, told, until, untilLive } from './support/live';
import { record, recordRaw } from './support/store';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const STORES: readonly (readonly [string, () => Promise<EventStore>])[] = [
  ['in memory, followed in pages', () => Promise.resolve(memoryStore({ fingerprints: true }))],
  ['in SQLite, replayed from its bytes', () => orThrow(sqliteStore({ path: newName() }))],
];

const ONE: Part = { number: 1, of: 2 };
const TWO: Part = { number: 2, of: 2 };

const centreNo = (number: number): StreamName => centreStream(exampleId(CentreId, number));

/** The n-th centre that lies in a part. */
const centreIn = ({ number, of }: Part, n = 1): StreamName =>
  Array.from({ length: 100 }, (_, i) => centreNo(i + 1)).filter(
    (stream) => partNumberOf(stream, of) === number,
  )[n - 1] ?? centreNo(0);

const models = { journal };

// more than a page
const many = Array.from({ length: 1500 }, () => centreServiceStarted());
const opened = (store: EventStore, file: string, part: Part) => live({ store, file, models, part });

describe.each(STORES)('read models that follow a part of a log %s', (_, newStore) => {
  it('show its streams alone, and say which part it is', async () => {
    const store = await newStore();
    await record(store, centreIn(ONE), centreOpened(), centreServiceStarted());
    const position = await record(store, centreIn(TWO), centreOpened());
    const one = await opened(store, newName(), ONE);
    await orThrow(one.caughtUpTo(position));
    await untilLive(one);
    expect(told(one)).toEqual([['CentreOpened', 'CentreServiceStarted']]);
    expect(one.status().journal).toMatchObject({ _tag: 'Live', part: ONE, position });
    await record(store, centreIn(TWO, 2), centreOpened());
    await orThrow(one.caughtUpTo(await record(store, centreIn(ONE, 2), centreOpened())));
    expect(told(one)).toEqual([['CentreOpened', 'CentreServiceStarted'], ['CentreOpened']]);
    await store.close()();
  });

  it('go live where no stream lies in it, or few before many of others', async () => {
    const store = await newStore();
    const position = await record(store, centreIn(TWO), centreOpened(), ...many);
    const one = await opened(store, newName(), ONE);
    await orThrow(one.caughtUpTo(position));
    await untilLive(one);
    expect(told(one)).toEqual([]);
    const early = await newStore();
    await record(early, centreIn(ONE), centreOpened());
    const end = await record(early, centreIn(TWO), centreOpened(), ...many);
    const file = newName();
    for (const restart of [1, 2]) {
      const few = await opened(early, file, ONE);
      await orThrow(few.caughtUpTo(end));
      await untilLive(few);
      expect([restart, told(few)]).toEqual([restart, [['CentreOpened']]]);
      await orThrow(few.close());
    }
    await store.close()();
    await early.close()();
  });

  it('pass events of other parts that cannot be read', async () => {
    const store = await newStore();
    await record(store, centreIn(ONE), centreOpened());
    await recordRaw(store, centreIn(TWO), '{"type":"Unheard"}');
    const [one, two] = [await opened(store, newName(), ONE), await opened(store, newName(), TWO)];
    await untilLive(one);
    expect(told(one)).toEqual([['CentreOpened']]);
    await until(() => two.status().journal._tag === 'Stopped');
    await store.close()();
  });

  it('keep their rows in one file without displacing those of other parts, or of the whole', async () => {
    const store = await newStore();
    const file = newName();
    await record(store, centreIn(ONE), centreOpened());
    await record(store, centreIn(TWO), centreOpened(), centreServiceStarted());
    for (const part of [ONE, TWO, { number: 1, of: 1 }, undefined]) {
      const of = await live({ store, file, models, part });
      await untilLive(of);
      expect(of.status().journal.part).toEqual(part);
      await orThrow(of.close());
    }
    await store.close()();
    const kept = await withSql(file, (database) =>
      prepareQuery(
        database,
        'SELECT model, count(*) FROM builds JOIN snapshots ON build = builds.id GROUP BY model ORDER BY model',
      )(),
    );
    expect(kept).toEqual([
      ['the journal', 2],
      ['the journal 1/1', 2],
      ['the journal 1/2', 1],
      ['the journal 2/2', 1],
    ]);
  });

  it('give parts that join to the whole, whatever was recorded, cut and begun again', () =>
    fc.assert(
      fc.asyncProperty(
        histories({ corrections: true, late: true }),
        fc.integer({ min: 1, max: 4 }),
        fc.nat({ max: 999 }),
        async (log, of, some) => {
          const store = await newStore();
          const append = async (from: number, to: number): Promise<void> => {
            for (const { stream, revision, ...recorded } of log.slice(from, to))
              await orThrow(
                store.append(
                  stream,
                  revision === 0 ? 'no_stream' : revision - 1,
                  [orThrow(encode(stream, recorded))],
                  { imported: true },
                ),
              );
          };
          const both = { caseload, fundingSplit };
          const file = newName();
          const open = (number: number) =>
            orThrow(liveReadModels({ store, file, models: both, part: { number, of }, decoder: through }));
          const numbers = Array.from({ length: of }, (_, i) => i + 1);
          const cut = Math.round((log.length * some) / 1000);
          await append(0, cut);
          for (const number of numbers) {
            const before = await open(number);
            if (number % 2 === 0) await orThrow(before.caughtUpTo(cut));
            await orThrow(before.close());
          }
          const all = await Promise.all(numbers.map(open));
          await append(cut, log.length);
          const parts = await Promise.all(all.map((each) => orThrow(each.part(log.length))));
          for (const each of all) await orThrow(each.close());
          await orThrow(store.close());
          const { views, position } = orThrow(joinParts(both, parts));
          expect(position).toBe(log.length);
          expect(views.caseload).toEqual(project(caseload, log));
          expect(views.fundingSplit).toEqual(project(fundingSplit, log));
        },
      ),
      { numRuns: 15 },
    ));
});

// one for all, as hosts have it: it is compiled when it first meets a type
const through = decoder();

describe('a part of live read models', () => {
  it('is as it was when it was given, whatever comes later', async () => {
    const store = memoryStore();
    const position = await record(store, centreIn(ONE), centreOpened());
    const whole = await live({ store, file: ':memory:', models });
    const part = await orThrow(whole.part(position));
    expect(part).toMatchObject({ part: { number: 1, of: 1 }, events: 1, position });
    const before = structuredClone(part);
    await orThrow(whole.caughtUpTo(await record(store, centreIn(ONE), centreServiceStarted())));
    expect(part).toEqual(before);
  });

  it('is refused for a position that it has passed, or that is none', async () => {
    const store = memoryStore();
    await record(store, centreIn(ONE), centreOpened(), centreServiceStarted());
    const one = await live({ store, file: ':memory:', models, part: ONE });
    await orThrow(one.caughtUpTo(2));
    expect(await one.part(1)()).toEqual(E.left({ _tag: 'PositionPassed', position: 2 }));
    for (const none of [-1, 1.5, NaN, '1' as never])
      expect(await one.part(none)()).toMatchObject(E.left({ _tag: 'InvalidArgument', argument: 'position' }));
    const signal = AbortSignal.abort();
    expect(await one.part(3, { signal })()).toMatchObject(E.left({ _tag: 'WaitAborted' }));
  });

  it('may be of a position that only events of other parts have passed', async () => {
    const store = memoryStore({ fingerprints: true });
    const position = await record(store, centreIn(ONE), centreOpened());
    const one = await live({ store, file: ':memory:', models, part: ONE });
    await orThrow(one.caughtUpTo(await record(store, centreIn(TWO), centreOpened())));
    expect(await one.part(position)()).toMatchObject(E.right({ part: ONE, position, events: 1 }));
  });
});

describe('following is refused', () => {
  it.each([
    { number: 0, of: 2 },
    { number: 3, of: 2 },
    { number: 1, of: 1025 },
    { number: 1.5, of: 2 },
    1,
    null,
  ])('for %j, which is no part', async (part) => {
    const store = memoryStore();
    const refused = await liveReadModels({ store, file: ':memory:', models, part: part as never })();
    expect(refused).toEqual(E.left({ _tag: 'InvalidOption', option: 'part', rule: 'a part of the log' }));
  });
});
