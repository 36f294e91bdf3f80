/** The occasions on which a log is sealed. No process is kept from ending by waiting for one. */
export interface Occasions {
  /** Notes that so many events were recorded. */
  readonly note: (events: number) => void;
  /** Returns how many events were recorded since those that were sealed. */
  readonly recorded: () => number;
  /** Notes that so many of them are sealed. */
  readonly noteSealed: (events: number) => void;
  /** Resolves once enough events were recorded, so many milliseconds passed, or the signal aborted. */
  readonly next: (milliseconds: number | undefined) => Promise<void>;
  /** Resolves once so many milliseconds passed, or the signal aborted. */
  readonly pause: (milliseconds: number) => Promise<void>;
}

/** Makes the occasions after so many events. */
export const occasions = (everyEvents: number, signal: AbortSignal): Occasions => {
  let recorded = 0;
  let enough: () => void = () => undefined;
  const wait = (milliseconds: number | undefined, isOver: () => boolean): Promise<void> =>
    new Promise((resolve) => {
      const timer = milliseconds === undefined ? undefined : setTimeout(() => done(), milliseconds).unref();
      const done = (): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', done);
        enough = () => undefined;
        resolve();
      };
      enough = () => {
        if (isOver()) done();
      };
      signal.addEventListener('abort', done);
      if (signal.aborted || isOver()) done();
    });
  return {
    note: (events) => {
      recorded += events;
      enough();
    },
    recorded: () => recorded,
    noteSealed: (events) => {
      recorded -= events;
    },
    next: (milliseconds) => wait(milliseconds, () => recorded >= everyEvents),
    pause: (milliseconds) => wait(milliseconds, () => false),
  };
};
