import { describe, expect, it } from '@jest/globals';
import type { Recordable } from '@pavadonis/domain';
import { type EventStore, memoryStore, type NewEvent, storeUnavailable } from '@pavadonis/event-store';
import { centreOpened, centreServiceStarted } from '@pavadonis/testing/examples/centre';
import { eventId } from '@pavadonis/testing/examples/ids';
import { planGoalSet } from '@pavadonis/testing/examples/plan';
import * as E from 'fp-ts/Either';
import * as TE from 'fp-ts/TaskEither';
import { encode } from '../../src/json/encode';
import { history } from '../../src/json/history';
import { metadata, minute, streams } from './support/stored';

const envelope = (number: number) => ({ id: eventId(number), recordedAt: minute(number), metadata });

const encoded = (number: number, stream: keyof typeof streams, event: Recordable): NewEvent => {
  const written = encode(streams[stream], { ...envelope(number), event });
  if (E.isLeft(written)) throw new TypeError('an example is no event of that stream');
  return written.right;
};

const filled = async (): Promise<EventStore> => {
  const store = memoryStore();
  await store.append(streams.centre, 'no_stream', [
    encoded(1, 'centre', centreOpened()),
    encoded(2, 'centre', centreServiceStarted()),
  ])();
  await store.append(streams.client, 'no_stream', [encoded(3, 'client', planGoalSet())])();
  return store;
};

describe('a store read through the decoder', () => {
  it('gives pages of events', async () => {
    const { page } = history(await filled());
    const entry = (position: number, stream: keyof typeof streams, event: Recordable) => ({
      position,
      stream: streams[stream],
      event,
    });
    expect(await page({ after: 0, limit: 2 })()).toEqual(
      E.right([entry(1, 'centre', centreOpened()), entry(2, 'centre', centreServiceStarted())]),
    );
    expect(await page({ after: 2, limit: 2 })()).toEqual(E.right([entry(3, 'client', planGoalSet())]));
  });

  it('gives what was known at a moment', async () => {
    const { page, stream, recorded } = history(await filled());
    const knownAt = { _tag: 'Instant', instant: minute(1) } as const;
    expect(await page({ after: 0, limit: 9, knownAt })()).toMatchObject(E.right([{ position: 1 }]));
    expect(await stream(streams.centre, { knownAt })()).toMatchObject(E.right([{ position: 1 }]));
    expect(await recorded(streams.centre, { knownAt })()).toMatchObject(E.right([{ position: 1 }]));
  });

  it('gives a stream with all that is known', async () => {
    const { recorded } = history(await filled());
    expect(await recorded(streams.centre)()).toEqual(
      E.right([
        { ...envelope(1), position: 1, stream: streams.centre, revision: 0, event: centreOpened() },
        { ...envelope(2), position: 2, stream: streams.centre, revision: 1, event: centreServiceStarted() },
      ]),
    );
    expect(await recorded(streams.operation)()).toEqual(E.right([]));
  });

  it('gives a stream as a replay settles it', async () => {
    const store = memoryStore();
    const opened = encoded(1, 'centre', centreOpened());
    await store.append(streams.centre, 'no_stream', [{ ...opened, metadata: 'not read' }])();
    const { stream, recorded } = history(store);
    expect(await stream(streams.centre, {})()).toEqual(
      E.right([{ id: eventId(1), position: 1, stream: streams.centre, event: centreOpened() }]),
    );
    expect(await recorded(streams.centre)()).toMatchObject(E.left({ _tag: 'MalformedMetadata' }));
  });
});

describe('a store that cannot be read', () => {
  const unavailable = storeUnavailable('busy', 'SQLITE_BUSY');

  it('hands its failure on', async () => {
    const { page, stream, recorded } = history({
      scan: () => TE.left(unavailable),
      scanStream: () => TE.left(unavailable),
      readStream: () => TE.left(unavailable),
    });
    expect(await page({ after: 0, limit: 1 })()).toEqual(E.left(unavailable));
    expect(await stream(streams.client, {})()).toEqual(E.left(unavailable));
    expect(await recorded(streams.client)()).toEqual(E.left(unavailable));
  });

  it('that was closed says so', async () => {
    const store = await filled();
    await store.close()();
    expect(await history(store).page({ after: 0, limit: 1 })()).toEqual(E.left({ _tag: 'StoreClosed' }));
  });

  it('stops at the first event that cannot be decoded', async () => {
    const store = await filled();
    const raw = { type: 'CentreBurned', data: '{"type":"CentreBurned","v":1,"on":"2024-01-01"}' };
    const bad = { ...raw, id: eventId(4), recordedAt: minute(4), metadata: JSON.stringify(metadata) };
    await store.append(streams.centre, 1, [bad, { ...bad, id: eventId(5) }])();
    const { page, stream, recorded } = history(store);
    const error = {
      _tag: 'UnknownEventType',
      position: 4,
      stream: streams.centre,
    };
    expect(await page({ after: 0, limit: 9 })()).toEqual(E.left(error));
    expect(await page({ after: 0, limit: 3 })()).toMatchObject({ _tag: 'Right' });
    expect(await stream(streams.centre, {})()).toEqual(E.left(error));
    expect(await recorded(streams.centre)()).toEqual(E.left(error));
  });
});
