import { type CostId, type Entry, inOrder } from '@pavadonis/domain';
import type { CostsClaimed } from '@pavadonis/domain/operation';
import { type Finding, finding } from '../finding-kinds';
import type { HistoryToDate } from '../history-to-date';
import { beforeTheirClaim, claimsOf } from '../queries/claims';
import { eventsOf } from '../queries/events';

/** Finds costs that stand in two claims, of one operation or of two, or twice in one. */
export const claimedTwice = ({ operations }: HistoryToDate): readonly Finding[] => {
  const known = new Map<CostId, Entry<CostsClaimed>>();
  return [...operations.values()]
    .flatMap((operation) => [...claimsOf(operation).values()].map(({ claim }) => claim))
    .sort((a, b) => (inOrder(a, b) ? -1 : 1))
    .flatMap((claim) =>
      claim.event.lines.flatMap(({ costId }) => {
        const first = known.get(costId);
        if (first === undefined) known.set(costId, claim);
        return first === undefined
          ? []
          : finding('ClaimedTwice', claim.stream, claim.event.on, [first, claim]);
      }),
    );
};

/** Finds payments of a claim that the operation had not made by that day. */
export const paidBeforeClaimed = ({ operations }: HistoryToDate): readonly Finding[] =>
  [...operations.values()].flatMap((operation) =>
    beforeTheirClaim(operation, eventsOf(operation, 'ClaimPaid')).map((shownBy) => {
      const [{ stream, event }] = shownBy;
      return finding('PaidBeforeClaimed', stream, event.on, shownBy);
    }),
  );

/** Finds financial corrections of a claim that the operation had not made by that day. */
export const correctedBeforeClaimed = ({ operations }: HistoryToDate): readonly Finding[] =>
  [...operations.values()].flatMap((operation) =>
    beforeTheirClaim(operation, eventsOf(operation, 'ClaimCorrected')).map((shownBy) => {
      const [{ stream, event }] = shownBy;
      return finding('CorrectedBeforeClaimed', stream, event.on, shownBy);
    }),
  );
