/** Cents by source, without zeros; `nobody` holds the costs without a rate. */
export type Purse = Readonly<Record<string, number>>;

/** Adds purses up. */
export const sum = (purses: readonly Purse[], sign = 1): Purse => {
  const total: Record<string, number> = {};
  for (const purse of purses)
    for (const [source, cents] of Object.entries(purse)) total[source] = (total[source] ?? 0) + sign * cents;
  return Object.fromEntries(Object.entries(total).filter(([, cents]) => cents !== 0));
};

/** Returns a purse less another. */
export const less = (purse: Purse, other: Purse): Purse => sum([purse, sum([other], -1)]);

/** Returns a purse as one text. */
export const shown = (purse: Purse): string =>
  Object.entries(purse)
    .map(([source, cents]) => `${source}:${String(cents)}`)
    .sort()
    .join(',');
