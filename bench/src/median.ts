/** Returns the middle value; of an even number of values, the upper of the two in the middle. */
export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** Returns the value below which that share of the values lies. */
export const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ??
  Number.NaN;
