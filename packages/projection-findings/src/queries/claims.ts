import type { ClaimId, CostId, Entry } from '@pavadonis/domain';
import type { ClaimCorrected, ClaimLine, ClaimPaid, CostsClaimed } from '@pavadonis/domain/operation';
import type { OperationHistory } from '../history-to-date';
import { eventsOf } from './events';

/** A claim that stands, with what was booked of it since. */
export interface ClaimHistory {
  readonly claim: Entry<CostsClaimed>;
  /** The costs that it is the first of the operation to name, in its order. */
  readonly costIds: readonly CostId[];
  /** The last financial correction of it. */
  readonly correction?: Entry<ClaimCorrected>;
}

/** Returns the lines of a claim as last booked, the first of each of its costs. */
export const bookedLines = ({ claim, costIds, correction }: ClaimHistory): readonly ClaimLine[] => {
  const { lines } = (correction ?? claim).event;
  return costIds.flatMap((costId) => lines.find((each) => each.costId === costId) ?? []);
};

/** Returns the claims of an operation. Of several of one id the first stands. */
export const claimsOf = (operation: OperationHistory): ReadonlyMap<ClaimId, ClaimHistory> => {
  const claims = new Map<ClaimId, ClaimHistory>();
  const taken = new Set<CostId>();
  for (const claim of eventsOf(operation, 'CostsClaimed')) {
    const { claimId, lines } = claim.event;
    if (claims.has(claimId)) continue;
    const costIds = lines.map(({ costId }) => costId).filter((costId) => !taken.has(costId));
    for (const costId of costIds) taken.add(costId);
    claims.set(claimId, { claim, costIds: [...new Set(costIds)] });
  }
  for (const correction of eventsOf(operation, 'ClaimCorrected')) {
    const known = claims.get(correction.event.claimId);
    if (known !== undefined) claims.set(correction.event.claimId, { ...known, correction });
  }
  return claims;
};

/** Returns the payments, or corrections, that come before their claim, each with its claim if there is one. */
export const beforeTheirClaim = <E extends ClaimPaid | ClaimCorrected>(
  operation: OperationHistory,
  entries: readonly Entry<E>[],
): readonly (readonly [Entry<E>, ...Entry<CostsClaimed>[]])[] => {
  const claims = claimsOf(operation);
  return entries.flatMap((entry): readonly (readonly [Entry<E>, ...Entry<CostsClaimed>[]])[] => {
    const claim = claims.get(entry.event.claimId)?.claim;
    if (claim === undefined) return [[entry]];
    return claim.event.on <= entry.event.on ? [] : [[entry, claim]];
  });
};
