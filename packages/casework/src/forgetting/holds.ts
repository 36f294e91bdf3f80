import { operationStream } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { isHeld } from '@pavadonis/domain/operation';
import * as E from 'fp-ts/Either';
import type { Casework } from '../casework';
import type { StateError } from '../state-error';

/** Makes the call that returns whether the documents of a client's operations are held. One that nobody opened is not known. */
export const holdsWith =
  ({ state }: Pick<Casework, 'state'>) =>
  async (client: Client.State): Promise<E.Either<StateError, Client.Holds>> => {
    const holds = new Map<ReturnType<typeof Client.operationsOf>[number], boolean>();
    for (const operationId of Client.operationsOf(client)) {
      const found = await state(operationStream(operationId))();
      if (E.isLeft(found)) return found;
      if (found.right.revision !== 'no_stream') holds.set(operationId, isHeld(found.right.state));
    }
    return E.right(holds);
  };
