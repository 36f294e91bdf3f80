/** Runs a piece of work after all that was queued before it. */
export type WorkQueue = <A>(work: () => Promise<A>) => Promise<A>;

/**
 * Makes a queue: one piece of work at a time, in the order in which they were asked for, the first at once. A piece that
 * fails does not keep the next one from running. `onIdle` is called whenever the queue has run empty.
 */
export const workQueue = (onIdle: () => void = () => undefined): WorkQueue => {
  let last: Promise<unknown> | undefined;
  return (work) => {
    const mine = last === undefined ? work() : last.then(work, work);
    last = mine;
    const done = (): void => {
      if (last !== mine) return;
      last = undefined;
      onIdle();
    };
    mine.then(done, done);
    return mine;
  };
};
