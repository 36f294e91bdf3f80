import { afterAll, describe, expect, it } from '@jest/globals';
import { EventStoreDBClient } from '@eventstore/db-client';
import { orThrow } from '@pavadonis/event-store';
import { collectGarbage } from '@pavadonis/fixtures/garbage';
import type { ReadableOptions } from 'node:stream';
import { collect, type Read } from '../../src/read-with-deadline';
import { lineOf } from '../../src/line';
import { retryWhileTransient } from '../../src/retry';
import { servers } from '../support/servers';
import { events, stream } from '../support/stores';

const { start, storeOn, stopAll } = servers();
afterAll(stopAll);

const retryOptions = { deadlineMs: 10_000, attempts: 1, silenceMs: 60_000 };

describe('a read that is over', () => {
  it('holds nothing of what it brought, however long its connection holds the read', async () => {
    const server = await start();
    await orThrow((await storeOn(server)).append(stream(1), 'no_stream', events(1, 5)));
    const client = EventStoreDBClient.connectionString(server.connectionString);
    const line = lineOf(client);
    const { signal: closing } = new AbortController();
    const reads: ReturnType<Read>[] = [];
    const readPage = async (): Promise<WeakRef<object>> => {
      const page: { readonly count: number[] } = { count: [] };
      const all = (options: ReadableOptions) => client.readAll({ maxCount: 10 }, options);
      const make: Read = (options) => {
        const read = all(options) as ReturnType<Read>;
        reads.push(read);
        return read;
      };
      const call = () => collect({ retryOptions, closing, line }, make, () => page.count.push(1));
      await retryWhileTransient(call, retryOptions, closing);
      expect(page.count).toHaveLength(5);
      return new WeakRef(page);
    };
    const page = await readPage();
    await collectGarbage();
    expect(reads).toHaveLength(1);
    expect(page.deref()).toBeUndefined();
    await client.dispose();
  });
});
