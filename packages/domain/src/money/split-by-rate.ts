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

const keyOf = (shares: Shares): string =>
  shares.map(({ source, basisPoints }) => `${source}${String(basisPoints)}`).join();

/**
 * Splits amounts that are claimed together: those of one rate as one total, which is allocated to them. An amount without a
 * rate has no split.
 */
export const splitByRate = (lines: readonly RatedAmount[]): readonly (Split | undefined)[] => {
  const together = new Map<string, { readonly shares: Shares; readonly places: number[] }>();
  for (const [place, { shares }] of lines.entries()) {
    if (shares === undefined) continue;
    const group = together.get(keyOf(shares));
    if (group === undefined) together.set(keyOf(shares), { shares, places: [place] });
    else group.places.push(place);
  }
  const splits: (Split | undefined)[] = lines.map(() => undefined);
  for (const { shares, places } of together.values()) {
    const parts = splitLines(
      places.flatMap((place) => lines[place]?.amount ?? []),
      shares,
    );
    for (const [index, place] of places.entries()) splits[place] = parts[index];
  }
  return splits;
};
