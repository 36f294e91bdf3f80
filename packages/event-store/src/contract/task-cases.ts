import { answer, refusal, same, type ContractCase } from './case';
import { event, idsOf, stream } from './sample';

const closed = { _tag: 'StoreClosed' };

/** When a store works: once for every run of a task, and no longer than until it is closed. */
export const taskCases: readonly ContractCase[] = [
  {
    name: 'nothing happens before a task is run',
    holds: async (store) => {
      const append = store.append(stream(1), 'no_stream', [event(1)]);
      const read = store.readStream(stream(1), {});
      same(await answer(read), []);
      const appended = await answer(append);
      same(idsOf(await answer(read)), [event(1).id]);
      same(await answer(append), appended);
    },
  },
  {
    name: 'a closed store answers StoreClosed to everything',
    holds: async (store) => {
      await answer(store.append(stream(1), 'no_stream', [event(1)]));
      const late = store.readAll({ after: 0, limit: 1 });
      const lateAppend = store.append(stream(1), 0, [event(2)]);
      await answer(store.close());
      same(await refusal(late), closed);
      same(await refusal(lateAppend), closed);
      same(await refusal(store.append(stream(1), 0, [event(2)])), closed);
      same(await refusal(store.readStream(stream(1), {})), closed);
      same(await refusal(store.readAll({ after: 0, limit: 1 })), closed);
      same(await refusal(store.scan({ after: 0, limit: 1 })), closed);
      same(await refusal(store.scanStream(stream(1), {})), closed);
    },
  },
  {
    name: 'a store may be closed twice',
    holds: async (store) => {
      await answer(store.append(stream(1), 'no_stream', [event(1)]));
      await answer(store.close());
      await answer(store.close());
      same(await refusal(store.readStream(stream(1), {})), closed);
    },
  },
];
