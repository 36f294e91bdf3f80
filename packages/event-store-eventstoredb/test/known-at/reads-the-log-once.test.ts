import { afterAll, describe, expect, it } from '@jest/globals';
import { type EventStore, type NewEvent, orThrow } from '@pavadonis/event-store';
import type { Loopback } from '@pavadonis/fixtures/eventstoredb/loopback';
import { proposed } from '../support/proposed';
import { servers } from '../support/servers';
import { event, idsOf, stream } from '../support/stores';

const { start, storeOn, stopAll } = servers();
afterAll(stopAll);

const STREAMS = 8;
const EVENTS = 2_800;

const second = (n: number): NewEvent['recordedAt'] =>
  new Date(Date.parse('2018-07-01T12:00:00.000Z') + n * 1000).toISOString() as NewEvent['recordedAt'];

// forwards in the long run, and every seventh a minute back
const momentOf = (n: number): NewEvent['recordedAt'] => second(n % 7 === 0 ? n - 60 : n);

const at = (n: number) => ({ _tag: 'Instant', instant: second(n) }) as const;

/** A server on which the streams hold a part of the log each, seven events in turn. */
const filled = async (): Promise<Loopback> => {
  const server = await start();
  for (let n = 0; n < EVENTS; n += 7) {
    const batch = Array.from({ length: 7 }, (_, i) => event(n + i, { recordedAt: momentOf(n + i) }));
    server.log.append(stream((n / 7) % STREAMS), 'any', batch.map(proposed));
  }
  return server;
};

const readsOf = async (server: Loopback, work: () => Promise<unknown>): Promise<number> => {
  const before = server.calls.read;
  await work();
  return server.calls.read - before;
};

const replay = async (store: EventStore, seconds: number): Promise<readonly string[]> => {
  const ids: string[] = [];
  for (let after = 0; ;) {
    const page = await orThrow(store.readAll({ after, limit: 500, knownAt: at(seconds) }));
    ids.push(...idsOf(page));
    if (page.length < 500) return ids;
    after = page.at(-1)?.position ?? after;
  }
};

const all = Array.from({ length: EVENTS }, (_, n) => event(n, { recordedAt: momentOf(n) }));

const knownAt = (seconds: number): readonly NewEvent[] => {
  const later = all.findIndex(({ recordedAt }) => recordedAt > second(seconds));
  return later < 0 ? all : all.slice(0, later);
};

describe('a question about an instant', () => {
  const begun = filled();

  it('finds the first later event wherever it stands between remembered places', async () => {
    const store = await storeOn(await begun);
    for (const seconds of [EVENTS, 2_500, 3, 999, 1_000, 1_001, 2_001, 1_500, -60, -61, 1_499])
      expect(await replay(store, seconds)).toEqual(idsOf(knownAt(seconds)));
  });

  it('costs a replay no read more than it takes anyway', async () => {
    const server = await begun;
    const [one, other] = [await storeOn(server), await storeOn(server)];
    const plain = await readsOf(server, () => replay(one, 9_999));
    expect(await readsOf(server, () => replay(other, EVENTS - 100))).toBeLessThanOrEqual(plain);
    expect(await readsOf(server, () => replay(other, EVENTS - 100))).toBeLessThanOrEqual(plain);
  });

  it('reads the log once for many streams that are read at the same time', async () => {
    const server = await begun;
    const store = await storeOn(server);
    const readStreams = (seconds: number) =>
      Promise.all(
        Array.from({ length: STREAMS }, (_, n) =>
          orThrow(store.readStream(stream(n), { knownAt: at(seconds) })),
        ),
      );
    // three pages of a thousand, and the streams themselves
    expect(await readsOf(server, () => readStreams(2_500))).toBeLessThanOrEqual(STREAMS + 3);
    expect(await readsOf(server, () => readStreams(2_500))).toBe(STREAMS);
    // another instant takes one page more at most
    expect(await readsOf(server, () => readStreams(1_500))).toBeLessThanOrEqual(STREAMS + 1);
    expect(await readsOf(server, () => readStreams(1_500))).toBe(STREAMS);
    for (const seconds of [1_500, 500]) {
      const known = await readStreams(seconds);
      expect(known.flatMap(idsOf).toSorted()).toEqual(idsOf(knownAt(seconds)).toSorted());
    }
  });

  it('finds the merging events alone, whatever was read before', async () => {
    const server = await start();
    const merging = (n: number, moment: number): NewEvent =>
      event(n, { recordedAt: second(moment), type: 'ClientsMerged' });
    const batch = [merging(1, 1), event(2, { recordedAt: second(9) }), merging(3, 2), merging(4, 10)];
    await orThrow((await storeOn(server)).append(stream(1), 'no_stream', batch, { imported: true }));
    for (const [seconds, known] of [
      [5, [1]],
      [9, [1, 3]],
      [10, [1, 3, 4]],
    ] as const) {
      const range = { after: 0, limit: 9, knownAt: at(seconds), only: 'merging' } as const;
      const found = await orThrow((await storeOn(server)).readAll(range));
      expect(idsOf(found)).toEqual(known.map((n) => event(n).id));
    }
  });

  it('sees what others recorded since, where the instant is not over', async () => {
    const server = await start();
    const [one, other] = [await storeOn(server), await storeOn(server)];
    const known = async () => idsOf(await orThrow(one.readStream(stream(1), { knownAt: at(5) })));
    expect(await known()).toEqual([]);
    await orThrow(other.append(stream(1), 'no_stream', [event(1, { recordedAt: second(1) })]));
    expect(await known()).toEqual([event(1).id]);
    await orThrow(other.append(stream(2), 'no_stream', [event(2, { recordedAt: second(6) })]));
    await orThrow(other.append(stream(1), 0, [event(3, { recordedAt: second(2) })]));
    expect(await known()).toEqual([event(1).id]);
    expect(idsOf(await orThrow(one.readAll({ after: 0, limit: 9, knownAt: at(5) })))).toEqual([event(1).id]);
  });

  it('is answered about a stream, whatever was removed from others', async () => {
    const server = await start();
    const store = await storeOn(server);
    for (const [n, moment] of [4, 1, 6].entries())
      await orThrow(store.append(stream(n), 'no_stream', [event(n, { recordedAt: second(moment) })]));
    server.log.remove(stream(0), true);
    const known = (of: number) => store.readStream(stream(of), { knownAt: at(5) });
    expect(idsOf(await orThrow(known(1)))).toEqual([event(1).id]);
    expect(await orThrow(known(2))).toEqual([]);
    expect(await known(0)()).toMatchObject({ left: { _tag: 'StreamTruncated', stream: stream(0) } });
  });

  it('is answered after a fault of the server', async () => {
    const server = await begun;
    const store = await storeOn(server);
    server.inject({ call: 'read', does: 'cut' }, { call: 'read', does: 'cut', events: 300 });
    const read = await orThrow(store.readStream(stream(3), { knownAt: at(1_700) }));
    const ids = new Set(idsOf(knownAt(1_700)));
    const whole = await orThrow(store.readStream(stream(3), {}));
    expect(idsOf(read)).toEqual(idsOf(whole).filter((id) => ids.has(id)));
  });
});
