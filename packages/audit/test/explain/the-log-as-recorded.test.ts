import { describe, expect, it } from '@jest/globals';
import { decoder, memoryStore, orThrow, storeClosed, type StoredEvent } from '@pavadonis/event-store';
import { client, logOf } from '@pavadonis/testing';
import { serviceStarted } from '@pavadonis/testing/examples/service';
import * as E from 'fp-ts/Either';
import * as TE from 'fp-ts/TaskEither';
import { recordedLog } from '../../src/explain/recorded-log';

const log = logOf(Array.from({ length: 2500 }, () => [...client(serviceStarted())]).flat());

const stored = log.map(({ event, metadata, ...place }): StoredEvent => ({
  ...place,
  type: event.type,
  data: JSON.stringify(event),
  metadata: JSON.stringify(metadata),
}));

const readAll = ({ after, limit }: { readonly after: number; readonly limit: number }) =>
  TE.right(stored.filter(({ position }) => position > after).slice(0, limit));

describe('the log as recorded', () => {
  it('is read whole, page by page', async () => {
    expect(await orThrow(recordedLog({ readAll }))).toEqual(log);
    expect(await orThrow(recordedLog(memoryStore()))).toEqual([]);
  });

  it('is not read past the failure of a page', async () => {
    const failing = {
      readAll: (range: Parameters<typeof readAll>[0]) =>
        range.after === 0 ? readAll(range) : TE.left(storeClosed),
    };
    expect(await recordedLog(failing)()).toEqual(E.left(storeClosed));
  });

  it('is not read past an event that cannot be decoded', async () => {
    const broken = stored.map((each) => (each.position === 1700 ? { ...each, data: '{}' } : each));
    const found = await recordedLog({ readAll: () => TE.right(broken) }, decoder())();
    expect(found).toMatchObject({ _tag: 'Left', left: { position: 1700 } });
  });
});
