import { afterAll, describe, expect, it } from '@jest/globals';
import { orThrow } from '@pavadonis/event-store';
import { scratch, withSql } from '@pavadonis/fixtures/scratch';
import * as TE from 'fp-ts/TaskEither';
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

// a byte of no character, halves of some, overlong ones, half a surrogate pair, one beyond Unicode, and the mark of a byte order
const NO_UTF8 = ['ff', 'c3', 'eda080', 'e080af', 'f5808080', 'e282', 'f09f98', 'efbbbf'];

describe('a page of bytes', () => {
  it('is decoded as the texts that a scan gives, even where they are no UTF-8', async () => {
    const path = newName();
    const store = await opened({ path });
    await orThrow(
      store.append(
        stream(1),
        'no_stream',
        NO_UTF8.map((_, i) => event(i)),
      ),
    );
    await withSql(path, (database) => {
      database.exec('DROP TRIGGER events_are_not_changed');
      for (const [i, bytes] of NO_UTF8.entries())
        database.exec(
          `UPDATE events SET data = CAST(x'${bytes}22${bytes}61' AS TEXT) WHERE position = ${String(i + 1)}`,
        );
    });
    const page = await orThrow(store.scanBytes?.({ after: 0, limit: 100 }) ?? TE.left('no bytes'));
    const { bytes, starts, ends, count } = page;
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
    const texts = Array.from({ length: count }, (_, i) => decoder.decode(bytes.subarray(starts[i], ends[i])));
    const scanned = await orThrow(store.scan({ after: 0, limit: 100 }));
    expect(texts).toEqual(scanned.map(({ data }) => data));
    await orThrow(store.close());
  });
});
