import { afterAll, describe, expect, it } from '@jest/globals';
import { orThrow } from '@pavadonis/event-store';
import { instantsCutTheLog } from '@pavadonis/fixtures/moments';
import { scratch, withSql } from '@pavadonis/fixtures/scratch';
import { event, opened, stream } from './support/stores';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const at = (second: number) => ({ _tag: 'Instant', instant: event(second).recordedAt }) as const;

describe('the store in a SQLite file', () => {
  it('cuts any history at any instant, and what was known stays', () =>
    instantsCutTheLog(() => opened({ path: ':memory:' }), { rising: true, numRuns: 60 }));

  it('cuts a log whose last events another program stored without marks', async () => {
    const path = newName();
    const seconds = [1, 3, 2, 5, 4, 7];
    const writer = await opened({ path });
    for (const [i, second] of seconds.entries())
      await orThrow(writer.append(stream(i), 'no_stream', [event(second)], { imported: true }));
    await orThrow(writer.close());
    for (const marked of [6, 4, 3, 1, 0]) {
      await withSql(path, (database) =>
        database.exec(
          `DROP TRIGGER IF EXISTS marks_are_not_removed; DELETE FROM marks WHERE position > ${marked}`,
        ),
      );
      const store = await opened({ path, readOnly: true });
      const found = [];
      for (const second of [0, 1, 2, 3, 4, 5, 6, 7, 8])
        found.push((await orThrow(store.scan({ after: 0, limit: 10, knownAt: at(second) }))).length);
      expect(found).toEqual([0, 1, 1, 3, 3, 5, 5, 6, 6]);
      expect(store.provisionalFrom && (await orThrow(store.provisionalFrom()))).toBe(event(7).recordedAt);
      await orThrow(store.close());
    }
  });

  it('raises moments of two stores on one file to the latest of either', async () => {
    const path = newName();
    const [one, other] = [await opened({ path }), await opened({ path })];
    await orThrow(one.append(stream(1), 'no_stream', [event(5)]));
    const { recordedAt } = await orThrow(other.append(stream(2), 'no_stream', [event(3)]));
    expect(recordedAt).toBe(event(5).recordedAt);
    await orThrow(one.close());
    await orThrow(other.close());
  });
});
