import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type EventStore, orThrow } from '@pavadonis/event-store';
import type { Loopback } from '@pavadonis/fixtures/eventstoredb/loopback';
import fc from 'fast-check';
import { servers } from '../support/servers';
import { foreign } from '../support/foreign';
import { event, idsOf, stream } from '../support/stores';

const { start, storeOn, stopAll } = servers();

let server: Loopback;
let store: EventStore;
let used = 0;

beforeAll(async () => {
  server = await start();
  store = await storeOn(server);
});
afterAll(stopAll);

const text = fc.oneof(
  fc.json(),
  fc.json().map((json) => `{"value": ${json}}`),
  fc.object().map((value) => JSON.stringify(value)),
  fc.string({ unit: 'grapheme' }).filter((any) => !any.includes('\0')),
);

describe('data and metadata', () => {
  it('come back to the byte whatever text they are', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 20 }), async (texts) => {
        const name = stream((used += 1));
        const batch = texts.map(([data, metadata], i) => event(i, { data, metadata }));
        await orThrow(store.append(name, 'no_stream', batch));
        const read = await orThrow(store.readStream(name, {}));
        expect(read.map(({ data, metadata }) => [data, metadata])).toEqual(texts);
      }),
      { numRuns: 50 },
    ));

  it.each([
    ['{"type":"ContactRecorded","n":[1,2.5,null]}', 'application/json'],
    ['{ "type": "ContactRecorded" }', 'application/octet-stream'],
    ['{"n":1.0}', 'application/octet-stream'],
    ['{"a":1,"a":2}', 'application/octet-stream'],
    ['{"10":1,"9":2}', 'application/octet-stream'],
    ['7', 'application/octet-stream'],
  ])('%s is stored as %s', async (data, contentType) => {
    const name = stream((used += 1));
    await orThrow(store.append(name, 'no_stream', [event(1, { data })]));
    const stored = server.log.events.at(-1);
    expect([stored?.contentType, Buffer.from(stored?.data ?? []).toString()]).toEqual([contentType, data]);
  });

  it('stand on the server beside the instant of recording and the id', async () => {
    const name = stream((used += 1));
    await orThrow(store.append(name, 'no_stream', [event(1), event(2, { metadata: '7' })]));
    expect(server.log.events.slice(-2).map(({ metadata }) => Buffer.from(metadata).toString())).toEqual([
      `{"recordedAt":"2018-07-01T12:00:00.000Z","id":"${event(1).id}","metadata":{"by":{"actor":"worker-1"}}}`,
      `2018-07-01T12:00:00.000Z ${event(2).id}\n7`,
    ]);
  });

  it('come back of events that an earlier version stored, with the ids on the server', async () => {
    const name = stream((used += 1));
    const before = [
      '{"recordedAt":"2018-07-01T12:00:00.000Z","metadata":{"id":"7"}}',
      '2018-07-01T12:00:00.000Z\n7 8\n9',
    ].map((metadata) => foreign({ metadata }));
    server.log.append(name, 'no_stream', before);
    const whole = await orThrow(store.readStream(name, {}));
    expect(whole.map(({ metadata }) => metadata)).toEqual(['{"id":"7"}', '7 8\n9']);
    expect(idsOf(whole)).toEqual(idsOf(before));
    expect(idsOf(await orThrow(store.scanStream(name, {})))).toEqual(idsOf(before));
    const again = whole.map((each) => ({ ...each, data: '{"changed":true}' }));
    expect(await orThrow(store.append(name, 'no_stream', again))).toMatchObject({
      revision: 1,
      storedNow: false,
    });
  });
});
