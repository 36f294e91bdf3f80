import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type EventStore, type NewEvent, orThrow } from '@pavadonis/event-store';
import { event as example, opened, stream } from './support/stores';

const COUNT = 5_000;

const event = (n: number): NewEvent => ({
  ...example(1),
  id: `018f6b2e-0000-7000-8000-${String(n).padStart(12, '0')}`,
});

describe('a host that awaits one call after another', () => {
  let store: EventStore;
  beforeAll(async () => {
    store = await opened({ path: ':memory:' });
  });
  afterAll(() => orThrow(store.close()));

  /** How many turns the event loop took during some work. */
  const turnsIn = async (work: () => Promise<void>): Promise<number> => {
    let turns = 0;
    const ticking = setInterval(() => {
      turns += 1;
    }, 0);
    await work();
    clearInterval(ticking);
    return turns;
  };

  it('sees its timers fire between appends, and then between reads', async () => {
    const appending = await turnsIn(async () => {
      for (let i = 0; i < COUNT; i += 1)
        await orThrow(store.append(stream(1), i === 0 ? 'no_stream' : i - 1, [event(i)]));
    });
    expect(appending).toBeGreaterThan(0);
    const reading = await turnsIn(async () => {
      for (let i = 0; i < COUNT; i += 1) await orThrow(store.readStream(stream(1), { from: i, limit: 5 }));
    });
    expect(reading).toBeGreaterThan(0);
    expect((await orThrow(store.readAll({ after: 0, limit: 2 * COUNT }))).map(({ id }) => id)).toEqual(
      Array.from({ length: COUNT }, (_, i) => event(i).id),
    );
  });
});
