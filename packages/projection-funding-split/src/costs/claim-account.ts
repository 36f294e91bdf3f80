import type { CivilDate, CostId } from '@pavadonis/domain';
import type { ClaimLine } from '@pavadonis/domain/operation';
import { costsBy } from './costs-by';
import { groupBy } from './group-by';
import { type SplitLine, splitLineOf } from './split-line';
import { splitNow } from './split-now';
import type { ClaimRow, CostRow, OperationRow } from '../rows/operation';

/** The lines of a claim as a financial correction left them, from a day on. */
interface BookedLines {
  readonly on: CivilDate;
  readonly lines: readonly SplitLine[];
}

/** A claim by the end of a day: what it states, what was booked since, and what is eligible by what is known now. */
export interface ClaimAccount {
  readonly claim: ClaimRow;
  /** The amounts that the claim states. */
  readonly claimed: readonly SplitLine[];
  /** The financial corrections booked, in their order. One of a day before the claim counts from the claim's day. */
  readonly corrections: readonly BookedLines[];
  /** The amounts that are eligible now. */
  readonly now: readonly SplitLine[];
  readonly isPaid: boolean;
}

/** An operation's claims by the end of a day, and its costs that stand in none. */
export interface OperationAccount {
  readonly claims: readonly ClaimAccount[];
  /** The costs recorded by the day, each id once. */
  readonly costs: readonly CostRow[];
  /** The amounts of the costs in no claim that are eligible now. */
  readonly unclaimed: readonly SplitLine[];
}

/** Returns the first line of each of these costs. */
const linesAbout = (lines: readonly ClaimLine[], costIds: ReadonlySet<CostId>): readonly SplitLine[] =>
  lines
    .filter(({ costId }, index) => {
      const isFirst = lines.findIndex((each) => each.costId === costId) === index;
      return isFirst && costIds.has(costId);
    })
    .map(splitLineOf);

const isPaid = ({ payments }: OperationRow, { claimId }: ClaimRow, asOf: CivilDate): boolean =>
  payments.some((payment) => payment.claimId === claimId && payment.on <= asOf);

/**
 * Returns an operation's account by the end of a day. A cost that stands in two claims counts in the first. Costs of one
 * claim are split together; costs not yet claimed are split together by provider and month.
 */
export const accountOf = (row: OperationRow, asOf: CivilDate): OperationAccount => {
  const costs = costsBy(row, asOf);
  const known = new Map(costs.map((cost) => [cost.costId, cost]));
  const taken = new Set<CostId>();
  const claims = row.claims
    .filter(({ on }) => on <= asOf)
    .map((claim): ClaimAccount => {
      const own = new Set(claim.lines.map(({ costId }) => costId).filter((costId) => !taken.has(costId)));
      for (const costId of own) taken.add(costId);
      return {
        claim,
        claimed: linesAbout(claim.lines, own),
        corrections: row.corrections
          .filter(({ claimId, on }) => claimId === claim.claimId && on <= asOf)
          .map(({ on, lines }) => ({ on: on < claim.on ? claim.on : on, lines: linesAbout(lines, own) })),
        now: splitNow(
          row,
          [...own].flatMap((costId) => known.get(costId) ?? []),
          asOf,
        ),
        isPaid: isPaid(row, claim, asOf),
      };
    });
  const open = costs.filter(({ costId }) => !taken.has(costId));
  const groups = groupBy(open, ({ providerId, month }) => `${providerId} ${month}`);
  return { claims, costs, unclaimed: groups.flatMap((group) => splitNow(row, group, asOf)) };
};

/** Returns the lines of a claim as last booked. */
export const bookedOf = ({ claimed, corrections }: ClaimAccount): readonly SplitLine[] =>
  corrections.at(-1)?.lines ?? claimed;
