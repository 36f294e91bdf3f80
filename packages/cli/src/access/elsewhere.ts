import {
  type Entry,
  idOf,
  type OperationId,
  type Recordable,
  type Recorded,
  settle,
  type StreamName,
  categoryOf,
} from '@pavadonis/domain';
import * as Operation from '@pavadonis/domain/operation';
import { decoder, type EventStore } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import type * as TE from 'fp-ts/TaskEither';
import { eachEvent } from '../audit/each-event';
import type { Failure } from '../failure';
import { interruptibleStore } from '../store/interruptible-store';
import type { Around } from '../usage/command';

/** The events of other streams that name a person, and the operations that paid. */
interface Elsewhere {
  readonly elsewhere: readonly Entry<Recordable>[];
  readonly operations: ReadonlyMap<OperationId, Operation.State>;
}

const statesOf = (
  recorded: ReadonlyMap<StreamName, readonly Recorded<Recordable>[]>,
): Elsewhere['operations'] =>
  new Map(
    [...recorded].map(([stream, events]) => [
      idOf(stream) as OperationId,
      settle(events as readonly Recorded<Operation.Event>[]).reduce(
        (state, { event }) => Operation.evolve(state, event),
        Operation.initial,
      ),
    ]),
  );

/** Reads what the other streams of a store say of a person who has these streams. */
export const elsewhereOf =
  (
    store: EventStore,
    streams: readonly StreamName[],
    { signal, onEvents }: Pick<Around, 'signal' | 'onEvents'>,
  ): TE.TaskEither<Failure, Elsewhere> =>
  async () => {
    const ids = streams.map(idOf);
    const { recorded } = decoder();
    const elsewhere: Recorded<Recordable>[] = [];
    const operations = new Map<StreamName, Recorded<Recordable>[]>();
    const paid = new Set<StreamName>();
    let failed: E.Either<Failure, void> = E.right(undefined);
    const read = await eachEvent(interruptibleStore(store, signal, onEvents), (stored) => {
      const { stream, data } = stored;
      const isOfOperation = categoryOf(stream) === 'operation';
      const isNamed = !streams.includes(stream) && ids.some((id) => data.includes(id));
      if (!isOfOperation && !isNamed) return undefined;
      const decoded = recorded(stored);
      if (E.isLeft(decoded)) {
        failed = decoded;
        return 'enough';
      }
      if (isNamed) elsewhere.push(decoded.right);
      if (isOfOperation) {
        operations.set(stream, [...(operations.get(stream) ?? []), decoded.right]);
        if (isNamed) paid.add(stream);
      }
      return undefined;
    });
    if (E.isLeft(read)) return read;
    if (E.isLeft(failed)) return failed;
    const paying = new Map([...operations].filter(([stream]) => paid.has(stream)));
    return E.right({ elsewhere, operations: statesOf(paying) });
  };
