import { describe, expect, it } from '@jest/globals';
import { bell } from '@pavadonis/event-store';

const rung = async (waiting: Promise<void>): Promise<boolean> => {
  let over = false;
  void waiting.then(() => {
    over = true;
  });
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
  return over;
};

describe('a bell', () => {
  it('wakes everybody who waits', async () => {
    const { ring, rings, rungSince } = bell();
    const waiting = [rungSince(rings()), rungSince(rings())];
    expect(await rung(Promise.all(waiting).then(() => undefined))).toBe(false);
    ring();
    expect(await rung(Promise.all(waiting).then(() => undefined))).toBe(true);
  });

  it('lets nobody wait for a ring that was already', async () => {
    const { ring, rings, rungSince } = bell();
    const heard = rings();
    ring();
    expect(rings()).toBe(heard + 1);
    expect(await rung(rungSince(heard))).toBe(true);
    expect(await rung(rungSince(rings()))).toBe(false);
  });

  it('lets go of whoever is told to stop, and of nobody else', async () => {
    const { rings, rungSince } = bell();
    const stop = new AbortController();
    const [stopped, other] = [rungSince(rings(), stop.signal), rungSince(rings())];
    stop.abort();
    expect(await rung(stopped)).toBe(true);
    expect(await rung(other)).toBe(false);
    expect(await rung(rungSince(rings(), stop.signal))).toBe(true);
  });

  it('tells how many wait, whenever that changes', async () => {
    const heard: number[] = [];
    const { ring, rings, rungSince } = bell((waiting) => heard.push(waiting));
    const stop = new AbortController();
    const stopped = rungSince(rings(), stop.signal);
    const other = rungSince(rings());
    stop.abort();
    await stopped;
    ring();
    await other;
    expect(heard).toEqual([1, 2, 1, 0]);
    stop.abort();
    ring();
    await rungSince(0);
    expect(heard).toEqual([1, 2, 1, 0]);
  });

  it('leaves nothing behind on a signal that outlives the waiting', async () => {
    const { ring, rings, rungSince } = bell();
    const { signal } = new AbortController();
    let listening = 0;
    const counted = Object.assign(Object.create(signal) as AbortSignal, {
      addEventListener: () => (listening += 1),
      removeEventListener: () => (listening -= 1),
    });
    Object.defineProperty(counted, 'aborted', { value: false });
    for (let n = 0; n < 3; n++) {
      const waiting = rungSince(rings(), counted);
      expect(listening).toBe(1);
      ring();
      await waiting;
    }
    expect(listening).toBe(0);
  });
});
