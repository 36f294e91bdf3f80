import type { CivilDate, Month, ProviderId, Shares, StreamName } from '@pavadonis/domain';
import { type Fact, type FactOf, only } from './held';
import type { Figures } from './question';
import { less, type Purse, shown, sum } from './purse';
import { unitFigures } from './units';

type Cost = FactOf<'CostRecorded'>;
type Claim = FactOf<'CostsClaimed'>;
type Line = Claim['lines'][number];

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

/** Returns the facts of a type about a cost, each once, whichever was recorded first. */
const saidOf = <T extends OfCost['type']>({ facts }: Book, cost: Cost, type: T) =>
  only(facts, type).filter((fact: OfCost) => fact.costId === cost.costId);

const textOf = ({ on, seq, amount, reason }: FactOf<'CostFoundIneligible'>): string =>
  JSON.stringify([on, seq ?? null, amount, reason]);

const amountOf = (book: Book, cost: Cost): number =>
  saidOf(book, cost, 'CostCorrected').at(-1)?.amount ?? cost.amount;

const payableOf = (book: Book, cost: Cost): number => {
  const [closed] = only(book.facts, 'OperationClosed');
  if (closed !== undefined && closed.on.slice(0, 7) < cost.month) return 0;
  const findings = saidOf(book, cost, 'CostFoundIneligible');
  const found = [...new Map(findings.map((each) => [textOf(each), each.amount])).values()].reduce(
    (total, amount) => total + amount,
    0,
  );
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

/** A cost's amount, in the month and under the provider where it stands. */
interface Amount {
  readonly costId: string;
  readonly month: Month;
  readonly providerId: ProviderId;
  readonly purse: Purse;
}

const amountsIn = (book: Book, costs: readonly Cost[]): readonly Amount[] => {
  const purses = shared(book, costs);
  return costs.map(({ costId, month, providerId }, at) => ({
    costId,
    month,
    providerId,
    purse: purses[at] ?? {},
  }));
};

/** Returns the lines about some costs, for each the first. */
const stated = (lines: readonly Line[], ids: readonly string[]): readonly Amount[] =>
  ids
    .flatMap((id) => lines.find(({ costId }) => costId === id) ?? [])
    .map(({ costId, month, providerId, bySource }) => ({
      costId,
      month,
      providerId,
      purse: sum([bySource]),
    }));

/** Returns what becomes of each claim: the first of its id, with the costs that none names before. */
const claimsOf = (book: Book) => {
  const all = only(book.facts, 'CostsClaimed');
  const claims = all.filter((claim) => all.find(({ claimId }) => claimId === claim.claimId) === claim);
  return claims.map((claim, turn) => {
    const before = claims.slice(0, turn).flatMap(({ lines }) => lines.map(({ costId }) => costId));
    const ids = [...new Set(claim.lines.map(({ costId }) => costId))].filter((id) => !before.includes(id));
    const same = ({ claimId }: { readonly claimId: string }): boolean => claimId === claim.claimId;
    const costs = ids.flatMap((id) => costsOf(book).find(({ costId }) => costId === id) ?? []);
    return {
      claim,
      ids,
      claimed: stated(claim.lines, ids),
      booked: only(book.facts, 'ClaimCorrected')
        .filter(same)
        .map(({ on, lines }) => ({
          on: on < claim.on ? claim.on : on,
          amounts: stated(lines, ids),
        })),
      now: amountsIn(book, costs),
      paid: only(book.facts, 'ClaimPaid').some(same),
    };
  });
};

/** Returns the state of each cost by the end of a day. */
const fatesOf = (all: Book, asOf: CivilDate) => {
  const book = by(all, asOf);
  return costsOf(book).map((cost) => ({
    cost,
    operation: all.operation,
    payable: payableOf(book, cost),
  }));
};

const differenceAt = (now: readonly Amount[], before: readonly Amount[]): readonly Amount[] => {
  const place = ({ costId, month, providerId }: Amount): string => `${costId} ${month} ${providerId}`;
  const places = new Map([...now, ...before].map((each) => [place(each), each]));
  return [...places].flatMap(([key, each]) => {
    const at = (amounts: readonly Amount[]): Purse =>
      sum(amounts.filter((other) => place(other) === key).map(({ purse }) => purse));
    const purse = less(at(now), at(before));
    return Object.keys(purse).length === 0 ? [] : [{ ...each, purse }];
  });
};

/** Returns the differences after each claim: those that were booked, with their day, and those that are open. */
const differences = (all: Book, asOf: CivilDate): readonly string[] =>
  claimsOf(by(all, asOf)).flatMap(({ claim, claimed, booked, now }) => {
    const pages = [{ on: '', amounts: claimed }, ...booked, { on: 'open', amounts: now }];
    return pages
      .slice(1)
      .flatMap(({ on, amounts }, page) =>
        differenceAt(amounts, pages[page]?.amounts ?? []).map(({ costId, month, providerId, purse }) =>
          [all.operation, on, claim.claimId, costId, month, providerId, shown(purse)].join(' '),
        ),
      );
  });

/** Returns the amounts of one operation by kind, each where it stands. */
const amountsOf = (all: Book, asOf: CivilDate) => {
  const book = by(all, asOf);
  const claims = claimsOf(book);
  const taken = new Set(claims.flatMap(({ ids }) => ids));
  const open = costsOf(book).filter(({ costId }) => !taken.has(costId));
  const places = [...new Set(open.map(({ month, providerId }) => `${month} ${providerId}`))];
  return {
    operation: all.operation,
    claimed: claims.flatMap(({ claimed }) => claimed),
    paid: claims.flatMap(({ claimed, paid }) => (paid ? claimed : [])),
    booked: claims.flatMap(({ claimed, booked }) => booked.at(-1)?.amounts ?? claimed),
    now: claims.flatMap(({ now }) => now),
    unclaimed: places.flatMap((place) =>
      amountsIn(
        book,
        open.filter(({ month, providerId }) => `${month} ${providerId}` === place),
      ),
    ),
    costs: costsOf(book).map((cost) => ({ ...cost, lost: amountOf(book, cost) - payableOf(book, cost) })),
  };
};

type Amounts = ReturnType<typeof amountsOf>;

const line = (all: readonly Amounts[], isHere: (each: Pick<Cost, 'month' | 'providerId'>) => boolean) => {
  const of = (kind: 'claimed' | 'paid' | 'booked' | 'now' | 'unclaimed'): Purse =>
    sum(all.flatMap((each) => each[kind].filter((one) => isHere(one))).map(({ purse }) => purse));
  return {
    costs: sum([of('now'), of('unclaimed')]),
    claimed: of('claimed'),
    paid: of('paid'),
    corrected: less(of('booked'), of('claimed')),
    uncorrected: less(of('now'), of('booked')),
    unclaimed: of('unclaimed'),
    ineligible: all.flatMap(({ costs }) => costs.filter(isHere)).reduce((total, { lost }) => total + lost, 0),
  };
};

/** Returns the split of costs by operation, month and provider, and in all, by the end of a day. */
export const splitFigures = (
  operations: ReadonlyMap<StreamName, readonly Fact[]>,
  asOf: CivilDate,
): Figures => {
  const all = [...operations].map(([operation, facts]) => amountsOf({ operation, facts }, asOf));
  const lines = all.flatMap((each) =>
    [...each.costs, ...each.claimed, ...each.booked].map(({ month, providerId }) => [
      `${each.operation} ${month} ${providerId}`,
      line([each], (other) => other.month === month && other.providerId === providerId),
    ]),
  );
  return { lines: Object.fromEntries(lines) as Figures, totals: line(all, () => true) };
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
