import { describe, expect, it } from '@jest/globals';
import { onAbort } from '@pavadonis/sqlite';
import { getEventListeners } from 'node:events';

const listening = (signal: AbortSignal): number => getEventListeners(signal, 'abort').length;

describe('those who wait for a signal', () => {
  it('are all called once it aborts, by one listener', () => {
    const controller = new AbortController();
    const called: number[] = [];
    for (let n = 0; n < 20; n += 1) onAbort(controller.signal, () => called.push(n));
    expect(listening(controller.signal)).toBe(1);
    controller.abort();
    expect(called).toEqual(Array.from({ length: 20 }, (_, n) => n));
    expect(listening(controller.signal)).toBe(0);
  });

  it('are not called once they are released, and the last one leaves no listener', () => {
    const controller = new AbortController();
    let called = 0;
    const call = (): void => {
      called += 1;
    };
    const [first, second] = [onAbort(controller.signal, call), onAbort(controller.signal, call)];
    first();
    first();
    expect(listening(controller.signal)).toBe(1);
    second();
    expect(listening(controller.signal)).toBe(0);
    onAbort(controller.signal, call);
    controller.abort();
    expect(called).toBe(1);
  });
});
