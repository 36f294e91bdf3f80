import { afterAll, describe, expect, it } from '@jest/globals';
import { civilDate, type ClientId } from '@pavadonis/domain';
import { type EventStore, memoryStore, orThrow } from '@pavadonis/event-store';
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import { scratch } from '@pavadonis/fixtures/scratch';
import { clientsMerged } from '@pavadonis/testing/examples/identity';
import { clientIdOf } from '@pavadonis/testing/examples/ids';
import { command, office } from './support/office';
import {
  clientNo,
  mergedInto,
  outcomeOf,
  registered,
  revertedFrom,
  withoutConditions,
  write,
} from './support/persons';
import { losingAnswers, overtaken } from './support/troubled-stores';

const { newName, removeAll } = scratch();
const opened: EventStore[] = [];
afterAll(async () => {
  for (const store of opened) await orThrow(store.close());
  removeAll();
});

const into = (number: number) => ({ on: clientsMerged().on, survivorId: clientIdOf(number) });

const withClients = async (store: EventStore, ...numbers: readonly number[]): Promise<EventStore> => {
  for (const number of numbers) await write(store, clientNo(number), ...registered);
  return store;
};

describe('merging two clients', () => {
  it('records it in the stream of the client, and once', async () => {
    const store = await withClients(memoryStore(), 1, 2);
    const desk = office(store);
    const merged = await orThrow(desk.mergeClients(clientIdOf(2), into(1), command(1)));
    expect(merged).toMatchObject({ _tag: 'Recorded', revision: registered.length });
    expect(await orThrow(office(store).mergeClients(clientIdOf(2), into(1), command(1)))).toEqual(merged);
    expect(await outcomeOf(desk.mergeClients(clientIdOf(2), into(1), command(2)))).toBe('AlreadySo');
    expect(await orThrow(store.readStream(clientNo(1), {}))).toHaveLength(registered.length);
  });

  it('is refused of a client into themselves', async () => {
    const store = await withClients(memoryStore(), 1);
    expect(await outcomeOf(office(store).mergeClients(clientIdOf(1), into(1), command(1)))).toEqual({
      _tag: 'SameClient',
    });
  });

  it('is refused where nobody is registered in one of the streams', async () => {
    const desk = office(await withClients(memoryStore(), 1));
    expect(await outcomeOf(desk.mergeClients(clientIdOf(1), into(2), command(1)))).toEqual({
      _tag: 'SurvivorNotRegistered',
    });
    expect(await outcomeOf(desk.mergeClients(clientIdOf(2), into(1), command(2)))).toEqual({
      _tag: 'ClientNotRegistered',
    });
  });

  it('is refused by what the survivor is now, and not when last seen', async () => {
    const store = await withClients(memoryStore(), 1, 2, 3);
    const desk = office(store);
    await orThrow(desk.state(clientNo(1)));
    await write(store, clientNo(1), mergedInto(3));
    expect(await outcomeOf(desk.mergeClients(clientIdOf(2), into(1), command(1)))).toEqual({
      _tag: 'SurvivorIsMerged',
      survivorId: clientIdOf(3),
    });
    await write(store, clientNo(1), revertedFrom(3));
    expect(await outcomeOf(desk.mergeClients(clientIdOf(2), into(1), command(2)))).toEqual(['ClientsMerged']);
  });

  it('can be done again once it was reverted, from the day of the reversal on', async () => {
    const store = await withClients(memoryStore(), 1, 2);
    await write(store, clientNo(2), mergedInto(1), revertedFrom(1));
    const desk = office(store);
    expect(await outcomeOf(desk.mergeClients(clientIdOf(2), into(1), command(1)))).toMatchObject({
      _tag: 'MergeRevertedLater',
    });
    const anew = { ...into(1), on: civilDate('2025-01-13') };
    expect(await outcomeOf(desk.mergeClients(clientIdOf(2), anew, command(2)))).toEqual(['ClientsMerged']);
  });

  it('fails for ids that are none, and facts that throw', async () => {
    const desk = office(await withClients(memoryStore(), 1, 2));
    const none = 'nobody' as ClientId;
    const throwing = {
      ...into(1),
      get survivorId(): ClientId {
        throw new Error('no survivor');
      },
    };
    const invalid = { left: { _tag: 'InvalidArgument', argument: 'stream' } };
    const noText = Object.create(null) as ClientId;
    for (const each of [none, noText, Symbol('id') as never, undefined as never]) {
      expect(await desk.mergeClients(each, into(1), command(1))()).toMatchObject(invalid);
      expect(
        await desk.mergeClients(clientIdOf(2), { ...into(1), survivorId: each }, command(1))(),
      ).toMatchObject(invalid);
    }
    for (const facts of [{ ...into(1), survivorId: none }, throwing, undefined as never])
      expect(await desk.mergeClients(clientIdOf(2), facts, command(1))()).toMatchObject(invalid);
  });
});

describe.each([
  [
    'in memory',
    () => {
      const store = memoryStore();
      return Promise.resolve([store, store] as const);
    },
  ],
  [
    'on one file of SQLite',
    async () => {
      const path = newName();
      const both = [await orThrow(sqliteStore({ path })), await orThrow(sqliteStore({ path }))] as const;
      opened.push(...both);
      return both;
    },
  ],
])('two processes, %s, that merge two clients into each other at once', (_, open) => {
  it('record one of the merges', async () => {
    const [one, other] = await open();
    await withClients(one, 1, 2);
    const desk = office(overtaken(one, 1, () => write(other, clientNo(1), mergedInto(2))));
    expect(await outcomeOf(desk.mergeClients(clientIdOf(2), into(1), command(1)))).toEqual({
      _tag: 'SurvivorIsMerged',
      survivorId: clientIdOf(2),
    });
  });

  it('record one of them also where both are under way', async () => {
    const [one, other] = await open();
    await withClients(one, 1, 2);
    const outcomes = await Promise.all([
      outcomeOf(office(one).mergeClients(clientIdOf(2), into(1), command(1))),
      outcomeOf(office(other).mergeClients(clientIdOf(1), into(2), command(2))),
    ]);
    expect(outcomes).toContainEqual(['ClientsMerged']);
    expect(outcomes).toContainEqual(expect.objectContaining({ _tag: 'SurvivorIsMerged' }));
  });
});

describe('a store that checks no conditions', () => {
  it.each([
    ['the outcome', 0],
    ['the outcome, also if the answer was lost,', 1],
  ])('has %s say that the survivor was merged meanwhile', async (_, lost) => {
    const store = await withClients(memoryStore(), 1, 2);
    const late = overtaken(store, 1, () => write(store, clientNo(1), mergedInto(2)));
    const desk = office(withoutConditions(losingAnswers(late, lost)));
    expect(await orThrow(desk.mergeClients(clientIdOf(2), into(1), command(1)))).toMatchObject({
      _tag: 'Recorded',
      overtaken: true,
    });
  });
});
