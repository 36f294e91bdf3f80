/** A number of places for work that is done at the same time. */
export interface Slots {
  /** Does work once a place is free. Those who came first go first. */
  readonly inOne: <A>(work: () => Promise<A>) => Promise<A>;
}

/** Makes so many places. */
export const slots = (places: number): Slots => {
  let free = places;
  const waiting: (() => void)[] = [];
  const leave = (): void => {
    const next = waiting.shift();
    if (next === undefined) free += 1;
    else next();
  };
  return {
    inOne: async (work) => {
      if (free > 0) free -= 1;
      else
        await new Promise<void>((resolve) => {
          waiting.push(resolve);
        });
      try {
        return await work();
      } finally {
        leave();
      }
    },
  };
};
