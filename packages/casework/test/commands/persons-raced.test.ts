import { afterAll, describe, expect, it } from '@jest/globals';
import { civilDate, record, refuse } from '@pavadonis/domain';
import type * as Client from '@pavadonis/domain/client';
import { type EventStore, memoryStore, orThrow } from '@pavadonis/event-store';
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import { scratch } from '@pavadonis/fixtures/scratch';
import { statusGranted } from '@pavadonis/testing/examples/law';
import { clientDied } from '@pavadonis/testing/examples/registration';
import { residenceChanged } from '@pavadonis/testing/examples/residence';
import { command, office, returning } from './support/office';
import {
  clientNo,
  mergedInto,
  outcomeOf,
  registered,
  startOn,
  withoutConditions,
  write,
} from './support/persons';
import { overtaken } from './support/troubled-stores';

const { newName, removeAll } = scratch();
const opened: EventStore[] = [];
afterAll(async () => {
  for (const store of opened) await orThrow(store.close());
  removeAll();
});

const on = civilDate;
const [survivor, duplicate, third] = [clientNo(1), clientNo(2), clientNo(3)];
const start = startOn(on('2024-10-07'));
const grantedBefore = statusGranted({ on: on('2023-06-15') });

/** The stores of two processes. */
type Both = readonly [one: EventStore, other: EventStore];

const inMemory = (): Promise<Both> => {
  const store = memoryStore();
  return Promise.resolve([store, store]);
};

const onOneFile = async (): Promise<Both> => {
  const path = newName();
  const both = [await orThrow(sqliteStore({ path })), await orThrow(sqliteStore({ path }))] as const;
  opened.push(...both);
  return both;
};

const merged = async (store: EventStore): Promise<void> => {
  await write(store, survivor, ...registered);
  await write(store, duplicate, ...registered, mergedInto(1));
};

describe.each([
  ['in memory', inMemory],
  ['on one file of SQLite', onOneFile],
] as const)('two processes, %s, that decide about one person at once', (_, open) => {
  it('decide anew where the other one wrote to another stream first', async () => {
    const [one, other] = await open();
    await merged(one);
    const desk = office(overtaken(one, 1, () => write(other, duplicate, grantedBefore)));
    expect(await outcomeOf(desk.decide(survivor, ...start, command(1)))).toMatchObject({
      _tag: 'PastServiceLimit',
    });
    expect(await orThrow(one.readStream(survivor, {}))).toHaveLength(registered.length);
  });

  it('decide anew where the other one merged a stream first', async () => {
    const [one, other] = await open();
    await write(one, survivor, ...registered);
    await write(one, duplicate, ...registered, grantedBefore);
    const desk = office(overtaken(one, 1, () => write(other, duplicate, mergedInto(1))));
    expect(await outcomeOf(desk.decide(survivor, ...start, command(1)))).toMatchObject({
      _tag: 'PastServiceLimit',
    });
  });

  it('are not held up by what concerns others', async () => {
    const [one, other] = await open();
    await merged(one);
    const desk = office(
      overtaken(one, 1, () => write(other, third, ...registered)),
      { attempts: 1 },
    );
    expect(await orThrow(desk.decide(survivor, ...start, command(1)))).toMatchObject({
      _tag: 'Recorded',
      revision: registered.length,
    });
  });

  it('record each what the other one does not forbid', async () => {
    const [one, other] = await open();
    await merged(one);
    const outcomes = await Promise.all([
      outcomeOf(office(one).decide(survivor, ...start, command(1))),
      outcomeOf(
        office(other).decide(duplicate, ...returning(record<Client.Event>(residenceChanged())), command(2)),
      ),
    ]);
    expect(outcomes).toEqual([['ServiceStarted'], ['ResidenceChanged']]);
  });
});

describe('a refusal', () => {
  it('is never of a person who was like this at no moment', async () => {
    const store = memoryStore();
    await merged(store);
    let isArmed = false;
    // both streams are written to once the first of them was read, that one first
    const desk = office({
      ...store,
      readStream:
        (...args) =>
        async () => {
          const read = await store.readStream(...args)();
          if (isArmed) {
            isArmed = false;
            await write(store, survivor, clientDied());
            await write(store, duplicate, grantedBefore);
          }
          return read;
        },
    });
    await orThrow(desk.state(survivor));
    isArmed = true;
    const seen: string[] = [];
    const decision = () => (state: Client.State) => {
      const [died, granted] = [state.registration.died !== undefined, state.law.grants.length > 0];
      seen.push(`${died ? 'dead' : 'alive'}, ${granted ? 'granted' : 'not granted'}`);
      return died ? record<Client.Event>(residenceChanged()) : refuse({ _tag: 'StillAlive' as const });
    };
    expect(await outcomeOf(desk.decide(survivor, decision, undefined, command(1)))).toEqual([
      'ResidenceChanged',
    ]);
    expect(seen).toEqual(['alive, not granted', 'alive, granted', 'dead, granted']);
  });
});

describe('a store that checks no conditions', () => {
  it('has the outcome say that another stream changed meanwhile', async () => {
    const store = memoryStore();
    await merged(store);
    const desk = office(withoutConditions(overtaken(store, 1, () => write(store, duplicate, grantedBefore))));
    const outcome = await orThrow(desk.decide(survivor, ...start, command(1)));
    expect(outcome).toMatchObject({ _tag: 'Recorded', overtaken: true });
    const again = await orThrow(
      desk.decide(survivor, ...returning(record<Client.Event>(residenceChanged())), command(2)),
    );
    expect(again._tag === 'Recorded' && again.overtaken).toBeUndefined();
  });
});
