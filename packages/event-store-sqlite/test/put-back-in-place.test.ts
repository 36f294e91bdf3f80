import { afterAll, describe, expect, it } from '@jest/globals';
import { orThrow } from '@pavadonis/event-store';
import { putBack } from '@pavadonis/fixtures/put-back';
import { scratch } from '@pavadonis/fixtures/scratch';
import { event, opened, stream } from './support/stores';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const whole = { after: 0, limit: 100 };

describe('a store whose file was put back while it is open', () => {
  it('names the streams that stand there now, also where their numbers are those of others', async () => {
    const path = newName();
    const store = await opened({ path });
    for (const n of [1, 2, 3]) await orThrow(store.append(stream(n), 'no_stream', [event(n)]));
    const namesIn = async (read: 'readAll' | 'scan') =>
      (await orThrow(store[read](whole))).map((each) => each.stream);
    expect(await namesIn('readAll')).toEqual([1, 2, 3].map(stream));
    await putBack(path, 1);
    const other = await opened({ path });
    for (const n of [5, 6]) await orThrow(other.append(stream(n), 'no_stream', [event(n)]));
    expect(await namesIn('scan')).toEqual([1, 5, 6].map(stream));
    expect(await namesIn('readAll')).toEqual([1, 5, 6].map(stream));
    await orThrow(store.append(stream(7), 'no_stream', [event(7)]));
    expect(await namesIn('scan')).toEqual([1, 5, 6, 7].map(stream));
    await orThrow(other.close());
    await orThrow(store.close());
  });
});
