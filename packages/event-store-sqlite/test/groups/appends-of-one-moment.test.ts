import { afterAll, describe, expect, it } from '@jest/globals';
import { type EventStore, type NewEvent, orThrow } from '@pavadonis/event-store';
import { scratch } from '@pavadonis/fixtures/scratch';
import { openDatabase, type OpenMode } from '@pavadonis/sqlite';
import * as E from 'fp-ts/Either';
import { event, opened, stream } from '../support/stores';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const SEVEN = [1, 2, 3, 4, 5, 6, 7];

const whole = { after: 0, limit: 100 };

const ids = async (store: EventStore): Promise<readonly string[]> =>
  (await orThrow(store.readAll(whole))).map(({ id }) => id);

const isFull = {
  _tag: 'Left',
  left: { _tag: 'StoreUnavailable', reason: 'disk_full', cause: 'SQLITE_FULL' },
};

describe('appends to one file at the same moment', () => {
  it('are given to a follower as one page', async () => {
    const store = await opened({ path: newName() });
    const pages = store.follow({ after: 0 })[Symbol.asyncIterator]();
    await pages.next();
    const next = pages.next();
    await Promise.all(SEVEN.map((n) => orThrow(store.append(stream(n), 'no_stream', [event(n)]))));
    const page = (await next).value as E.Either<unknown, { readonly events: readonly NewEvent[] }>;
    expect(orThrow(page).events.map(({ id }) => id)).toEqual(SEVEN.map((n) => event(n).id));
    await pages.return?.();
    await orThrow(store.close());
  });

  it('are on the disk before any of them is answered', async () => {
    const path = newName();
    const [store, reader] = [await opened({ path }), await opened({ path, readOnly: true })];
    const seen: number[] = [];
    await Promise.all(
      SEVEN.map(async (n) => {
        await orThrow(store.append(stream(n), 'no_stream', [event(n)]));
        seen.push((await ids(reader)).length);
      }),
    );
    expect(seen).toEqual(SEVEN.map(() => SEVEN.length));
    await Promise.all([orThrow(store.close()), orThrow(reader.close())]);
  });

  it('build on each other in the order in which they were asked for', async () => {
    const store = await opened({ path: newName() });
    const answers = await Promise.all(
      SEVEN.map((n) => store.append(stream(1), n === 1 ? 'no_stream' : n - 2, [event(n)])()),
    );
    expect(answers.map(E.map(({ revision }) => revision))).toEqual(SEVEN.map((n) => E.right(n - 1)));
    await orThrow(store.close());
  });

  it('are stored but for the one for which there is no room', async () => {
    const onSmallDisk = async (path: string, mode: OpenMode) => {
      const database = await openDatabase(path, mode);
      database.exec('PRAGMA max_page_count = 30');
      return database;
    };
    const path = newName();
    const store = await opened({ path, open: onSmallDisk });
    const large = { ...event(4), data: JSON.stringify('x'.repeat(200_000)) };
    const answers = await Promise.all(
      SEVEN.map((n) => store.append(stream(n), 'no_stream', [n === 4 ? large : event(n)])()),
    );
    expect(answers[3]).toEqual(isFull);
    expect(answers.filter(E.isRight)).toHaveLength(6);
    await orThrow(store.close());
    const again = await opened({ path, check: true });
    expect(await ids(again)).toEqual([1, 2, 3, 5, 6, 7].map((n) => event(n).id));
    await orThrow(again.close());
  });

  it('are all stored before the store is closed', async () => {
    const path = newName();
    const store = await opened({ path });
    const asked = SEVEN.map((n) => store.append(stream(n), 'no_stream', [event(n)])());
    await orThrow(store.close());
    expect((await Promise.all(asked)).every(E.isRight)).toBe(true);
    const again = await opened({ path });
    expect(await ids(again)).toEqual(SEVEN.map((n) => event(n).id));
    await orThrow(again.close());
  });
});
