import type { OperationId } from '@pavadonis/domain';
import { dayNumber, type Segments, segments } from '@pavadonis/projection';
import type { ClientRow } from '../rows/client';

/** The first day of clients in each operation that they took part in. */
export const entered: Segments<ClientRow, OperationId> = segments(({ stays }, add) => {
  stays.forEach(({ operationId, from }, index) => {
    // stays are in the order of days
    if (stays.findIndex((each) => each.operationId === operationId) === index)
      add(dayNumber(from), undefined, operationId);
  });
});
