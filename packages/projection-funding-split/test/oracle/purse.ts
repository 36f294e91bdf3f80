/** Cents from each source; those without a source stand under `nobody`. Sources that pay nothing are not there. */
export type Purse = Readonly<Record<string, number>>;

/** Adds purses up. */
export const plus = (...purses: readonly Purse[]): Purse => {
  const sum: Record<string, number> = {};
  for (const purse of purses)
    for (const [source, cents] of Object.entries(purse)) sum[source] = (sum[source] ?? 0) + cents;
  return Object.fromEntries(Object.entries(sum).filter(([, cents]) => cents !== 0));
};

/** Returns the purse that takes another back. */
export const minus = (purse: Purse): Purse =>
  Object.fromEntries(Object.entries(purse).map(([source, cents]) => [source, -cents]));
