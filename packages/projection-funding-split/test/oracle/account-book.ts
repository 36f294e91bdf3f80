import { type CivilDate, monthOf, settle, type Settleable } from '@pavadonis/domain';
import type { Recordable, Shares } from '@pavadonis/domain';
import type * as Operation from '@pavadonis/domain/operation';
import { minus, plus, type Purse } from './purse';
import { shared } from './sharing';

// A second opinion on money, kept like an account book: each claim has a page, a financial correction begins the next, and
// the changes from page to page are posted and added up. It shares neither code nor way with the read model, which reckons
// every figure from the rows.

interface Cost {
  readonly id: string;
  readonly provider: string;
  readonly month: string;
  readonly recorded: number;
  readonly paidFor: string;
  readonly units: readonly { readonly clientId: string; readonly month: string }[];
}

/** The purse of one cost, under the provider and in the month where it is kept. */
export interface Posting {
  readonly operation: string;
  readonly claim: string;
  readonly cost: string;
  readonly provider: string;
  readonly month: string;
  readonly purse: Purse;
  /** The day on which it was booked, if it was. */
  readonly on?: CivilDate;
}

interface Claim {
  readonly id: string;
  readonly on: CivilDate;
  /** The costs that no claim named before. */
  readonly names: readonly string[];
  readonly stated: readonly Posting[];
  /** The pages that financial corrections replaced it by. */
  readonly pages: { readonly on: CivilDate; readonly postings: readonly Posting[] }[];
}

/** An operation's book by the end of a day. */
export interface Book {
  readonly operation: string;
  readonly costs: readonly Cost[];
  readonly claimed: readonly Posting[];
  readonly paid: readonly Posting[];
  /** The amounts of the claims as last booked. */
  readonly booked: readonly Posting[];
  /** Changes from page to page, and from the last page to what is right now. */
  readonly differences: readonly Posting[];
  readonly now: readonly Posting[];
  readonly unclaimed: readonly Posting[];
  readonly amount: (cost: Cost) => number;
  readonly payable: (cost: Cost) => number;
}

type Event = Operation.Event;
type Stated = Extract<Event, { readonly type: 'CostsClaimed' }>['lines'];

const placeOf = ({ cost, provider, month }: Posting): string => `${cost} ${provider} ${month}`;

/** Returns the postings that lead from one page to the next. */
const changes = (from: readonly Posting[], to: readonly Posting[]): readonly Posting[] =>
  [...new Map([...from, ...to].map((each) => [placeOf(each), each])).values()].flatMap((posting) => {
    const at = (page: readonly Posting[]): Purse =>
      plus(...page.filter((each) => placeOf(each) === placeOf(posting)).map(({ purse }) => purse));
    const purse = plus(at(to), minus(at(from)));
    return Object.keys(purse).length === 0 ? [] : [{ ...posting, purse }];
  });

/** Keeps the book of one operation up to the end of a day. */
export const bookOf = (
  operation: string,
  recorded: readonly Settleable<Recordable>[],
  asOf: CivilDate,
): Book => {
  const costs = new Map<string, Cost>();
  const amounts = new Map<string, number>();
  const found = new Map<string, Map<string, number>>();
  const claims = new Map<string, Claim>();
  const payments = new Set<string>();
  const corrections: { readonly id: string; readonly on: CivilDate; readonly stated: Stated }[] = [];
  const named = new Set<string>();
  const rates: { from: string; shares: Shares }[] = [];
  let closed: CivilDate | undefined;
  const page = (claim: string, stated: Stated, names: readonly string[]): readonly Posting[] =>
    names.flatMap((name) => {
      const line = stated.find(({ costId }) => costId === name);
      if (line === undefined) return [];
      const { providerId: provider, month, bySource } = line;
      return [{ operation, claim, cost: name, provider, month, purse: plus(bySource) }];
    });
  for (const { event } of settle<Event>(recorded as readonly Settleable<Operation.Recordable>[]).filter(
    (each) => each.event.on <= asOf,
  ))
    switch (event.type) {
      case 'CoFinancingRateSet':
        rates.push({ from: event.from, shares: event.shares });
        break;
      case 'CostRecorded':
        if (!costs.has(event.costId))
          costs.set(event.costId, {
            id: event.costId,
            provider: event.providerId,
            month: event.month,
            recorded: event.amount,
            paidFor: event.paidFor ?? 'social_worker_and_mentor',
            units: event.units ?? [],
          });
        break;
      case 'CostCorrected':
        amounts.set(event.costId, event.amount);
        break;
      case 'CostFoundIneligible': {
        const all = found.get(event.costId) ?? new Map<string, number>();
        all.set([event.on, event.seq, event.amount, event.reason].join(), event.amount);
        found.set(event.costId, all);
        break;
      }
      case 'CostsClaimed': {
        const { claimId: id, on, lines } = event;
        if (claims.has(id)) break;
        const names = [...new Set(lines.map(({ costId }) => costId))].filter((name) => !named.has(name));
        for (const name of names) named.add(name);
        claims.set(id, { id, on, names, stated: page(id, lines, names), pages: [] });
        break;
      }
      case 'ClaimCorrected':
        corrections.push({ id: event.claimId, on: event.on, stated: event.lines });
        break;
      case 'ClaimPaid':
        payments.add(event.claimId);
        break;
      case 'OperationClosed':
        closed ??= event.on;
        break;
      case 'OperationOpened':
      case 'RuleSetAdopted':
      case 'RetentionHeld':
      case 'RetentionReleased':
        break;
    }
  for (const { id, on, stated } of corrections) {
    const claim = claims.get(id);
    claim?.pages.push({ on: on > claim.on ? on : claim.on, postings: page(id, stated, claim.names) });
  }
  const amount = ({ id, recorded: first }: Cost): number => amounts.get(id) ?? first;
  const payable = (cost: Cost): number => {
    const lost = [...(found.get(cost.id)?.values() ?? [])].reduce((sum, each) => sum + each, 0);
    return closed !== undefined && monthOf(closed) < cost.month ? 0 : Math.max(0, amount(cost) - lost);
  };
  const posted = (claim: string, together: readonly Cost[]): readonly Posting[] =>
    [...shared(together, payable, rates)].map(([{ id: cost, provider, month }, purse]) => ({
      operation,
      claim,
      cost,
      provider,
      month,
      purse,
    }));
  const books = [...claims.values()].map((claim) => {
    const now = posted(
      claim.id,
      claim.names.flatMap((name) => costs.get(name) ?? []),
    );
    let last = claim.stated;
    const differences = claim.pages.flatMap(({ on, postings }) => {
      const turned = changes(last, postings);
      last = postings;
      return turned.map((each) => ({ ...each, on }));
    });
    return { claim, now, booked: last, differences: [...differences, ...changes(last, now)] };
  });
  const open = [...costs.values()].filter(({ id }) => !named.has(id));
  return {
    operation,
    costs: [...costs.values()],
    claimed: books.flatMap(({ claim }) => claim.stated),
    paid: books.flatMap(({ claim }) => (payments.has(claim.id) ? claim.stated : [])),
    booked: books.flatMap(({ booked }) => booked),
    differences: books.flatMap(({ differences }) => differences),
    now: books.flatMap(({ now }) => now),
    unclaimed: [...new Set(open.map(({ provider, month }) => `${provider} ${month}`))].flatMap((place) =>
      posted(
        '',
        open.filter(({ provider, month }) => `${provider} ${month}` === place),
      ),
    ),
    amount,
    payable,
  };
};
