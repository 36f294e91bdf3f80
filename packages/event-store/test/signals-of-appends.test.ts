import { describe, expect, it } from '@jest/globals';
import type { StreamName } from '@pavadonis/domain';
import { guardCalls, memoryStore, type NewEvent, orThrow } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';

const stream = 'client-018f6b2e-0000-7000-8000-000000000001' as StreamName;
const event: NewEvent = {
  id: '018f6b2e-0000-7000-8000-000000000002',
  type: 'ContactRecorded',
  recordedAt: '2018-07-01T12:00:00.000Z' as NewEvent['recordedAt'],
  data: '{}',
  metadata: '{}',
};

describe('the signal of an append', () => {
  it('is refused where it is none, and nothing is stored', async () => {
    const store = memoryStore();
    const appended = await store.append(stream, 'no_stream', [event], undefined, 'stop' as never)();
    expect(appended).toEqual(E.left({ _tag: 'InvalidArgument', argument: 'signal', rule: 'an AbortSignal' }));
    expect(await orThrow(store.readAll({ after: 0, limit: 1 }))).toEqual([]);
  });

  it('is handed to a store that is guarded', async () => {
    const store = memoryStore();
    const seen: unknown[] = [];
    const { append } = guardCalls(() => false, {
      ...store,
      append: (...given) => {
        seen.push(given[4]);
        return store.append(...given);
      },
    });
    const { signal } = new AbortController();
    await orThrow(append(stream, 'no_stream', [event], undefined, signal));
    expect(seen).toEqual([signal]);
  });
});
