import { addDays, type CivilDate } from '../../vocabulary/civil-date';
import type { OperationId } from '../../vocabulary/id';
import type { State } from '../state';
import type { Episode } from './state';

/** A time in which a person was supported from an operation; the day of `to` is the last one. */
export interface Stay {
  readonly from: CivilDate;
  readonly to?: CivilDate;
}

const staysOf = ({ started, handovers, end }: Episode, operationId: OperationId): readonly Stay[] => {
  // handed over within the operation, the stay goes on
  const entered = [started, ...handovers].filter(
    (each, index, all) => each.operationId !== all[index - 1]?.operationId,
  );
  return entered.flatMap((each, index) => {
    const next = entered[index + 1];
    const to = next === undefined ? end : addDays(next.on, -1);
    return each.operationId === operationId ? { from: each.on, ...(to === undefined ? {} : { to }) } : [];
  });
};

/** A person's times in an operation, in the order of days: an exit is the end of one, by its end or a handover. */
const staysIn = ({ service: { episodes } }: State, operationId: OperationId): readonly Stay[] =>
  episodes.flatMap((episode) => staysOf(episode, operationId));

/** The last time in an operation that had begun by a day. */
export const lastStay = (client: State, operationId: OperationId, day: CivilDate): Stay | undefined =>
  staysIn(client, operationId).findLast(({ from }) => from <= day);
