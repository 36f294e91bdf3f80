import { cellsIn, type Grid, type GridSum, type IsHidden, type OtherCounts, sumsAround } from './grid';
import { otherCounts } from './other-counts';

/** How many numbers may be found impossible for a count before it is taken for one that can be reckoned. */
const MOST_FAILURES = 6;

/** How often counts are moved in search of one number, and of all. */
const EFFORT = 500;
const EFFORT_IN_ALL = 1_000_000;

/** How many counts are tried as the one that hides another. */
const MOST_TRIED = 8;

/** Tells which counts of a grid can be reckoned, while counts are hidden and shown again. */
const searchIn = (grid: Grid, hideBelow: number) => {
  const { counts, seen, sums } = grid;
  const countOf = (cell: number): number => counts[cell] ?? 0;
  const isSmall = (cell: number): boolean => countOf(cell) > 0 && countOf(cell) < hideBelow;
  const hidden = new Set(
    counts.flatMap((count, cell) => (count > 0 && (isSmall(cell) || seen[cell] !== true) ? [cell] : [])),
  );
  const isHidden: IsHidden = (cell) => hidden.has(cell);
  const all = { left: EFFORT_IN_ALL };
  const others = counts.map((): OtherCounts[] => []);

  /** The numbers that a count could be, by the other counts found so far that show the same page. */
  const found = (cell: number): Set<number> => {
    const numbers = new Set([countOf(cell)]);
    for (const other of others[cell] ?? [])
      if (!numbers.has(other.get(cell) ?? 0) && [...other.keys()].every(isHidden))
        numbers.add(other.get(cell) ?? 0);
    return numbers;
  };

  // where all counts around are hidden, every multiple of them shows the same page
  const isUnbound = (cell: number): boolean =>
    cellsIn(sumsAround(grid, cell, isHidden)).every((each) => countOf(each) === 0 || isHidden(each));

  /** Whether enough numbers stay possible for a hidden count. */
  const isSafe = (cell: number): boolean => {
    const needed = isSmall(cell) ? hideBelow : seen[cell] === true ? 2 : 1;
    const numbers = found(cell);
    let failures = 0;
    for (let step = 1; numbers.size < needed && failures <= MOST_FAILURES; step += 1)
      for (const number of [countOf(cell) - step, countOf(cell) + step]) {
        if (number < 1 || numbers.has(number)) continue;
        const effort = { left: Math.min(EFFORT, all.left) };
        all.left -= effort.left;
        const other = otherCounts(grid, isHidden, [cell, number], effort);
        all.left += effort.left;
        if (other === undefined) failures += 1;
        else {
          numbers.add(number);
          for (const each of other.keys()) others[each]?.push(other);
        }
      }
    return numbers.size >= needed || isUnbound(cell);
  };

  /** The counts shown in the sums around a hidden one, the least first: those that leave it alone, then all. */
  const companions = (cell: number): readonly number[] => {
    const isShown = (each: number): boolean => seen[each] === true && countOf(each) > 0 && !isHidden(each);
    const shownIn = (some: readonly GridSum[]): readonly number[] =>
      cellsIn(some)
        .filter(isShown)
        .sort((a, b) => countOf(a) - countOf(b));
    const alone = (sums[cell] ?? []).filter((sum) => cellsIn([sum]).filter(isHidden).length === 1);
    return [...new Set([...shownIn(alone), ...shownIn(sumsAround(grid, cell, isHidden))])];
  };

  const isSafeWith = (cell: number, companion: number): boolean => {
    hidden.add(companion);
    const safe = isSafe(cell);
    hidden.delete(companion);
    return safe;
  };

  return { hidden, isSafe, countOf, companions, isSafeWith, isSpent: () => all.left === 0 };
};

/**
 * Returns the counts that a page must not tell: the small ones, and as few and as small others as are found to keep
 * those from being reckoned.
 */
export const hiddenCells = (grid: Grid, hideBelow: number): ReadonlySet<number> => {
  const { hidden, isSafe, countOf, companions, isSafeWith, isSpent } = searchIn(grid, hideBelow);
  const unsafe = (): number | undefined => [...hidden].find((cell) => !isSafe(cell));
  const added: number[] = [];
  for (let cell = unsafe(); cell !== undefined; cell = unsafe()) {
    const of = cell;
    const near = companions(of);
    const companion = near.slice(0, MOST_TRIED).find((each) => isSafeWith(of, each));
    // with all counts around it hidden, the cell is safe, so there is one to hide
    const more = isSpent() ? near : [companion ?? near[0] ?? of];
    for (const each of more) hidden.add(each);
    added.push(...more);
  }
  // what a later one made needless is shown again, the greatest first
  for (const companion of added.sort((a, b) => countOf(b) - countOf(a))) {
    if (isSpent()) break;
    hidden.delete(companion);
    if (unsafe() !== undefined) hidden.add(companion);
  }
  return hidden;
};
