// after a crash what was not kept is folded again
const KEEP_AT_LEAST_EVERY = 10_000;

/**
 * Returns whether rows are kept again while the log is caught up with: when what is not kept is half of what is. So each row is
 * kept a few times, however much there is to catch up with. Both are numbers of events.
 */
export const isKeptAgain = (unkept: number, kept: number): boolean =>
  unkept >= Math.max(KEEP_AT_LEAST_EVERY, kept / 2);
