import { GroupedEvent } from '@castore/core';
import { describe, expect, it } from '@jest/globals';
import { clientStream, contractStream } from '@pavadonis/domain';
import { encode, eventIdAt, orThrow } from '@pavadonis/event-store';
import { detailOf, storageOver } from '../src/castore/storage';
import { logOf } from '../src/play';
import { answer } from '../src/request';
import { clientId, commandNo, contractId } from '../src/story/facts';
import { begun, requestOf } from './support/begun';

const CONTEXT = { eventStoreId: 'STREAMS' };
const client = clientStream(clientId);

const entryOf = (title: string) => {
  const [entry] = answer(requestOf(title), []);
  if (entry === undefined) throw new Error('nothing to record');
  return entry;
};

describe('events read through Castore', () => {
  it.each([
    [{}, [1, 2, 3, 4]],
    [{ minVersion: 2 }, [2, 3, 4]],
    [{ maxVersion: 3 }, [1, 2, 3]],
    [{ minVersion: 2, limit: 2 }, [2, 3]],
    [{ reverse: true, limit: 2 }, [4, 3]],
  ])('are those of %j', async (options, expected) => {
    const { events } = await storageOver(await begun()).getEvents(client, CONTEXT, options);
    expect(events.map(({ version }) => version)).toEqual(expected);
  });
});

describe('streams listed through Castore', () => {
  const listed = async () => {
    const store = await begun();
    // a live append would be recorded after the client's events
    const { stream, ...entry } = entryOf('a contract is signed');
    await orThrow(store.append(stream, 'no_stream', [orThrow(encode(stream, entry))], { imported: true }));
    return storageOver(store);
  };
  const aboutClient = { aggregateId: client, initialEventTimestamp: '2024-06-03T08:02:00.000Z' };
  const aboutContract = {
    aggregateId: contractStream(contractId),
    initialEventTimestamp: '2024-06-03T08:01:00.000Z',
  };

  it('stand in the order of their first moments', async () => {
    expect(await (await listed()).listAggregateIds(CONTEXT)).toEqual({
      aggregateIds: [aboutContract, aboutClient],
    });
  });

  it('come page by page, by a token that keeps the options', async () => {
    const storage = await listed();
    const { aggregateIds, nextPageToken = '' } = await storage.listAggregateIds(CONTEXT, {
      limit: 1,
      reverse: true,
    });
    expect(aggregateIds).toEqual([aboutClient]);
    expect(await storage.listAggregateIds(CONTEXT, { pageToken: nextPageToken })).toEqual({
      aggregateIds: [aboutContract],
    });
  });

  it.each([
    [{ initialEventAfter: '2024-06-03T08:02:00.000Z' }, aboutClient],
    [{ initialEventBefore: '2024-06-03T08:01:00.000Z' }, aboutContract],
  ])('begin within %j', async (options, expected) => {
    expect(await (await listed()).listAggregateIds(CONTEXT, options)).toEqual({ aggregateIds: [expected] });
  });
});

describe('events pushed through Castore', () => {
  const registered = detailOf(entryOf('a client is registered'));
  const signed = detailOf(entryOf('a contract is signed'));

  it('are stored one by one too', async () => {
    const store = await begun();
    await storageOver(store).pushEvent(signed, CONTEXT);
    expect((await logOf(store)).at(-1)).toMatchObject({ type: 'ContractSigned', revision: 0 });
  });

  it('are refused at a taken version, so that Castore decides again', async () => {
    const other = { ...entryOf('a client is registered'), id: eventIdAt(commandNo(99), 0) };
    await expect(storageOver(await begun()).pushEvent(detailOf(other), CONTEXT)).rejects.toMatchObject({
      code: 'EventAlreadyExistsError',
      aggregateId: client,
      version: 1,
    });
  });

  it('replace no stored event', async () => {
    const pushed = storageOver(await begun()).pushEvent(registered, { ...CONTEXT, force: true });
    await expect(pushed).rejects.toThrow('never replaced');
  });

  it('of several streams are not stored together', async () => {
    const store = await begun();
    const eventStorageAdapter = storageOver(store);
    const [first, second] = [registered, signed].map(
      (event) => new GroupedEvent({ event, eventStorageAdapter }),
    );
    if (first === undefined || second === undefined) throw new Error('two events');
    await expect(eventStorageAdapter.pushEventGroup({}, first, second)).rejects.toThrow('several streams');
    expect(await logOf(store)).toHaveLength(4);
  });
});
