import { afterAll, describe, expect, it } from '@jest/globals';
import { type EventStore, type NewEvent, orThrow } from '@pavadonis/event-store';
import type { EventStoreDbOptions } from '@pavadonis/event-store-eventstoredb';
import { servers } from '../support/servers';
import { event, stream } from '../support/stores';

const { start, storeOn, stopAll } = servers();
afterAll(stopAll);

const MINUTE = 60_000;

const ago = (ms: number): NewEvent['recordedAt'] =>
  new Date(Date.now() - ms).toISOString() as NewEvent['recordedAt'];

const provisionalFrom = async (store: EventStore) =>
  store.provisionalFrom && orThrow(store.provisionalFrom());

const storeWith = async (
  moments: readonly NewEvent['recordedAt'][],
  options: Partial<EventStoreDbOptions> = {},
): Promise<EventStore> => {
  const store = await storeOn(await start(), options);
  for (const [n, recordedAt] of moments.entries())
    await orThrow(store.append(stream(n), 'no_stream', [event(n, { recordedAt })]));
  return store;
};

/** The moment that a store tells, within a minute of so many milliseconds ago. */
const isAbout = (told: string | undefined, ms: number): void => {
  expect(Math.abs(Date.parse(told ?? '') - (Date.now() - ms))).toBeLessThan(MINUTE);
};

describe('what was known at an instant is provisional', () => {
  it('as long as the log is empty', async () => {
    expect(await provisionalFrom(await storeWith([]))).toBeUndefined();
  });

  it('from five minutes ago on, though something was recorded since', async () => {
    isAbout(await provisionalFrom(await storeWith([ago(10 * MINUTE), ago(0)])), 5 * MINUTE);
  });

  it('from the latest moment on, where that is longer ago', async () => {
    const [latest, earlier] = [ago(20 * MINUTE), ago(30 * MINUTE)];
    expect(await provisionalFrom(await storeWith([latest, earlier]))).toBe(latest);
  });

  it('for as long as the host says that clocks differ', async () => {
    const moments = [ago(0)];
    isAbout(await provisionalFrom(await storeWith(moments, { clockToleranceMs: 60 * MINUTE })), 60 * MINUTE);
    expect(await provisionalFrom(await storeWith(moments, { clockToleranceMs: 0 }))).toBe(moments[0]);
    const never = await storeWith(moments, { clockToleranceMs: Infinity });
    expect(await provisionalFrom(never)).toBe('1970-01-01T00:00:00.000Z');
  });

  it('after what another store recorded meanwhile', async () => {
    const server = await start();
    const [one, other] = [await storeOn(server), await storeOn(server)];
    const [first, second] = [ago(40 * MINUTE), ago(20 * MINUTE)];
    await orThrow(other.append(stream(1), 'no_stream', [event(1, { recordedAt: first })]));
    expect(await provisionalFrom(one)).toBe(first);
    await orThrow(other.append(stream(1), 0, [event(2, { recordedAt: second })]));
    expect(await provisionalFrom(one)).toBe(second);
  });
});
