import { type CivilDate, monthOf, settle, type Settleable } from '@pavadonis/domain';
import type { Recordable, Shares } from '@pavadonis/domain';

// A second opinion on money, kept like an account book: it goes through the days, posts what happens at the end of each, and
// adds up postings. It shares neither code nor way with the read model, which reckons every figure from the rows.

/** Cents from each source; those without a source stand under `nobody`. Sources that pay nothing are not there. */
export type Purse = Readonly<Record<string, number>>;

const plus = (...purses: readonly Purse[]): Purse => {
  const sum: Record<string, number> = {};
  for (const purse of purses)
    for (const [source, cents] of Object.entries(purse)) sum[source] = (sum[source] ?? 0) + cents;
  return Object.fromEntries(Object.entries(sum).filter(([, cents]) => cents !== 0));
};

const minus = (purse: Purse): Purse =>
  Object.fromEntries(Object.entries(purse).map(([source, cents]) => [source, -cents]));

interface Cost {
  readonly id: string;
  readonly on: CivilDate;
  readonly provider: string;
  readonly month: string;
  amount: number;
  found: number;
  claim?: Claim;
  readonly paidFor: string;
  readonly units: readonly { readonly clientId: string; readonly month: string }[];
}

interface Claim {
  readonly id: string;
  readonly on: CivilDate;
  readonly names: readonly string[];
  readonly costs: Cost[];
  paid: boolean;
  /** The postings for each of its costs so far. */
  readonly booked: Map<Cost, Purse>;
}

/** A posting for a cost: with its claim, or afterwards. */
interface Posting {
  readonly operation: string;
  readonly claim: string;
  readonly cost: string;
  readonly provider: string;
  readonly month: string;
  readonly on: CivilDate;
  readonly purse: Purse;
}

/** An operation's book by the end of a day. */
export interface Book {
  readonly operation: string;
  readonly costs: readonly Cost[];
  readonly claims: readonly Claim[];
  readonly claimed: readonly Posting[];
  readonly differences: readonly Posting[];
  readonly payable: (cost: Cost) => number;
  readonly unclaimed: readonly { readonly cost: Cost; readonly purse: Purse }[];
}

type Rates = readonly { readonly from: string; readonly shares: Shares }[];

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

const shared = (
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

type Event = Exclude<Recordable, { readonly type: 'EventVoided' | 'EventAmended' }>;

/** Keeps the book of one operation up to the end of a day. */
export const bookOf = (
  operation: string,
  recorded: readonly Settleable<Recordable>[],
  asOf: CivilDate,
): Book => {
  const events = settle<Event>(recorded).map(({ event }) => event);
  const costs: Cost[] = [];
  const claims: Claim[] = [];
  const rates: { from: string; shares: Shares }[] = [];
  const claimed: Posting[] = [];
  const differences: Posting[] = [];
  let closed: CivilDate | undefined;
  const payable = ({ month, amount, found }: Cost): number =>
    closed !== undefined && monthOf(closed) < month ? 0 : Math.max(0, amount - found);
  const post = (to: Posting[], claim: Claim, on: CivilDate): void => {
    for (const [cost, purse] of shared(claim.costs, payable, rates)) {
      const posted = plus(purse, minus(claim.booked.get(cost) ?? {}));
      const { id, provider, month } = cost;
      if (to === claimed || Object.keys(posted).length > 0)
        to.push({ operation, claim: claim.id, cost: id, provider, month, on, purse: posted });
      claim.booked.set(cost, purse);
    }
  };
  for (const day of [...new Set(events.map(({ on }) => on))].filter((on) => on <= asOf)) {
    const made: Claim[] = [];
    for (const event of events.filter(({ on }) => on === day)) {
      const costNamed = (id: string): Cost | undefined => costs.find((cost) => cost.id === id);
      if (event.type === 'CoFinancingRateSet') rates.push({ from: event.from, shares: event.shares });
      if (event.type === 'CostRecorded' && costNamed(event.costId) === undefined)
        costs.push({
          id: event.costId,
          on: day,
          provider: event.providerId,
          month: event.month,
          amount: event.amount,
          found: 0,
          paidFor: event.paidFor ?? 'social_worker_and_mentor',
          units: event.units ?? [],
        });
      if (event.type === 'CostCorrected') {
        const cost = costNamed(event.costId);
        if (cost !== undefined) cost.amount = event.amount;
      }
      if (event.type === 'CostFoundIneligible') {
        const cost = costNamed(event.costId);
        if (cost !== undefined) cost.found += event.amount;
      }
      if (event.type === 'CostsClaimed') {
        const { claimId: id, costIds: names } = event;
        const claim = { id, on: day, names, costs: [], paid: false, booked: new Map<Cost, Purse>() };
        claims.push(claim);
        made.push(claim);
      }
      if (event.type === 'ClaimPaid') {
        const claim = claims.find(({ id }) => id === event.claimId);
        if (claim !== undefined) claim.paid = true;
      }
      if (event.type === 'OperationClosed') closed ??= day;
    }
    for (const claim of made) {
      for (const name of claim.names) {
        const cost = costs.find(({ id }) => id === name);
        if (cost?.claim !== undefined || cost === undefined) continue;
        cost.claim = claim;
        claim.costs.push(cost);
      }
      post(claimed, claim, day);
    }
    for (const claim of claims) if (!made.includes(claim)) post(differences, claim, day);
  }
  const open = costs.filter(({ claim }) => claim === undefined);
  const unclaimed = open.map((cost) => {
    const together = open.filter((each) => each.provider === cost.provider && each.month === cost.month);
    return { cost, purse: shared(together, payable, rates).get(cost) ?? {} };
  });
  return { operation, costs, claims, claimed, differences, payable, unclaimed };
};

/** A line of the split by the book, its amounts as purses. */
export interface BookLine {
  readonly costs: Purse;
  readonly claimed: Purse;
  readonly paid: Purse;
  readonly corrected: Purse;
  readonly unclaimed: Purse;
  readonly ineligible: number;
}

/** The lines of books by operation, month and provider. */
export const linesOf = (books: readonly Book[]): ReadonlyMap<string, BookLine> => {
  const lines = new Map<string, BookLine>();
  for (const { operation, costs, claims, claimed, differences, payable, unclaimed } of books)
    for (const { month, provider } of costs) {
      const here = (each: { readonly month: string; readonly provider: string }): boolean =>
        each.month === month && each.provider === provider;
      const sum = (postings: readonly Posting[]): Purse =>
        plus(...postings.filter(here).map(({ purse }) => purse));
      const paidIn = new Set(
        claims.filter(({ paid }) => paid).flatMap((claim) => claim.costs.map(({ id }) => id)),
      );
      const open = plus(...unclaimed.filter(({ cost }) => here(cost)).map(({ purse }) => purse));
      lines.set(`${operation} ${month} ${provider}`, {
        costs: plus(sum(claimed), sum(differences), open),
        claimed: sum(claimed),
        paid: sum(claimed.filter(({ cost }) => paidIn.has(cost))),
        corrected: sum(differences),
        unclaimed: open,
        ineligible: costs.filter(here).reduce((total, cost) => total + cost.amount - payable(cost), 0),
      });
    }
  return lines;
};
