import { afterAll, describe, expect, it } from '@jest/globals';
import { orThrow } from '@pavadonis/event-store';
import { scratch, withSql } from '@pavadonis/fixtures/scratch';
import { event, opened, stream } from './support/stores';

const { newName, removeAll } = scratch();
afterAll(removeAll);

describe('a store', () => {
  it('tells which texts of an event are stored as bytes that are no UTF-8', async () => {
    const path = newName();
    const store = await opened({ path });
    await orThrow(store.append(stream(1), 'no_stream', [event(1), event(2)]));
    await withSql(path, (database) => {
      database.exec('DROP TRIGGER events_are_not_changed');
      database.exec(`UPDATE events SET metadata = CAST(x'22ff22' AS TEXT), data = CAST(x'22c322' AS TEXT)
        WHERE position = 2`);
    });
    const told = (position: number) => store.notUtf8?.(position)();
    const right = (...texts: readonly string[]) => ({ _tag: 'Right', right: texts });
    expect([await told(1), await told(2), await told(3)]).toEqual([
      right(),
      right('data', 'metadata'),
      right(),
    ]);
    expect(await told(-1)).toMatchObject({ left: { _tag: 'InvalidArgument' } });
    await orThrow(store.close());
    expect(await told(1)).toEqual({ _tag: 'Left', left: { _tag: 'StoreClosed' } });
  });
});
