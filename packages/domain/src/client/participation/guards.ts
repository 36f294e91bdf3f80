import * as E from 'fp-ts/Either';
import { refuse } from '../../event/decision';
import type { CivilDate } from '../../vocabulary/civil-date';
import type { OperationId } from '../../vocabulary/id';
import { lastStay } from '../service/stays';
import type { State } from '../state';
import { NoEntry, NotInOperation, StillInOperation } from './refusals';

/** Returns the last day of the client's last stay in an operation, or refuses if that stay is not over by the day. */
export const exitBy = (
  client: State,
  { on, operationId }: { readonly on: CivilDate; readonly operationId: OperationId },
): E.Either<NoEntry | NotInOperation | StillInOperation, CivilDate> => {
  const entry = client.participation.operations.get(operationId)?.entry;
  if (entry === undefined || on < entry.on) return refuse(NoEntry.of({ operationId }));
  const stay = lastStay(client, operationId, on);
  if (stay === undefined) return refuse(NotInOperation.of({ operationId }));
  return stay.to === undefined || on < stay.to
    ? refuse(StillInOperation.of({ since: stay.from }))
    : E.right(stay.to);
};
