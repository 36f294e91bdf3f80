import { afterAll, beforeAll, jest } from '@jest/globals';

/** How long stores wait for one attempt, in milliseconds: on a simulated clock, so that nobody waits. */
export const DEADLINE_MS = 600_000;

/** The longest time of a timer, which no test lets pass. */
export const NEVER_MS = 2 ** 31 - 1;

/**
 * Simulates the clock of a test file, which otherwise goes on as the real one. The deadline of a call passes only where the
 * test lets it, so that no answer comes too late on a slow machine.
 */
export const simulatedClock = () => {
  beforeAll(() => {
    jest.useFakeTimers({ advanceTimers: true, doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate'] });
  });
  afterAll(() => {
    jest.useRealTimers();
  });
  return {
    /** Lets so many milliseconds pass. */
    pass: (milliseconds: number): void => {
      jest.advanceTimersByTime(milliseconds);
    },
    /** Lets the deadlines of all calls under way pass. */
    passDeadline: (): void => {
      jest.advanceTimersByTime(DEADLINE_MS);
    },
  };
};

const LONGEST_PAUSE_MS = 2000;

/** Ends the pauses between two attempts at once in a test file, so that nobody waits for them. Deadlines stay as they are. */
export const noPauses = (): void => {
  const { setTimeout } = globalThis;
  beforeAll(() => {
    jest
      .spyOn(globalThis, 'setTimeout')
      .mockImplementation((done, ms = 0, ...args) =>
        setTimeout(done, ms <= LONGEST_PAUSE_MS ? 0 : ms, ...args),
      );
  });
  afterAll(() => {
    globalThis.setTimeout = setTimeout;
  });
};
