import { describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { openSessions } from '../../src/sign-in/sessions';
import { openThrottle } from '../../src/sign-in/throttle';
import { people } from '../support/accounts';

const counting = (): ((bytes: number) => Buffer) => {
  let made = 0;
  return (bytes) => {
    made += 1;
    return createHash('sha512').update(String(made)).digest().subarray(0, bytes);
  };
};

const wrongly = (tries: number, key: string, now: number, throttle = openThrottle(5)) => {
  for (let i = 0; i < tries; i += 1) throttle.wrong(key, now);
  return throttle;
};

describe('the slowing of wrong tries', () => {
  it('remembers ten thousand names, and of more forgets the oldest', () => {
    const throttle = wrongly(6, 'oldest', 0);
    for (let i = 0; i < 9_999; i += 1) throttle.wrong(`name ${String(i)}`, 1);
    expect(throttle.wait('oldest', 1)).toBeGreaterThan(0);
    throttle.wrong('one more', 1);
    expect(throttle.wait('oldest', 1)).toBe(0);
  });

  it.each([
    [4, 0],
    [5, 1000],
    [6, 2000],
    [10, 32_000],
    [15, 900_000],
    [1000, 900_000],
  ])('after %i tries waits for %i milliseconds', (tries, wait) => {
    expect(wrongly(tries, 'name', 0).wait('name', 0)).toBe(wait);
  });

  it('begins anew a quarter of an hour after the last one', () => {
    const throttle = wrongly(20, 'name', 0);
    expect(throttle.wait('name', 899_999)).toBe(1);
    expect(throttle.wait('name', 900_000)).toBe(0);
    wrongly(1, 'name', 900_000, throttle);
    expect(throttle.wait('name', 900_000)).toBe(0);
  });
});

describe('sessions', () => {
  const others = (i: number) => ({ ...people.caseworker, name: `caseworker-${String(i)}` });

  it('are a thousand at the most: beyond, the one that was idle longest ends', () => {
    const sessions = openSessions(counting());
    const tokens = Array.from({ length: 1000 }, (_, i) => sessions.begin(others(i), i));
    const [first = '', second = ''] = tokens;
    expect(sessions.find(first, 1000)).toBeDefined();
    const newest = sessions.begin(people.caseworker, 1001);
    expect(sessions.find(second, 1001)).toBeUndefined();
    for (const token of [first, newest]) expect(sessions.find(token, 1001)).toBeDefined();
  });

  it('of one account are a hundred: whoever begins more ends their own, and nobody else’s', () => {
    const sessions = openSessions(counting());
    const another = sessions.begin(others(0), 0);
    const tokens = Array.from({ length: 1200 }, () => sessions.begin(people.caseworker, 1));
    const isOpen = (token: string): boolean => sessions.find(token, 2) !== undefined;
    expect(isOpen(another)).toBe(true);
    expect(tokens.filter(isOpen)).toEqual(tokens.slice(-100));
  });
});
