import * as t from 'io-ts';
import { closed } from '../codec/closed';
import { Cents } from '../money/cents';
import { FundingSource } from '../money/shares';
import { Split, sumOfSplits } from '../money/split';
import { CostId, ProviderId } from '../vocabulary/id';
import { Month } from '../vocabulary/month';

/** Returns the parts of all sources added up. */
const ofAllSources = (split: Split): number =>
  (Object.keys(FundingSource.keys) as FundingSource[]).reduce((sum, source) => sum + (split[source] ?? 0), 0);

/**
 * One cost as a claim states it: the amount claimed, and the parts of it that the sources pay.
 *
 * The parts add up to the amount. Provider and month are those of the cost when the claim was made. A line stays as it
 * is, whatever is learned of the cost later.
 */
export const ClaimLine = t.refinement(
  closed('ClaimLine', {
    costId: CostId,
    providerId: ProviderId,
    /** The month of the cost. */
    month: Month,
    /** The amount that is claimed: the eligible part of the cost. */
    eligible: Cents,
    /** The part of the amount that each source pays. */
    bySource: Split,
  }),
  ({ eligible, bySource }) => ofAllSources(bySource) === eligible,
  'ClaimLine',
);
export type ClaimLine = t.TypeOf<typeof ClaimLine>;

/**
 * Returns the split of a claim, as the claim or a correction of it states it: the parts of its lines added up by
 * source.
 */
export const splitOfClaim = ({ lines }: { readonly lines: readonly ClaimLine[] }): Split =>
  sumOfSplits(lines.map(({ bySource }) => bySource));
