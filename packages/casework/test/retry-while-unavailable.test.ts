import { describe, expect, it } from '@jest/globals';
import { storeUnavailable } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import type { Interruption } from '../src/interruption';
import { retryWhileUnavailable } from '../src/retry';

const away = storeUnavailable('unreachable', 'TEST');
const fileAway = { _tag: 'FileUnavailable', reason: 'busy', cause: 'TEST' } as const;
const stopped = { _tag: 'StoreClosed' } as const;

type Outcome = E.Either<Interruption | typeof stopped, string>;

const calling = (...outcomes: readonly Outcome[]) => {
  let calls = 0;
  const task = (): Promise<Outcome> => {
    const outcome = outcomes[Math.min(calls, outcomes.length - 1)] ?? E.left(stopped);
    calls += 1;
    return Promise.resolve(outcome);
  };
  return { task, calls: (): number => calls };
};

const policy = (signal = new AbortController().signal) => {
  const reported: unknown[] = [];
  return {
    reported,
    signal,
    pauseMs: () => 0,
    onInterruption: (...facts: readonly unknown[]) => void reported.push(facts),
  };
};

describe('a retried task', () => {
  it('is run until it succeeds, and each interruption is reported', async () => {
    const { task, calls } = calling(E.left(away), E.left(fileAway), E.right('done'));
    const how = policy();
    expect(await retryWhileUnavailable(task, how)).toEqual(E.right('done'));
    expect(calls()).toBe(3);
    expect(how.reported).toEqual([
      [away, 1],
      [fileAway, 2],
    ]);
  });

  it('returns any other failure at once', async () => {
    const { task, calls } = calling(E.left(away), E.left(stopped));
    expect(await retryWhileUnavailable(task, policy())).toEqual(E.left(stopped));
    expect(calls()).toBe(2);
  });

  it('returns nothing if the signal aborts first', async () => {
    const { task, calls } = calling(E.left(away));
    const closing = new AbortController();
    const how = { ...policy(closing.signal), onInterruption: () => closing.abort() };
    expect(await retryWhileUnavailable(task, how)).toBeUndefined();
    expect(calls()).toBe(1);
    expect(await retryWhileUnavailable(task, how)).toBeUndefined();
    expect(calls()).toBe(1);
  });
});
