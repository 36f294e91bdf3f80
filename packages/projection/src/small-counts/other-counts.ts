import type { Grid, GridSum, IsHidden, OtherCounts } from './grid';

/** How often counts may still be moved. */
export interface Effort {
  left: number;
}

/** A search for other counts that show the same page. */
interface Search {
  readonly grid: Grid;
  readonly isHidden: IsHidden;
  /** By how much each count that was moved is more. */
  readonly moved: Map<number, number>;
  /** By how much the parts of each sum that no longer holds are more than its total. */
  readonly wrong: Map<GridSum, number>;
  readonly effort: Effort;
}

const move = ({ grid: { sums }, moved, wrong }: Search, cell: number, by: number): void => {
  const before = moved.get(cell) ?? 0;
  if (before + by === 0) moved.delete(cell);
  else moved.set(cell, before + by);
  for (const sum of sums[cell] ?? []) {
    const excess = (wrong.get(sum) ?? 0) + (sum.total === cell ? -by : by);
    if (excess === 0) wrong.delete(sum);
    else wrong.set(sum, excess);
  }
};

/** A sum that does not hold, with the counts that may still be moved in it. */
interface WrongSum {
  readonly sum: GridSum;
  readonly excess: number;
  readonly movable: readonly number[];
}

// what is too many in one place can be made more in the other without bound, and less down to 1
const canHold = ({ grid: { counts } }: Search, { sum: { total }, excess, movable }: WrongSum): boolean =>
  movable.some((cell) => (cell === total) === excess > 0) ||
  movable.reduce((room, cell) => room + (counts[cell] ?? 0) - 1, 0) >= Math.abs(excess);

// the sum in which fewest counts may still be moved
const hardest = (search: Search): WrongSum | undefined => {
  let found: WrongSum | undefined;
  for (const [sum, excess] of search.wrong) {
    const movable = sum.cells.filter((cell) => search.isHidden(cell) && !search.moved.has(cell));
    if (found === undefined || movable.length < found.movable.length) found = { sum, excess, movable };
    if (!canHold(search, { sum, excess, movable })) return { sum, excess, movable: [] };
  }
  return found;
};

/** Moves counts that have not been moved until all sums hold, and none that is hidden falls below 1. */
const putRight = (search: Search): boolean => {
  const next = hardest(search);
  if (next === undefined) return true;
  const { sum, excess, movable } = next;
  for (const cell of movable) {
    const wanted = cell === sum.total ? excess : -excess;
    const most = Math.max(wanted, 1 - (search.grid.counts[cell] ?? 0));
    for (let by = most; by !== 0; by -= Math.sign(by)) {
      if (search.effort.left === 0) return false;
      search.effort.left -= 1;
      move(search, cell, by);
      if (putRight(search)) return true;
      move(search, cell, -by);
    }
  }
  return false;
};

/**
 * Returns other counts that show the same page, with a number in the place of one count; undefined if none are found. The
 * sums hold for them too, and what is hidden is 1 or more. `effort` is how often counts may still be moved, and is used up.
 */
export const otherCounts = (
  grid: Grid,
  isHidden: IsHidden,
  [cell, number]: readonly [cell: number, number: number],
  effort: Effort,
): OtherCounts | undefined => {
  const search: Search = { grid, isHidden, moved: new Map(), wrong: new Map(), effort };
  move(search, cell, number - (grid.counts[cell] ?? 0));
  return putRight(search)
    ? new Map([...search.moved].map(([each, by]) => [each, (grid.counts[each] ?? 0) + by]))
    : undefined;
};
