import { afterAll, describe, expect, it } from '@jest/globals';
import { EMPTY_LOG, type EventStore, fingerprintAfter, type NewEvent, orThrow } from '@pavadonis/event-store';
import { scratch, withSql } from '@pavadonis/fixtures/scratch';
import * as TE from 'fp-ts/TaskEither';
import { copyFileSync } from 'node:fs';
import { event as example, opened, stream } from './support/stores';

const { newName, removeAll } = scratch();
afterAll(removeAll);

// as the layout was before, with whatever stood in the file
const OLDER = 'DROP TABLE marks; PRAGMA user_version = 2';

const event = (n: number): NewEvent => ({
  ...example(1),
  id: `018f6b2e-0000-7000-8000-${String(n).padStart(12, '0')}`,
  data: `{"n":${String(n)}}`,
});

const fingerprintOf = ({ fingerprint }: EventStore) => orThrow(fingerprint?.() ?? TE.right(EMPTY_LOG));

const expected = async (store: EventStore) => {
  const log = await orThrow(store.readAll({ after: 0, limit: 10_000 }));
  return log.reduce(fingerprintAfter, EMPTY_LOG);
};

const filled = async (path: string, count: number): Promise<void> => {
  const store = await opened({ path });
  for (let i = 0; i < count; i += 1)
    await orThrow(store.append(stream(i % 3), i < 3 ? 'no_stream' : Math.floor(i / 3) - 1, [event(i)]));
  await orThrow(store.close());
};

const atEnd = async (path: string) => {
  const store = await opened({ path });
  const found = await fingerprintOf(store);
  expect(found).toEqual(await expected(store));
  await orThrow(store.close());
  return found;
};

const marked = async (path: string): Promise<number> => {
  let count = 0;
  await withSql(path, (database) => {
    count = database.prepare('SELECT position FROM marks').all().length;
  });
  return count;
};

describe('the marks of a file', () => {
  it('are made when a file of the version before is opened', async () => {
    const path = newName();
    await filled(path, 2_500);
    const before = await atEnd(path);
    await withSql(path, (database) => database.exec(OLDER));
    expect(await atEnd(path)).toEqual(before);
    expect(await marked(path)).toBe(2_500);
  });

  it('are completed where the process that made them was killed', async () => {
    const path = newName();
    await filled(path, 2_500);
    const before = await atEnd(path);
    const killed = newName();
    copyFileSync(path, killed);
    await withSql(killed, (database) => {
      database.exec('DROP TRIGGER marks_are_not_removed; DELETE FROM marks WHERE position > 1000');
    });
    expect(await atEnd(killed)).toEqual(before);
    expect(await marked(killed)).toBe(2_500);
  });

  it('are completed after a program that knows none has written', async () => {
    const path = newName();
    await filled(path, 4);
    const store = await opened({ path });
    await withSql(path, (database) =>
      database.exec(
        `INSERT INTO events(stream, revision, id, type, recorded_at, data, metadata)
         VALUES (1, 2, '${event(90).id}', 'ContactRecorded', '2018-07-01T12:00:00.000Z', '{}', '{}')`,
      ),
    );
    expect(await fingerprintOf(store)).toEqual(await expected(store));
    await orThrow(store.append(stream(8), 'no_stream', [event(91)]));
    expect(await fingerprintOf(store)).toEqual(await expected(store));
    await orThrow(store.close());
    expect(await marked(path)).toBe(6);
  });

  it('are read of a file that is only read, also where some are missing', async () => {
    const path = newName();
    await filled(path, 5);
    const before = await atEnd(path);
    await withSql(path, (database) => {
      database.exec('DROP TRIGGER marks_are_not_removed; DELETE FROM marks WHERE position > 2');
    });
    const store = await opened({ path, readOnly: true });
    expect(await fingerprintOf(store)).toEqual(before);
    await orThrow(store.close());
  });

  it('know the latest moment of recording so far', async () => {
    const path = newName();
    const store = await opened({ path });
    for (const [i, second] of [1, 3, 2].entries())
      await orThrow(store.append(stream(i), 'no_stream', [example(second)]));
    await orThrow(store.close());
    await withSql(path, (database) => {
      const latest = database.prepare('SELECT latest FROM marks ORDER BY position').all();
      expect(latest.map((row) => Object.values(row as object).join())).toEqual(
        [1, 3, 3].map((second) => example(second).recordedAt),
      );
    });
  });
});
