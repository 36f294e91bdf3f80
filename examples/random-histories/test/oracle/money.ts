import type { CivilDate, Month, Shares, StreamName } from '@pavadonis/domain';
import { type Fact, type FactOf, only } from './held';
import type { Figures } from './question';
import { unitFigures } from './units';

type Cost = FactOf<'CostRecorded'>;
type Claim = FactOf<'CostsClaimed'>;

/** Cents by source, without zeros; `nobody` holds the costs without a rate. */
export type Purse = Readonly<Record<string, number>>;

const sum = (purses: readonly Purse[], sign = 1): Purse => {
  const total: Record<string, number> = {};
  for (const purse of purses)
    for (const [source, cents] of Object.entries(purse)) total[source] = (total[source] ?? 0) + sign * cents;
  return Object.fromEntries(Object.entries(total).filter(([, cents]) => cents !== 0));
};
const less = (purse: Purse, other: Purse): Purse => sum([purse, sum([other], -1)]);

/** One operation's facts by the end of a day. */
interface Book {
  readonly operation: StreamName;
  readonly facts: readonly Fact[];
}

const by = ({ operation, facts }: Book, day: CivilDate): Book => ({
  operation,
  facts: facts.filter(({ on }) => on <= day),
});

/** Returns each cost once: the first of several with the same id. */
const costsOf = ({ facts }: Book): readonly Cost[] =>
  only(facts, 'CostRecorded').filter(
    (cost, _, all) => all.find(({ costId }) => costId === cost.costId) === cost,
  );

type OfCost = FactOf<'CostCorrected' | 'CostFoundIneligible'>;

/** Returns the facts of a type about a cost after it was recorded. */
const saidOf = <T extends OfCost['type']>({ facts }: Book, cost: Cost, type: T) =>
  only(facts.slice(facts.indexOf(cost)), type).filter((fact: OfCost) => fact.costId === cost.costId);

const amountOf = (book: Book, cost: Cost): number =>
  saidOf(book, cost, 'CostCorrected').at(-1)?.amount ?? cost.amount;

const payableOf = (book: Book, cost: Cost): number => {
  const [closed] = only(book.facts, 'OperationClosed');
  if (closed !== undefined && closed.on.slice(0, 7) < cost.month) return 0;
  const found = saidOf(book, cost, 'CostFoundIneligible').reduce((total, { amount }) => total + amount, 0);
  return Math.max(0, amountOf(book, cost) - found);
};

/**
 * Returns the rate of a month: the one that begins last, and of those that begin in the same month the last one set.
 */
const rateOf = ({ facts }: Book, month: Month): Shares | undefined => {
  const rates = only(facts, 'CoFinancingRateSet').filter(({ from }) => from <= month);
  const begins = rates
    .map(({ from }) => from)
    .sort()
    .at(-1);
  return rates.findLast(({ from }) => from === begins)?.shares;
};

/**
 * Splits costs that belong together by source. For the costs of one rate, the fund pays its share of their total, cut
 * to the cent. Each cost's share is cut too, and the cents left over go one by one to the costs that lost most.
 */
const shared = (book: Book, costs: readonly Cost[]): readonly Purse[] => {
  const rates = costs.map(({ month }) => rateOf(book, month));
  const keys = rates.map((rate) => JSON.stringify(rate ?? null));
  const amounts = costs.map((cost) => payableOf(book, cost));
  return costs.map((_, at) => {
    const [rate, amount = 0] = [rates[at], amounts[at]];
    const [fund, state] = rate ?? [];
    if (fund === undefined) return sum([{ nobody: amount }]);
    if (state === undefined) return sum([{ [fund.source]: amount }]);
    const together = amounts.map((each, place) => (keys[place] === keys[at] ? each : 0) * fund.basisPoints);
    const parts = together.map((each) => Math.floor(each / 10_000));
    const total = Math.floor(together.reduce((all, each) => all + each, 0) / 10_000);
    const left = total - parts.reduce((all, each) => all + each, 0);
    const lost = together.map((each, place) => ({ rest: each % 10_000, place }));
    lost.sort((a, b) => b.rest - a.rest || a.place - b.place);
    const gains = lost.slice(0, left).some(({ place }) => place === at) ? 1 : 0;
    const part = (parts[at] ?? 0) + gains;
    return sum([{ [fund.source]: part }, { [state.source]: amount - part }]);
  });
};

/** Returns the costs of each claim in its order: those recorded by the claim's day and in no claim before. */
const claimsOf = (book: Book): readonly (readonly [Claim, readonly Cost[]])[] => {
  const taken = new Set<Cost>();
  return only(book.facts, 'CostsClaimed').map((claim) => {
    const costs = claim.costIds.flatMap((id) => {
      const cost = costsOf(book).find(({ costId }) => costId === id);
      if (cost === undefined || taken.has(cost) || cost.on > claim.on) return [];
      taken.add(cost);
      return [cost];
    });
    return [claim, costs] as const;
  });
};

const isPaid = ({ facts }: Book, claim: Claim): boolean => {
  const same = ({ claimId }: { readonly claimId: string }): boolean => claimId === claim.claimId;
  return (
    only(facts, 'CostsClaimed').find(same) === claim &&
    only(facts.slice(facts.indexOf(claim)), 'ClaimPaid').some(same)
  );
};

/** Returns the state of each cost by the end of a day. */
const fatesOf = (all: Book, asOf: CivilDate) => {
  const book = by(all, asOf);
  const claims = claimsOf(book);
  const claimed = claims.flatMap(([claim, costs]) => {
    const then = shared(by(all, claim.on), costs);
    const now = shared(book, costs);
    return costs.map((cost, at) => ({
      cost,
      now: now[at] ?? {},
      then: then[at] ?? {},
      paid: isPaid(book, claim),
      claimed: true,
    }));
  });
  const open = costsOf(book).filter((cost) => !claimed.some((each) => each.cost === cost));
  const unclaimed = open.map((cost) => {
    const together = open.filter(
      ({ month, providerId }) => month === cost.month && providerId === cost.providerId,
    );
    const now = shared(book, together)[together.indexOf(cost)] ?? {};
    return { cost, now, then: {}, paid: false, claimed: false };
  });
  return [...claimed, ...unclaimed].map((each) => ({
    ...each,
    operation: all.operation,
    ineligible: amountOf(book, each.cost) - payableOf(book, each.cost),
    payable: payableOf(book, each.cost),
  }));
};

type Fate = ReturnType<typeof fatesOf>[number];

const line = (fates: readonly Fate[]) => {
  const claimed = fates.filter((each) => each.claimed);
  return {
    costs: sum(fates.map(({ now }) => now)),
    claimed: sum(claimed.map(({ then }) => then)),
    paid: sum(claimed.filter(({ paid }) => paid).map(({ then }) => then)),
    corrected: less(sum(claimed.map(({ now }) => now)), sum(claimed.map(({ then }) => then))),
    unclaimed: sum(fates.filter((each) => !each.claimed).map(({ now }) => now)),
    ineligible: fates.reduce((total, { ineligible }) => total + ineligible, 0),
  };
};

/**
 * Returns the bookings after each claim: for every later day, the change of each cost's shares since the day before.
 */
const differences = (all: Book, asOf: CivilDate): readonly string[] =>
  claimsOf(by(all, asOf)).flatMap(([claim, costs]) => {
    const days = [...new Set(all.facts.map(({ on }) => on))].filter((on) => claim.on < on && on <= asOf);
    let before = shared(by(all, claim.on), costs);
    return days.flatMap((day) => {
      const now = shared(by(all, day), costs);
      const booked = costs.flatMap((cost, at) => {
        const difference = less(now[at] ?? {}, before[at] ?? {});
        return Object.keys(difference).length === 0
          ? []
          : [
              [
                all.operation,
                day,
                claim.claimId,
                cost.costId,
                cost.month,
                cost.providerId,
                shown(difference),
              ].join(' '),
            ];
      });
      before = now;
      return booked;
    });
  });

/** Returns a purse as one text. */
export const shown = (purse: Purse): string =>
  Object.entries(purse)
    .map(([source, cents]) => `${source}:${String(cents)}`)
    .sort()
    .join(',');

const grouped = (fates: readonly Fate[]) =>
  Object.fromEntries(
    [...new Set(fates.map(({ operation, cost }) => `${operation} ${cost.month} ${cost.providerId}`))].map(
      (key) => [
        key,
        line(fates.filter(({ operation, cost }) => `${operation} ${cost.month} ${cost.providerId}` === key)),
      ],
    ),
  );

/** Returns the split of costs by operation, month and provider, and in all, by the end of a day. */
export const splitFigures = (
  operations: ReadonlyMap<StreamName, readonly Fact[]>,
  asOf: CivilDate,
): Figures => {
  const fates = [...operations].flatMap(([operation, facts]) => fatesOf({ operation, facts }, asOf));
  return { lines: grouped(fates), totals: line(fates) };
};

/** Returns all figures of money. */
export const moneyFigures = (
  operations: ReadonlyMap<StreamName, readonly Fact[]>,
  whoIs: (stream: StreamName) => StreamName,
  asOf: CivilDate,
): Figures => {
  const books = [...operations].map(([operation, facts]) => ({ operation, facts }));
  return {
    ...splitFigures(operations, asOf),
    corrections: books.flatMap((book) => differences(book, asOf)).sort(),
    ...unitFigures(
      books.flatMap((book) => fatesOf(book, asOf)),
      whoIs,
    ),
  };
};
