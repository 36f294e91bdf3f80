import { describe, expect, it } from '@jest/globals';
import { backoff, pause, retry } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';

/** A task that fails with 1, 2, 3 … so many times before it succeeds. */
const failing = (times: number) => {
  let runs = 0;
  return () => {
    runs += 1;
    return Promise.resolve(runs > times ? E.right(runs) : E.left(runs));
  };
};

describe('retry', () => {
  it('runs a task until it succeeds', async () => {
    const asked: (readonly [failure: number, failures: number])[] = [];
    const again = (...facts: readonly [number, number]) => {
      asked.push(facts);
      return Promise.resolve(true);
    };
    expect(await retry(failing(3), again)()).toEqual(E.right(4));
    expect(asked).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
    ]);
  });

  it('returns the last failure once it may not go on', async () => {
    const outcome = await retry(failing(9), (_, failures) => Promise.resolve(failures < 3))();
    expect(outcome).toEqual(E.left(3));
  });
});

describe('backoff', () => {
  it('doubles the pause up to the longest', () => {
    expect([1, 2, 3, 4, 5, 60].map(backoff(50, 500))).toEqual([50, 100, 200, 400, 500, 500]);
  });
});

describe('a pause', () => {
  it('ends when the signal aborts', async () => {
    const stop = new AbortController();
    const paused = pause(1_000_000, stop.signal);
    stop.abort();
    await paused;
  });

  it('does not begin after the signal has aborted', async () => {
    await pause(1_000_000, AbortSignal.abort());
  });

  it('ends after its time', async () => {
    await pause(1, new AbortController().signal);
  });
});
