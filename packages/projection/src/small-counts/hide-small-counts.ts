import { hiddenCells } from './hidden-cells';
import { type KnownSum, readPage, replaced } from './page';

/** A count that a page does not tell: it is small, or a small one could be reckoned from it. Nothing says which. */
export interface HiddenCount {
  readonly _tag: 'HiddenCount';
}

/** A count as a page may tell it. */
export type ShownCount = number | HiddenCount;

/** A page of the same shape, in which counts may be hidden. */
export type WithHiddenCounts<Page> = Page extends number
  ? ShownCount
  : Page extends string | boolean | null | undefined
    ? Page
    : Page extends ReadonlyMap<infer Key, infer Value>
      ? ReadonlyMap<Key, WithHiddenCounts<Value>>
      : { readonly [Name in keyof Page]: WithHiddenCounts<Page[Name]> };

/** The counts to hide on a page, and the sums that its readers know. */
export interface HidingOptions {
  /** Counts from 1 to the one below this number are hidden: a whole number from 3 to 100. */
  readonly hideBelow: number;
  /** The sums among the counts that a reader knows or can infer. */
  readonly sums?: readonly KnownSum[];
  /** Counts that stand in the sums and that the page does not show, by name. */
  readonly unseen?: Readonly<Record<string, unknown>>;
}

const HIDDEN: HiddenCount = { _tag: 'HiddenCount' };

// below 3, a mark would stand for the number 1 alone
const LEAST = 3;
const GREATEST = 100;

/**
 * Hides the small counts of everything that is shown together, and others from which they could be reckoned.
 *
 * The page is of any shape: every number in its records, lists and maps is a count of persons, and whatever else stands there
 * stays. Each count stays as it is or becomes a `HiddenCount`. 0 always stays: it is nobody's, and a breakdown leaves out
 * classes in which nobody is. So readers know that a hidden count is 1 or more, and this is held against it: for each small
 * count, at least `hideBelow` different numbers remain possible by all that the page shows and the sums say, so that not even
 * its being small can be proved. The same holds for what a total has beside its parts. Few and small counts are hidden beside
 * the small ones, not always the fewest. The same page is always hidden in the same way.
 *
 * Nothing that is published apart, such as the same page of another day, is looked at. Nor is it held against somebody who hides
 * all possible pages in the same way and keeps those that come out alike: that may rule out more, and now and then all but one.
 *
 * Throws a `RangeError` for a `hideBelow` out of bounds, a number that is no count, a place without one, parts that are more than
 * their total, and a page that holds other objects than records, lists and maps, or a bigint.
 */
export const hideSmallCounts = <Page>(
  page: Page,
  { hideBelow, sums = [], unseen = {} }: HidingOptions,
): WithHiddenCounts<Page> => {
  if (!Number.isInteger(hideBelow) || hideBelow < LEAST || hideBelow > GREATEST)
    throw new RangeError(`hideBelow is a whole number from ${LEAST} to ${GREATEST}`);
  const { grid, numbered } = readPage(page, unseen, sums);
  const hidden = hiddenCells(grid, hideBelow);
  return replaced(numbered, (cell) =>
    hidden.has(cell) ? HIDDEN : grid.counts[cell],
  ) as WithHiddenCounts<Page>;
};
