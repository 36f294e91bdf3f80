import { afterAll, describe, expect, it } from '@jest/globals';
import { type EventStore, type StoredEvent, orThrow } from '@pavadonis/event-store';
import type { Loopback } from '@pavadonis/fixtures/eventstoredb/loopback';
import { foreign, writeForeign } from '../support/foreign';
import { servers } from '../support/servers';
import { event, events, idsOf, stream } from '../support/stores';

const { start, storeOn, stopAll } = servers();
afterAll(stopAll);

const begun = async (): Promise<{ readonly server: Loopback; readonly store: EventStore }> => {
  const server = await start();
  return { server, store: await storeOn(server) };
};

describe('a shared server', () => {
  it.each([
    ['few', 1],
    ['many', 40],
  ])('gives our events alone, with %s of others between them', async (_, times) => {
    const { server, store } = await begun();
    for (const [n, each] of events(1, 4).entries()) {
      writeForeign(server.log, times);
      await orThrow(store.append(stream(n), 'no_stream', [each]));
    }
    writeForeign(server.log, times);
    const log = await orThrow(store.readAll({ after: 0, limit: 100 }));
    expect(idsOf(log)).toEqual(idsOf(events(1, 4)));
    for (const [i, { position }] of log.entries())
      for (const limit of [1, 2, 3])
        expect(await orThrow(store.readAll({ after: position, limit }))).toEqual(
          log.slice(i + 1, i + 1 + limit),
        );
  });

  it('gives an event that others wrote into a stream of ours as it is', async () => {
    const { server, store } = await begun();
    await orThrow(store.append(stream(1), 'no_stream', [event(1)]));
    const written = [
      foreign({ data: '{"a":1}', metadata: '{"$correlationId":"7"}' }),
      foreign({ contentType: 'application/octet-stream', data: 'a\n', metadata: 'b' }),
      foreign({ metadata: '{"recordedAt":"2018-07-01T12:00:00.00000","metadata":{}}' }),
      foreign({ metadata: 'two lines of others, one\nand two' }),
      foreign({ metadata: '{"recordedAt":"2018-07-01T12:00:00.000Z"}' }),
      foreign({ metadata: '7' }),
      foreign({ metadata: 'null' }),
      foreign({ data: '{ "a": 1.0 }', metadata: ' {"b":1} ' }),
    ];
    server.log.append(stream(1), 'any', written);
    const expected: readonly (readonly [data: string, metadata: string])[] = [
      ['{"a":1}', '{"$correlationId":"7"}'],
      ['a\n', 'b'],
      ['{"order":1}', '{"recordedAt":"2018-07-01T12:00:00.00000","metadata":{}}'],
      ['{"order":1}', 'two lines of others, one\nand two'],
      ['{"order":1}', '{"recordedAt":"2018-07-01T12:00:00.000Z"}'],
      ['{"order":1}', '7'],
      ['{"order":1}', 'null'],
      ['{ "a": 1.0 }', ' {"b":1} '],
    ];
    const read = await orThrow(store.readStream(stream(1), { from: 1 }));
    const created = server.log.events.slice(1).map((each) => new Date(Number(each.created / 10_000n)));
    expect(read).toEqual(
      written.map(({ id, type }, i) => ({
        id,
        type,
        stream: stream(1),
        revision: i + 1,
        position: Number(server.log.events[i + 1]?.position),
        recordedAt: created[i]?.toISOString(),
        data: expected[i]?.[0],
        metadata: expected[i]?.[1],
      })),
    );
    expect(await orThrow(store.readAll({ after: read[0]?.position ?? 0, limit: 10 }))).toEqual(read.slice(1));
  });

  it('counts by the instant of the server where an event names none', async () => {
    const { server, store } = await begun();
    await orThrow(store.append(stream(1), 'no_stream', [event(1)]));
    server.log.append(stream(1), 'any', [foreign()]);
    const instant = '2018-07-02T00:00:00.000Z' as StoredEvent['recordedAt'];
    const known = { after: 0, limit: 10, knownAt: { _tag: 'Instant', instant } } as const;
    expect(idsOf(await orThrow(store.readAll(known)))).toEqual([event(1).id]);
  });
});
