import { status } from '@grpc/grpc-js';
import { afterAll, describe, expect, it } from '@jest/globals';
import { LARGEST_APPEND, orThrow } from '@pavadonis/event-store';
import { accessDenied, serverError, streamDeleted } from '@pavadonis/fixtures/eventstoredb/faults';
import { newLog } from '@pavadonis/fixtures/eventstoredb/log';
import * as TE from 'fp-ts/TaskEither';
import { servers } from '../support/servers';
import { event, events, stream } from '../support/stores';

const { start, storeOn, stopAll } = servers();
afterAll(stopAll);

const MEGABYTE = 1024 * 1024;

describe('an append is refused', () => {
  it('with 16 MB, which the server is not sent', async () => {
    const server = await start();
    const store = await storeOn(server);
    const large = event(1, { data: JSON.stringify('x'.repeat(16 * MEGABYTE)) });
    expect(await orThrow(TE.swap(store.append(stream(1), 'no_stream', [large])))).toMatchObject({
      _tag: 'AppendTooLarge',
      limit: LARGEST_APPEND,
    });
    expect(server.calls.append).toBe(0);
  });

  it('with more than this server takes, and stores nothing', async () => {
    const store = await storeOn(await start({ largestAppend: 1000 }));
    const large = event(1, { data: JSON.stringify({ text: 'ž'.repeat(600) }), metadata: '{}' });
    expect(await orThrow(TE.swap(store.append(stream(1), 'no_stream', [large])))).toEqual({
      _tag: 'AppendTooLarge',
      bytes: 1213,
      limit: 1000,
    });
    expect(await orThrow(store.readAll({ after: 0, limit: 10 }))).toEqual([]);
  });

  it.each([2 ** 31, 2 ** 32 + 1, Number.MAX_SAFE_INTEGER])(
    'at revision %d where nothing is',
    async (expected) => {
      const store = await storeOn(await start());
      await orThrow(store.append(stream(1), 'no_stream', events(1, 2)));
      expect(await orThrow(TE.swap(store.append(stream(1), expected, [event(3)])))).toEqual({
        _tag: 'WrongExpectedRevision',
        stream: stream(1),
        expected,
        actual: 1,
      });
      expect(await orThrow(store.readStream(stream(1), { from: expected }))).toEqual([]);
    },
  );

  it('where this user may only read, without another attempt', async () => {
    const server = await start();
    const store = await storeOn(server);
    server.inject({ call: 'append', does: accessDenied() });
    expect(await orThrow(TE.swap(store.append(stream(1), 'no_stream', [event(1)])))).toMatchObject({
      _tag: 'StoreUnavailable',
      reason: 'access_denied',
    });
    expect(server.calls.append).toBe(1);
  });

  it('by a server without appends, without another attempt', async () => {
    const server = await start();
    const store = await storeOn(server);
    server.inject({ call: 'append', does: serverError(status.UNIMPLEMENTED) });
    expect(await orThrow(TE.swap(store.append(stream(1), 'no_stream', [event(1)])))).toEqual({
      _tag: 'StoreUnavailable',
      reason: 'other',
      cause: 'grpc-status-12',
    });
    expect(server.calls.append).toBe(1);
  });

  it('to a stream that is deleted for good in the same moment', async () => {
    const server = await start();
    const store = await storeOn(server);
    await orThrow(store.append(stream(1), 'no_stream', [event(1)]));
    server.inject({ call: 'append', does: streamDeleted(stream(1)) });
    expect(await orThrow(TE.swap(store.append(stream(1), 0, [event(2)])))).toEqual({
      _tag: 'StreamTruncated',
      stream: stream(1),
      reason: 'deleted_for_good',
    });
  });
});

describe('a log beyond 2^53', () => {
  it('is told instead of wrong positions', async () => {
    const store = await storeOn(await start({ log: newLog(2n ** 53n) }));
    const told = { _tag: 'StoreUnavailable', reason: 'other', cause: 'position-out-of-range' };
    expect(await orThrow(TE.swap(store.append(stream(1), 'no_stream', [event(1)])))).toEqual(told);
    expect(await orThrow(TE.swap(store.readAll({ after: 0, limit: 1 })))).toEqual(told);
    expect(await orThrow(TE.swap(store.scan({ after: 0, limit: 1 })))).toEqual(told);
    expect(await orThrow(TE.swap(store.readStream(stream(1), {})))).toEqual(told);
    expect(await orThrow(TE.swap(store.scanStream(stream(1), {})))).toEqual(told);
    for await (const page of store.follow({ after: 0 })) expect(page).toEqual({ _tag: 'Left', left: told });
  });
});
