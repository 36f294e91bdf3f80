import { addDays, type CivilDate } from '../../vocabulary/civil-date';
import type { OperationId } from '../../vocabulary/id';
import type { State } from '../state';

/** A time in which an operation paid for the service; `to` is its last day, absent while it goes on. */
export interface Stay<Entered> {
  /** The start or the handover with which the stay began. */
  readonly by: Entered;
  readonly from: CivilDate;
  readonly to?: CivilDate;
}

/**
 * Returns the stays of an episode in an operation, in the order of days.
 *
 * `entered` is its start and its handovers, `end` its last day. A stay ends with the episode, or on the day before a
 * handover to another operation.
 */
export const staysOf = <Entered extends { readonly on: CivilDate; readonly operationId: OperationId }>(
  entered: readonly Entered[],
  end: CivilDate | undefined,
  operationId: OperationId,
): readonly Stay<Entered>[] => {
  // a handover within the operation continues the stay
  const moves = entered.filter((each, i) => each.operationId !== entered[i - 1]?.operationId);
  return moves.flatMap((by, i) => {
    const next = moves[i + 1];
    const to = next === undefined ? end : addDays(next.on, -1);
    // one that is left on its first day has no day
    if (to !== undefined && to < by.on) return [];
    return by.operationId === operationId ? { by, from: by.on, ...(to === undefined ? {} : { to }) } : [];
  });
};

/** Returns the stays in an operation that had begun by a day. Those of episodes of two kinds may overlap. */
export const staysBegunBy = (
  { service: { episodes } }: State,
  { on, operationId }: { readonly on: CivilDate; readonly operationId: OperationId },
): readonly Stay<unknown>[] =>
  [...episodes.values()]
    .flatMap(({ started, handovers, end }) => staysOf([started, ...handovers], end, operationId))
    .filter(({ from }) => from <= on);
