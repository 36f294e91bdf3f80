import type { CountPath, KnownSum } from '@pavadonis/projection';

/** Names the place of a count: in a row and a column of the table, or of a total by its name. */
export interface Places {
  readonly cell: (row: number, column: string) => CountPath;
  readonly total: (name: string) => CountPath;
}

/** Finer counts of which the rows of some tables are made, such as sex by age; no table need show them. */
export interface FinerCounts {
  /** The name of the group, alike in the tables that are made of the same counts. */
  readonly group: string;
  readonly counts: Readonly<Record<string, number>>;
  /** Returns the names of the counts of which a row is made. */
  readonly of: (row: number) => readonly string[];
}

/** The way in which the counts of a table hang together, as far as its readers know it: by that, small ones could be reckoned. */
export interface Counting {
  /** The totals that readers know, shown or not, by their names: alike in tables of the same persons. */
  readonly totals: Readonly<Record<string, number>>;
  /** Returns the sums among the counts of the table and these totals. */
  readonly sums: (places: Places) => readonly KnownSum[];
  readonly finer?: FinerCounts;
  /** Whether a number follows from others in a way that no sum tells: then one that is small hides them all. */
  readonly together?: true;
}

const added = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

/** Returns how parts hang together that add up to one total, or to a part of it. */
export const partsOf = (
  name: string,
  column: string,
  counts: readonly number[],
  all: number = added(counts),
): Pick<Counting, 'totals' | 'sums'> => ({
  totals: { [name]: all },
  sums: ({ cell, total }) =>
    // parts that overlap are none
    counts.length === 0 || added(counts) > all
      ? []
      : [{ total: total(name), parts: counts.map((_, row) => cell(row, column)) }],
});

/** Returns that a count of a row is a total of that name. */
export const totalsIn = (
  cells: readonly (readonly [name: string, count: number, row: number, column: string])[],
): Counting => ({
  totals: Object.fromEntries(cells.map(([name, count]) => [name, count])),
  sums: ({ cell, total }) =>
    cells.map(([name, , row, column]) => ({ total: total(name), parts: [cell(row, column)] })),
});
