import { afterAll, describe, expect, it } from '@jest/globals';
import { orThrow } from '@pavadonis/event-store';
import * as TE from 'fp-ts/TaskEither';
import { simulatedClock } from '../support/clock';
import { foreign } from '../support/foreign';
import { servers } from '../support/servers';
import { event, events, stream } from '../support/stores';

const { passDeadline } = simulatedClock();
const { start, storeOn, stopAll } = servers(passDeadline);
afterAll(stopAll);

const begun = async () => {
  const server = await start();
  const store = await storeOn(server);
  await orThrow(store.append(stream(1), 'no_stream', events(1, 3)));
  return { server, store };
};

const truncated = { _tag: 'StreamTruncated', stream: stream(1) };

describe('the reason why a stream is no whole story', () => {
  it('names the first revision that is left', async () => {
    const { server, store } = await begun();
    server.log.setMetadata(stream(1), { $tb: 2 });
    expect(await orThrow(TE.swap(store.readStream(stream(1), {})))).toEqual({
      ...truncated,
      reason: 'truncated',
      first: 2,
    });
  });

  it('names none where nothing is left', async () => {
    const { server, store } = await begun();
    server.log.setMetadata(stream(1), { $tb: 3 });
    expect(await orThrow(TE.swap(store.readStream(stream(1), {})))).toEqual({
      ...truncated,
      reason: 'truncated',
    });
  });

  it.each([
    ['deleted', false],
    ['deleted_for_good', true],
  ] as const)('says that an operator %s it', async (reason, forGood) => {
    const { server, store } = await begun();
    server.log.remove(stream(1), forGood);
    expect(await orThrow(TE.swap(store.readStream(stream(1), {})))).toEqual({ ...truncated, reason });
  });

  it('is one of a stream that somebody begins anew after it was deleted', async () => {
    const { server, store } = await begun();
    server.log.remove(stream(1), false);
    server.log.append(stream(1), 'no_stream', [foreign()]);
    expect(await orThrow(TE.swap(store.readStream(stream(1), {})))).toEqual({
      ...truncated,
      reason: 'truncated',
      first: 3,
    });
    expect(await orThrow(TE.swap(store.append(stream(1), 3, [event(4)])))).toMatchObject(truncated);
  });

  it('is told of an append during which the stream was deleted', async () => {
    const { server, store } = await begun();
    const meanwhile = (): Promise<void> => {
      server.log.remove(stream(1), false);
      return Promise.resolve();
    };
    server.inject({ call: 'append', does: 'silence', meanwhile });
    expect(await orThrow(TE.swap(store.append(stream(1), 'no_stream', [event(9)])))).toEqual({
      ...truncated,
      reason: 'truncated',
      first: 3,
    });
  });
});

describe('a stream', () => {
  it('is read again once its truncation is undone', async () => {
    const { server, store } = await begun();
    const read = store.readStream(stream(1), {});
    const log = store.readAll({ after: 0, limit: 10 });
    const whole = await orThrow(read);
    server.log.remove(stream(1), false);
    expect(await orThrow(TE.swap(read))).toMatchObject(truncated);
    expect(await orThrow(TE.swap(log))).toMatchObject(truncated);
    server.log.setMetadata(stream(1), {});
    expect(await orThrow(read)).toEqual(whole);
    expect(await orThrow(log)).toEqual(whole);
    expect(await orThrow(store.append(stream(1), 2, [event(4)]))).toMatchObject({ revision: 3 });
  });

  it('whose metadata remove nothing yet is whole', async () => {
    const { server, store } = await begun();
    server.log.setMetadata(stream(1), { $maxCount: 4 });
    server.log.setMetadata(stream(2), { $maxCount: 4 });
    await orThrow(store.append(stream(1), 2, [event(4)]));
    await orThrow(store.append(stream(2), 'no_stream', [event(5)]));
    const log = await orThrow(store.readAll({ after: 0, limit: 10 }));
    expect(log).toHaveLength(5);
    for await (const page of store.follow({ after: 0 })) {
      const { events: followed, caughtUp } = orThrow(page);
      if (caughtUp) {
        expect(followed.length).toBeLessThanOrEqual(5);
        break;
      }
    }
    await orThrow(store.append(stream(1), 3, [event(6)]));
    expect(await orThrow(TE.swap(store.readStream(stream(1), {})))).toMatchObject({ ...truncated, first: 1 });
  });

  it('of a cleaned-up log is missed by whoever reads up to a moment before it was truncated', async () => {
    const { server, store } = await begun();
    await orThrow(store.append(stream(2), 'no_stream', events(11, 3)));
    await orThrow(store.append(stream(1), 2, events(4, 2)));
    const { position } = await orThrow(store.append(stream(2), 2, [event(14)]));
    server.log.setMetadata(stream(1), { $tb: 4 });
    server.log.scavenge();
    const log = store.scan({ after: 0, limit: 100, knownAt: { _tag: 'Position', position } });
    expect(await orThrow(TE.swap(log))).toMatchObject(truncated);
  });
});
