import { type CivilDate, type CostId, notReversed } from '@pavadonis/domain';
import type { ClaimLine } from '@pavadonis/domain/operation';
import { claims, type ClaimInTime } from '../columns/claims';
import { costs, knownOfMonths } from '../columns/costs';
import type { FundingSplitView } from '../funding-split';
import type { Months } from '../reports/months';
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
  readonly row: OperationRow;
  readonly claims: readonly ClaimAccount[];
  /** The months' costs recorded by the day, each id once. */
  readonly costs: readonly CostRow[];
  /** The amounts of the months' costs in no claim that are eligible now. */
  readonly unclaimed: readonly SplitLine[];
}

/** Returns the first line of each of these costs. */
const linesAbout = (lines: readonly ClaimLine[], costIds: readonly CostId[]): readonly SplitLine[] => {
  const left = new Set(costIds);
  return lines.filter(({ costId }) => left.delete(costId)).map(splitLineOf);
};

const isPaid = ({ payments }: OperationRow, { claimId }: ClaimRow, asOf: CivilDate): boolean =>
  payments.some((payment) => payment.claimId === claimId && payment.on <= asOf);

const claimAccount = (
  row: OperationRow,
  { claim, own, costs, corrections }: ClaimInTime,
  asOf: CivilDate,
): ClaimAccount => ({
  claim,
  claimed: linesAbout(claim.lines, own),
  corrections: corrections
    .filter(({ on }) => on <= asOf)
    .map(({ on, lines }) => ({ on: on < claim.on ? claim.on : on, lines: linesAbout(lines, own) })),
  now: splitNow(
    row,
    costs.filter(({ on }) => on <= asOf),
    asOf,
  ),
  isPaid: isPaid(row, claim, asOf),
});

/** Puts what was found of rows together, row by row, each thing once. */
const byRow = <A>(found: readonly { readonly row: OperationRow; readonly part: A }[]) => {
  const parts = new Map<OperationRow, Set<A>>();
  for (const { row, part } of found) parts.set(row, (parts.get(row) ?? new Set()).add(part));
  return parts;
};

/**
 * Returns the operations' accounts of some months by the end of a day. A cost that stands in two claims counts in the first.
 * Costs of one claim are split together; costs not yet claimed are split together by provider and month.
 *
 * Claims without a line or a cost of these months are left out; the others are whole. Throws a `RangeError` where the months end
 * before they begin.
 */
export const accountsOf = (
  { operation }: FundingSplitView,
  months: Months,
  asOf: CivilDate,
): readonly OperationAccount[] => {
  const box = knownOfMonths(notReversed(months), asOf);
  const claimsOf = byRow(claims.of(operation).each(box, (row, _, part) => ({ row, part })));
  const costsOf = byRow(costs.of(operation).each(box, (row, _, part) => ({ row, part })));
  const accounts: OperationAccount[] = [];
  for (const row of operation.values()) {
    const ofRow = [...(costsOf.get(row) ?? [])];
    const open = ofRow.filter(({ claimedOn }) => claimedOn === undefined || claimedOn > asOf);
    const groups = groupBy(
      open.map(({ cost }) => cost),
      ({ providerId, month }) => `${providerId} ${month}`,
    );
    accounts.push({
      row,
      claims: [...(claimsOf.get(row) ?? [])].map((claim) => claimAccount(row, claim, asOf)),
      costs: ofRow.map(({ cost }) => cost),
      unclaimed: groups.flatMap((group) => splitNow(row, group, asOf)),
    });
  }
  return accounts;
};

/** Returns the lines of a claim as last booked. */
export const bookedOf = ({ claimed, corrections }: ClaimAccount): readonly SplitLine[] =>
  corrections.at(-1)?.lines ?? claimed;
