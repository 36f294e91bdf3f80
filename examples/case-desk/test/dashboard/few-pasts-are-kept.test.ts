import { describe, expect, it } from '@jest/globals';
import { addDays, civilDate } from '@pavadonis/domain';
import { history, memoryStore } from '@pavadonis/event-store';
import { openPast } from '../../src/desk/past';
import { endOf } from '../../src/pages/dashboard/asked';

const moment = (number: number) => endOf(addDays(civilDate('2024-01-01'), number));

const counted = () => {
  const log = history(memoryStore());
  let replays = 0;
  const windows = log.windows;
  const past = openPast({
    ...log,
    ...(windows === undefined
      ? {}
      : {
          windows: (...asked: Parameters<typeof windows>) => {
            replays += 1;
            return windows(...asked);
          },
        }),
    page: (range) => {
      if (range.after === 0) replays += 1;
      return log.page(range);
    },
  });
  return { past, replays: () => replays };
};

describe('the rows of moments of the past', () => {
  it('are made once for all who ask for the same one', async () => {
    const { past, replays } = counted();
    const [one, other] = await Promise.all([past.at(moment(1)), past.at(moment(1))]);
    expect(one).toBe(other);
    expect(await past.at(moment(1))).toBe(one);
    expect(replays()).toBe(1);
  });

  it('are not made for more than wait at a time', async () => {
    const { past } = counted();
    const asked = await Promise.all(Array.from({ length: 6 }, (_, i) => past.at(moment(i))));
    expect(asked.map((rows) => rows !== undefined)).toEqual([true, true, true, true, false, false]);
    expect(await past.at(moment(5))).toBeDefined();
  });

  it('are kept for those that were asked for last', async () => {
    const { past, replays } = counted();
    for (const each of [1, 2, 3, 4, 1, 5, 1]) await past.at(moment(each));
    expect(replays()).toBe(5);
    await past.at(moment(2));
    expect(replays()).toBe(6);
  });
});
