import type { Shares } from '@pavadonis/domain';
import { plus, type Purse } from './purse';

/** A cost, as far as its month says the rate. */
interface Dated {
  readonly month: string;
}

/** Rates in the order in which they were set. */
export type Rates = readonly { readonly from: string; readonly shares: Shares }[];

const rateOf = (rates: Rates, month: string): Shares | undefined =>
  rates
    .map((rate, turn) => ({ ...rate, turn }))
    .filter(({ from }) => from <= month)
    .sort((a, b) => (a.from === b.from ? a.turn - b.turn : a.from < b.from ? -1 : 1))
    .at(-1)?.shares;

/** Whole cents of the first source for each line, the total rounded down and its odd cents given by largest remainder. */
const firstSource = (lines: readonly number[], basisPoints: number): readonly number[] => {
  const exact = lines.map((line) => line * basisPoints);
  const total = Math.floor(exact.reduce((sum, each) => sum + each, 0) / 10_000);
  const whole = exact.map((each) => Math.floor(each / 10_000));
  for (let left = total - whole.reduce((sum, each) => sum + each, 0); left > 0; left -= 1) {
    const rests = exact.map((each, line) => each - (whole[line] ?? 0) * 10_000);
    const line = rests.indexOf(Math.max(...rests));
    whole[line] = (whole[line] ?? 0) + 1;
  }
  return whole;
};

/** Returns the purse of each of some costs that belong together, each with its payable cents. */
export const shared = <Cost extends Dated>(
  costs: readonly Cost[],
  payable: (cost: Cost) => number,
  rates: Rates,
): ReadonlyMap<Cost, Purse> => {
  const purses = new Map<Cost, Purse>();
  const rateIn = (cost: Cost): string => JSON.stringify(rateOf(rates, cost.month) ?? null);
  for (const rate of new Set(costs.map(rateIn))) {
    const together = costs.filter((cost) => rateIn(cost) === rate);
    const shares = JSON.parse(rate) as Shares | null;
    const [one, other] = shares ?? [];
    const parts = firstSource(together.map(payable), one?.basisPoints ?? 0);
    for (const [line, cost] of together.entries()) {
      const amount = payable(cost);
      const part = parts[line] ?? 0;
      purses.set(
        cost,
        plus(
          one === undefined ? { nobody: amount } : { [one.source]: part },
          one === undefined ? {} : { [other?.source ?? one.source]: amount - part },
        ),
      );
    }
  }
  return purses;
};
