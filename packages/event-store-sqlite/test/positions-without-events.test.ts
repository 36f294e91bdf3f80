import { afterAll, expect, it } from '@jest/globals';
import { type BytesPage, orThrow } from '@pavadonis/event-store';
import { scratch, withSql } from '@pavadonis/fixtures/scratch';
import * as TE from 'fp-ts/TaskEither';
import { event, opened, stream } from './support/stores';

const { newName, removeAll } = scratch();
afterAll(removeAll);

it('pages of bytes go on after positions without events', async () => {
  const path = newName();
  const begun = await opened({ path });
  await orThrow(begun.append(stream(1), 'no_stream', [event(1), event(2)]));
  await orThrow(begun.close());
  await withSql(path, (database) => database.exec('UPDATE sqlite_sequence SET seq = 5000'));
  const store = await opened({ path });
  await orThrow(store.append(stream(1), 1, [event(3)]));
  const positionsAfter = async (after: number, limit: number, known?: number): Promise<readonly number[]> => {
    const knownAt = known === undefined ? undefined : ({ _tag: 'Position', position: known } as const);
    const page = store.scanBytes?.({ after, limit, knownAt }) ?? TE.left('no bytes');
    const { positions }: BytesPage = await orThrow(page);
    return Array.from(positions);
  };
  expect(await positionsAfter(0, 10)).toEqual([1, 2]);
  expect(await positionsAfter(0, 1)).toEqual([1]);
  expect(await positionsAfter(2, 10)).toEqual([5001]);
  expect(await positionsAfter(2, 10, 5000)).toEqual([]);
  expect(await positionsAfter(5001, 10)).toEqual([]);
  await orThrow(store.close());
});
