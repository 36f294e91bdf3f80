import { afterAll, describe, expect, it } from '@jest/globals';
import { type EventStore, orThrow } from '@pavadonis/event-store';
import { scratch } from '@pavadonis/fixtures/scratch';
import { event, opened, stream } from './support/stores';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const openedTwice = async (): Promise<readonly [EventStore, EventStore]> => {
  const path = newName();
  return Promise.all([opened({ path }), opened({ path })]);
};

describe('two stores on one file', () => {
  it('see each what the other stored, under the same names', async () => {
    const [one, other] = await openedTwice();
    await orThrow(one.append(stream(1), 'no_stream', [event(1)]));
    expect(await orThrow(other.append(stream(1), 0, [event(2)]))).toMatchObject({ revision: 1 });
    await orThrow(other.append(stream(2), 'no_stream', [event(3)]));
    const seen = await orThrow(one.readAll({ after: 0, limit: 10 }));
    expect(seen.map((each) => [each.stream, each.revision])).toEqual([
      [stream(1), 0],
      [stream(1), 1],
      [stream(2), 0],
    ]);
    expect(await orThrow(other.readAll({ after: 0, limit: 10 }))).toEqual(seen);
    await Promise.all([orThrow(one.close()), orThrow(other.close())]);
  });

  it('let only one of them append at a place', async () => {
    const [one, other] = await openedTwice();
    const outcomes = await Promise.all([
      one.append(stream(1), 'no_stream', [event(1)])(),
      other.append(stream(1), 'no_stream', [event(2)])(),
    ]);
    expect(outcomes.map(({ _tag }) => _tag).sort()).toEqual(['Left', 'Right']);
    expect(await orThrow(one.readAll({ after: 0, limit: 10 }))).toHaveLength(1);
    await Promise.all([orThrow(one.close()), orThrow(other.close())]);
  });

  it('are closed each on its own', async () => {
    const [one, other] = await openedTwice();
    await orThrow(one.close());
    expect(await orThrow(other.append(stream(1), 'no_stream', [event(1)]))).toMatchObject({ revision: 0 });
    await orThrow(other.close());
  });
});
