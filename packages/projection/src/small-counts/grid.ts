/** A count that is the sum of others, to the last person. */
export interface GridSum {
  readonly total: number;
  /** The total and its parts, first those that stand in the fewest sums. */
  readonly cells: readonly number[];
}

/** The counts that a page is made of, by number, and the sums that hold among them. */
export interface Grid {
  /** The counts as they are. */
  readonly counts: readonly number[];
  /** Whether the page is to show each count. Whoever reads the page knows of the others by the sums alone. */
  readonly seen: readonly boolean[];
  /** The sums in which each count stands. */
  readonly sums: readonly (readonly GridSum[])[];
}

/** Whether a count is left out of what the page tells. */
export type IsHidden = (cell: number) => boolean;

/** Other counts in the place of those that differ. */
export type OtherCounts = ReadonlyMap<number, number>;

/** Returns the grid of some counts, of which the first `seen` ones are shown. */
export const gridOf = (
  counts: readonly number[],
  seen: number,
  sums: readonly { readonly total: number; readonly parts: readonly number[] }[],
): Grid => {
  const ofCell = counts.map((): GridSum[] => []);
  const timesOf = counts.map(() => 0);
  const all = sums.map(({ total, parts }) => ({ total, cells: [total, ...parts] }));
  for (const { cells } of all) for (const cell of cells) timesOf[cell] = (timesOf[cell] ?? 0) + 1;
  for (const sum of all) {
    sum.cells.sort((a, b) => (timesOf[a] ?? 0) - (timesOf[b] ?? 0));
    for (const cell of sum.cells) ofCell[cell]?.push(sum);
  }
  return { counts, seen: counts.map((_, cell) => cell < seen), sums: ofCell };
};

/** Returns the sums that bind a count: its own, and those that hidden counts join to them. */
export const sumsAround = ({ sums }: Grid, cell: number, isHidden: IsHidden): readonly GridSum[] => {
  const found = new Set<GridSum>();
  const cells = [cell];
  for (const each of cells)
    for (const sum of sums[each] ?? []) {
      if (found.has(sum)) continue;
      found.add(sum);
      cells.push(...sum.cells.filter(isHidden));
    }
  return [...found];
};

/** Returns the counts that stand in some sums, each once. */
export const cellsIn = (sums: readonly GridSum[]): readonly number[] => [
  ...new Set(sums.flatMap(({ cells }) => cells)),
];
