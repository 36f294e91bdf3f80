import { type CostId, type Entry, inOrder } from '@pavadonis/domain';
import type { CostsClaimed } from '@pavadonis/domain/operation';
import { type Finding, found } from '../finding-kinds';
import type { World } from '../context';
import { told } from '../queries/events';

/** Costs that stand in two claims, or twice in one; the claims of different operations are held against each other. */
export const claimedTwice = ({ operations }: World): readonly Finding[] => {
  const known = new Map<CostId, Entry<CostsClaimed>>();
  return [...operations.values()]
    .flatMap((operation) => told(operation, 'CostsClaimed'))
    .sort((a, b) => (inOrder(a, b) ? -1 : 1))
    .flatMap((claim) =>
      claim.event.costIds.flatMap((costId) => {
        const first = known.get(costId);
        if (first === undefined) known.set(costId, claim);
        return first === undefined ? [] : found('ClaimedTwice', claim.stream, claim.event.on, [first, claim]);
      }),
    );
};

/** Payments of a claim on a day by which the operation had not made it. */
export const paidBeforeClaimed = ({ operations }: World): readonly Finding[] =>
  [...operations.values()].flatMap((operation) =>
    told(operation, 'ClaimPaid').flatMap((paid) => {
      const claim = told(operation, 'CostsClaimed').find(({ event }) => event.claimId === paid.event.claimId);
      return claim !== undefined && claim.event.on <= paid.event.on
        ? []
        : found('PaidBeforeClaimed', paid.stream, paid.event.on, [
            paid,
            ...(claim === undefined ? [] : [claim]),
          ]);
    }),
  );
