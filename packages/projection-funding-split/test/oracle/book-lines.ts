import type { Book, Posting } from './account-book';
import { plus, type Purse } from './purse';

/** A line of the split by the book, its amounts as purses. */
export interface BookLine {
  readonly costs: Purse;
  readonly claimed: Purse;
  readonly paid: Purse;
  readonly corrected: Purse;
  readonly uncorrected: Purse;
  readonly unclaimed: Purse;
  readonly ineligible: number;
}

/** The lines of books by operation, month and provider. */
export const linesOf = (books: readonly Book[]): ReadonlyMap<string, BookLine> => {
  const lines = new Map<string, BookLine>();
  for (const { operation, costs, claimed, paid, booked, differences, now, unclaimed, ...book } of books)
    for (const { month, provider } of [...costs, ...claimed, ...booked]) {
      const here = (each: { readonly month: string; readonly provider: string }): boolean =>
        each.month === month && each.provider === provider;
      const sum = (postings: readonly Posting[]): Purse =>
        plus(...postings.filter(here).map(({ purse }) => purse));
      lines.set(`${operation} ${month} ${provider}`, {
        costs: sum([...now, ...unclaimed]),
        claimed: sum(claimed),
        paid: sum(paid),
        corrected: sum(differences.filter(({ on }) => on !== undefined)),
        uncorrected: sum(differences.filter(({ on }) => on === undefined)),
        unclaimed: sum(unclaimed),
        ineligible: costs
          .filter(here)
          .reduce((total, cost) => total + book.amount(cost) - book.payable(cost), 0),
      });
    }
  return lines;
};
