import { afterAll, describe, expect, it } from '@jest/globals';
import type { EventStore } from '@pavadonis/event-store';
import { answer, event, opened, scratch, stream } from './scratch';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const openedTwice = async (): Promise<readonly [EventStore, EventStore]> => {
  const path = newName();
  return Promise.all([opened({ path }), opened({ path })]);
};

describe('two stores on one file', () => {
  it('see each what the other stored, under the same names', async () => {
    const [one, other] = await openedTwice();
    await answer(one.append(stream(1), 'no_stream', [event(1)]));
    expect(await answer(other.append(stream(1), 0, [event(2)]))).toMatchObject({ revision: 1 });
    await answer(other.append(stream(2), 'no_stream', [event(3)]));
    const seen = await answer(one.readAll({ after: 0, limit: 10 }));
    expect(seen.map((each) => [each.stream, each.revision])).toEqual([
      [stream(1), 0],
      [stream(1), 1],
      [stream(2), 0],
    ]);
    expect(await answer(other.readAll({ after: 0, limit: 10 }))).toEqual(seen);
    await Promise.all([answer(one.close()), answer(other.close())]);
  });

  it('let only one of them append at a place', async () => {
    const [one, other] = await openedTwice();
    const outcomes = await Promise.all([
      one.append(stream(1), 'no_stream', [event(1)])(),
      other.append(stream(1), 'no_stream', [event(2)])(),
    ]);
    expect(outcomes.map(({ _tag }) => _tag).sort()).toEqual(['Left', 'Right']);
    expect(await answer(one.readAll({ after: 0, limit: 10 }))).toHaveLength(1);
    await Promise.all([answer(one.close()), answer(other.close())]);
  });

  it('are closed each on its own', async () => {
    const [one, other] = await openedTwice();
    await answer(one.close());
    expect(await answer(other.append(stream(1), 'no_stream', [event(1)]))).toMatchObject({ revision: 0 });
    await answer(other.close());
  });
});
