import type { CivilDate, CostId, Month } from '@pavadonis/domain';
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
  /** The costs recorded by the day, each id once, of any month. */
  readonly costs: readonly CostRow[];
  /** The amounts of the months' costs in no claim that are eligible now. */
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
 * Returns an operation's account of some months by the end of a day. A cost that stands in two claims counts in the first. Costs
 * of one claim are split together; costs not yet claimed are split together by provider and month.
 *
 * Claims without a line or a cost of these months are left out; the others are whole.
 */
export const accountOf = (
  row: OperationRow,
  isAmong: (month: Month) => boolean,
  asOf: CivilDate,
): OperationAccount => {
  const costs = costsBy(row, asOf);
  const known = new Map(costs.map((cost) => [cost.costId, cost]));
  const taken = new Set<CostId>();
  const isAbout = ({ month }: { readonly month: Month }): boolean => isAmong(month);
  const claims = row.claims
    .filter(({ on }) => on <= asOf)
    .flatMap((claim): readonly ClaimAccount[] => {
      const own = new Set(claim.lines.map(({ costId }) => costId).filter((costId) => !taken.has(costId)));
      for (const costId of own) taken.add(costId);
      const corrections = row.corrections.filter(
        ({ claimId, on }) => claimId === claim.claimId && on <= asOf,
      );
      const ofOwn = [...own].flatMap((costId) => known.get(costId) ?? []);
      if (![claim, ...corrections].some(({ lines }) => lines.some(isAbout)) && !ofOwn.some(isAbout))
        return [];
      return [
        {
          claim,
          claimed: linesAbout(claim.lines, own),
          corrections: corrections.map(({ on, lines }) => ({
            on: on < claim.on ? claim.on : on,
            lines: linesAbout(lines, own),
          })),
          now: splitNow(row, ofOwn, asOf),
          isPaid: isPaid(row, claim, asOf),
        },
      ];
    });
  const open = costs.filter((cost) => !taken.has(cost.costId) && isAbout(cost));
  const groups = groupBy(open, ({ providerId, month }) => `${providerId} ${month}`);
  return { claims, costs, unclaimed: groups.flatMap((group) => splitNow(row, group, asOf)) };
};

/** Returns the lines of a claim as last booked. */
export const bookedOf = ({ claimed, corrections }: ClaimAccount): readonly SplitLine[] =>
  corrections.at(-1)?.lines ?? claimed;
