import * as TE from 'fp-ts/TaskEither';
import { orThrow } from '../or-throw';
import { same, type ContractCase } from './case';
import { event, idsOf, stream } from './sample';

const closed = { _tag: 'StoreClosed' };

/** When a store works: once for every run of a task, and no longer than until it is closed. */
export const taskCases: readonly ContractCase[] = [
  {
    name: 'nothing happens before a task is run',
    holds: async (store) => {
      const append = store.append(stream(1), 'no_stream', [event(1)]);
      const read = store.readStream(stream(1), {});
      same(await orThrow(read), []);
      const appended = await orThrow(append);
      same(idsOf(await orThrow(read)), [event(1).id]);
      same(await orThrow(append), { ...appended, storedNow: false });
    },
  },
  {
    name: 'a closed store answers StoreClosed to everything',
    holds: async (store) => {
      await orThrow(store.append(stream(1), 'no_stream', [event(1)]));
      const late = store.readAll({ after: 0, limit: 1 });
      const lateAppend = store.append(stream(1), 0, [event(2)]);
      await orThrow(store.close());
      same(await orThrow(TE.swap(late)), closed);
      same(await orThrow(TE.swap(lateAppend)), closed);
      same(await orThrow(TE.swap(store.append(stream(1), 0, [event(2)]))), closed);
      same(await orThrow(TE.swap(store.readStream(stream(1), {}))), closed);
      same(await orThrow(TE.swap(store.readAll({ after: 0, limit: 1 }))), closed);
      same(await orThrow(TE.swap(store.scan({ after: 0, limit: 1 }))), closed);
      same(await orThrow(TE.swap(store.scanStream(stream(1), {}))), closed);
    },
  },
  {
    name: 'a store may be closed twice',
    holds: async (store) => {
      await orThrow(store.append(stream(1), 'no_stream', [event(1)]));
      await orThrow(store.close());
      await orThrow(store.close());
      same(await orThrow(TE.swap(store.readStream(stream(1), {}))), closed);
    },
  },
];
