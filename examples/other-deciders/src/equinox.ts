import { Category, Decider, type ICategory, StreamId, type TokenAndState } from '@equinox-js/core';
import { StreamName, written } from '@pavadonis/domain';
import { type EventStore, Failure } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import { answer, type Entry, type Handle } from './request';
import { isConflict, streamsOf } from './streams';

type Entries = readonly Entry[];

const loaded = (state: Entries): TokenAndState<Entries> => ({
  token: { value: undefined, version: BigInt(state.length), bytes: 0n },
  state,
});

/** Handles requests with a decider of equinox-js, over a store of ours. After a conflict it decides again. */
export const equinox = (store: EventStore): Handle => {
  const { read, append } = streamsOf(store);
  const load = async (id: StreamId) => loaded(await read(written(StreamName, id)));
  const sync: ICategory<Entry, Entries>['sync'] = async (id, _context, _token, before, entries) => {
    const appended = await append(entries);
    if (E.isRight(appended)) return { type: 'Written', data: loaded([...before, ...entries]) };
    if (isConflict(appended.left)) return { type: 'Conflict', resync: () => load(id) };
    throw new Failure(appended.left);
  };
  const category = new Category<Entry, Entries>({ load, sync }, loaded([]));
  return (request) =>
    Decider.forStream(category, StreamId.create(request.stream), undefined).transact((recorded) => [
      ...answer(request, recorded),
    ]);
};
