import type { CostId, Month, ProviderId } from '@pavadonis/domain';
import type { ClaimLine } from '@pavadonis/domain/operation';
import { amountOf, differenceOf, isNone, type SplitDifference, type SplitPart } from './amount';

/** The amount of one cost, in the month and for the provider that it is counted under. */
export interface SplitLine extends SplitPart {
  readonly costId: CostId;
  readonly providerId: ProviderId;
  readonly month: Month;
}

/** Returns a line of a claim as a split line. */
export const splitLineOf = ({ costId, providerId, month, eligible, bySource }: ClaimLine): SplitLine => ({
  costId,
  providerId,
  month,
  amount: eligible,
  split: bySource,
});

/** How much more is counted of a cost, in one month and for one provider. */
export interface LineDifference extends Pick<SplitLine, 'costId' | 'providerId' | 'month'> {
  /** The difference, in euro cents; below zero where less is counted. */
  readonly difference: SplitDifference;
}

const isAlike = (a: SplitLine, b: SplitLine): boolean =>
  a.costId === b.costId && a.providerId === b.providerId && a.month === b.month;

/**
 * Returns how lines differ from earlier ones. A cost that moved to another month or provider is taken from the one and
 * added to the other.
 */
export const differencesOf = (
  now: readonly SplitLine[],
  before: readonly SplitLine[],
): readonly LineDifference[] => {
  const gone = before.filter((each) => !now.some((other) => isAlike(each, other)));
  return [...now, ...gone].flatMap((line) => {
    const of = (lines: readonly SplitLine[]) => amountOf(lines.filter((each) => isAlike(each, line)));
    const difference = differenceOf(of(now), of(before));
    const { costId, providerId, month } = line;
    return isNone(difference) ? [] : { costId, providerId, month, difference };
  });
};
