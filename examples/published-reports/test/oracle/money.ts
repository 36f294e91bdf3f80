import type { Fact } from './fact';
import type { Tables } from './tables';

type Cost = Fact<'CostRecorded'>;
type Rate = Fact<'CoFinancingRateSet'>;

const rateOf = (rates: readonly Rate[], month: string): Rate | undefined =>
  rates
    .filter(({ from }) => from <= month)
    .sort((a, b) => a.from.localeCompare(b.from))
    .at(-1);

/**
 * Returns the fund's part of each cost: its share of their total cut to the cent, the odd cents by largest remainder.
 */
const fundPays = (costs: readonly Cost[], basisPoints: number): ReadonlyMap<Cost, number> => {
  const cut = (amount: number): number => Math.floor((amount * basisPoints) / 10_000);
  const lost = (amount: number): number => (amount * basisPoints) % 10_000;
  const odd =
    cut(costs.reduce((sum, { amount }) => sum + amount, 0)) -
    costs.reduce((sum, { amount }) => sum + cut(amount), 0);
  const byLoss = [...costs].sort((a, b) => lost(b.amount) - lost(a.amount));
  return new Map(byLoss.map((cost, i) => [cost, cut(cost.amount) + (i < odd ? 1 : 0)]));
};

/**
 * Returns an operation's claimed costs of some months in cents, in all and by source. The total of a claim is split,
 * for each rate of its costs' months. Our inference: the fund's share is cut and the state pays the rest.
 */
export const claimed = (tables: Tables, code: string, of: readonly string[]): ReadonlyMap<string, number> => {
  const sums = new Map([['total', 0]]);
  const add = (source: string, amount: number) => sums.set(source, (sums.get(source) ?? 0) + amount);
  for (const { stream } of tables.operations.filter((operation) => operation.code === code)) {
    const costs = new Map(
      tables.costs.filter((cost) => cost.stream === stream).map((cost) => [cost.costId, cost]),
    );
    const rates = tables.rates.filter((rate) => rate.stream === stream);
    for (const claim of tables.claims.filter((each) => each.stream === stream)) {
      const lines = claim.lines.flatMap(({ costId }) => costs.get(costId) ?? []);
      for (const rate of new Set(lines.map(({ month }) => rateOf(rates, month)))) {
        const alike = lines.filter(({ month }) => rateOf(rates, month) === rate);
        const [fund, rest] = rate?.shares ?? [];
        const paid = fundPays(alike, fund?.basisPoints ?? 0);
        for (const cost of alike.filter(({ month }) => of.includes(month))) {
          const part = paid.get(cost) ?? 0;
          add('total', cost.amount);
          if (fund !== undefined) add(fund.source, part);
          if (rest !== undefined) add(rest.source, cost.amount - part);
        }
      }
    }
  }
  return sums;
};
