import {
  addDays,
  allocate,
  cents,
  type Cents,
  type CivilDate,
  civilDate,
  type ClientId,
  type CostId,
  firstDayOf,
  lastDayOf,
  month,
  type Month,
  monthOf,
  monthsFrom,
  operationStream,
  type OperationId,
} from '@pavadonis/domain';
import * as Operation from '@pavadonis/domain/operation';
import { random } from '../plan/random';
import { at, NOON } from './clock';
import { type Command, onState } from './command';
import { type Context, ESF_PLUS_FROM, type OpenProvision } from './context';
import { inventedDocument } from './invented-document';

/** The one published amount: EUR 25,000.00 without VAT, paid for the clients served from April to July 2016. */
export const PUBLISHED_COSTS = {
  from: month('2016-04'),
  to: month('2016-07'),
  amount: cents(2_500_000),
} as const;

interface MonthlyCost {
  readonly provision: OpenProvision;
  readonly month: Month;
  readonly operationId: OperationId;
  readonly costId: CostId;
  readonly amount: Cents;
  readonly published: boolean;
  readonly served: readonly ClientId[];
}

const servedUnder = ({ plan, ids }: Context, { planned }: OpenProvision, month: Month): readonly ClientId[] =>
  plan.clients
    .filter(({ episodes }) =>
      episodes.some(({ contactDays }) =>
        contactDays.some(
          (day) =>
            monthOf(day) === month && planned.from <= day && (planned.to === undefined || day <= planned.to),
        ),
      ),
    )
    .map(({ key }) => ids.client(key));

const monthsOf = ({ plan }: Context, { planned }: OpenProvision): readonly Month[] =>
  monthsFrom(monthOf(planned.from), monthOf(planned.to ?? plan.lastDay));

const costs = (context: Context): readonly MonthlyCost[] => {
  const { provisions, ids, esf, esfPlus, seed } = context;
  const chance = random(seed, 'costs');
  const all = provisions.flatMap((provision, index) =>
    monthsOf(context, provision).map((each) => {
      const served = servedUnder(context, provision, each);
      return {
        provision,
        month: each,
        operationId: firstDayOf(each) >= ESF_PLUS_FROM ? esfPlus : esf,
        costId: ids.cost(`${String(index)} ${each}`),
        published: each <= PUBLISHED_COSTS.to,
        served,
        // invented: a price of about EUR 60 for each client served, and the odd cents of bills
        amount: cents(served.length * chance.whole(5500, 6500) + chance.whole(0, 99)),
      };
    }),
  );
  const published = all.filter((cost) => cost.published);
  const parts = allocate(
    PUBLISHED_COSTS.amount,
    published.map(({ served }) => cents(served.length)),
  );
  return all.map((cost) => ({ ...cost, amount: parts[published.indexOf(cost)] ?? cost.amount }));
};

const evidenceOf = ({ published, month: of }: MonthlyCost, on: CivilDate) => [
  inventedDocument(published ? 'invoice for a published payment' : 'invoice', `invoice ${of}`, on),
];

const recorded = (cost: MonthlyCost): Command => {
  const { provision, month: of, operationId, costId, amount, published, served } = cost;
  const on =
    lastDayOf(of) > (provision.planned.to ?? lastDayOf(of))
      ? (provision.planned.to ?? lastDayOf(of))
      : lastDayOf(of);
  return {
    name: `cost ${costId}`,
    at: at(on, NOON + 420),
    stream: operationStream(operationId),
    by: { actor: 'finance', role: 'accountant', provider: provision.providerId },
    evidence: evidenceOf(cost, on),
    decide: onState(
      Operation.recordCost({
        on,
        costId,
        providerId: provision.providerId,
        contractId: provision.contractId,
        month: of,
        amount,
        basis: published || provision.planned.kind === 'contract' ? 'unit_cost' : 'actual',
        vat: published ? 'excluded' : 'exempt',
        units: served.map((clientId) => ({ clientId, month: of })),
      }),
    ),
  };
};

const LAST_CLAIM = civilDate('2023-10-31');

const quarterOf = (of: Month): string => `${of.slice(0, 4)} ${String(Math.ceil(Number(of.slice(5)) / 3))}`;

/**
 * Makes the claims: first the published payment, then one per quarter; the
 * last quarter of the history is not claimed yet.
 */
const claims = (context: Context, all: readonly MonthlyCost[]): readonly Command[] => {
  const { ids, esf, plan } = context;
  const groups = new Map<string, readonly MonthlyCost[]>();
  for (const cost of all) {
    const key = cost.published ? 'April to July 2016' : quarterOf(cost.month);
    if (cost.operationId === esf) groups.set(key, [...(groups.get(key) ?? []), cost]);
  }
  return [...groups].flatMap(([quarter, group]) => {
    const to = group.map((cost) => lastDayOf(cost.month)).reduce((a, b) => (a > b ? a : b));
    const claimedOn = addDays(to, 20);
    const paidOn = addDays(claimedOn, 75);
    if (claimedOn > LAST_CLAIM) return [];
    const claimId = ids.claim(quarter);
    const command = (what: string, on: CivilDate, decide: Command['decide']): Command => ({
      name: `claim ${quarter} ${what}`,
      at: at(on, NOON),
      stream: operationStream(esf),
      by: { actor: 'finance', role: 'accountant' },
      evidence: [inventedDocument('claim', `claim ${quarter}`, claimedOn)],
      decide,
    });
    const costIds = group.map(({ costId }) => costId);
    const claimed = command(
      'made',
      claimedOn,
      onState(Operation.claimCosts({ on: claimedOn, claimId, costIds })),
    );
    return paidOn > plan.lastDay
      ? [claimed]
      : [claimed, command('paid', paidOn, onState(Operation.payClaim({ on: paidOn, claimId })))];
  });
};

/** Makes the costs of every provider and month, and the claims for them. All amounts but one are invented. */
export const money = (context: Context): readonly Command[] => {
  const all = costs(context);
  return [...all.map(recorded), ...claims(context, all)];
};
