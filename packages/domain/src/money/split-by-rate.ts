import type { Cents } from './cents';
import type { Shares } from './shares';
import { type Split, splitLines } from './split';

/** An amount and the rate it is split by, if there is one. */
export interface RatedAmount {
  /** The amount, in euro cents. */
  readonly amount: Cents;
  /** The rate of the month of the cost; undefined where none was set, so that the amount stays unsplit. */
  readonly shares: Shares | undefined;
}

/** The amounts of one rate, and their places among all. */
interface Together {
  readonly shares: Shares;
  readonly places: number[];
  readonly amounts: Cents[];
}

const keyOf = (shares: Shares): string =>
  shares.map(({ source, basisPoints }) => `${source}${String(basisPoints)}`).join();

/**
 * Splits amounts that are claimed together: those of one rate as one total, which is allocated to them. An amount without a
 * rate has no split.
 */
export const splitByRate = (lines: readonly RatedAmount[]): readonly (Split | undefined)[] => {
  const together = new Map<string, Together>();
  for (const [place, { amount, shares }] of lines.entries()) {
    if (shares === undefined) continue;
    const key = keyOf(shares);
    const group = together.get(key) ?? { shares, places: [], amounts: [] };
    group.places.push(place);
    group.amounts.push(amount);
    together.set(key, group);
  }
  const splits: (Split | undefined)[] = lines.map(() => undefined);
  for (const { shares, places, amounts } of together.values()) {
    const parts = splitLines(amounts, shares);
    for (const [index, place] of places.entries()) splits[place] = parts[index];
  }
  return splits;
};
