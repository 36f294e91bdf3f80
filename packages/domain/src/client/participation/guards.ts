import * as E from 'fp-ts/Either';
import { refuse } from '../../event/decision';
import type { CivilDate } from '../../vocabulary/civil-date';
import type { OperationId } from '../../vocabulary/id';
import { staysBegunBy } from '../service/stays';
import type { State } from '../state';
import { NoEntry, NotInOperation, StillInOperation } from './refusals';

/**
 * Returns the last day of the client's stays in an operation, or refuses if one of them is not over by the day.
 *
 * A client with two episodes in the operation leaves it with the last of them.
 */
export const exitBy = (
  client: State,
  facts: { readonly on: CivilDate; readonly operationId: OperationId },
): E.Either<NoEntry | NotInOperation | StillInOperation, CivilDate> => {
  const { on, operationId } = facts;
  const entry = client.participation.operations.get(operationId)?.entry;
  if (entry === undefined || on < entry.on) return refuse(NoEntry.of({ operationId }));
  const stays = staysBegunBy(client, facts);
  const goingOn = stays.find(({ to }) => to === undefined || on < to);
  if (goingOn !== undefined) return refuse(StillInOperation.of({ since: goingOn.from }));
  const last = stays
    .flatMap(({ to }) => to ?? [])
    .toSorted()
    .at(-1);
  return last === undefined ? refuse(NotInOperation.of({ operationId })) : E.right(last);
};
