import { afterAll, describe, expect, it } from '@jest/globals';
import { addDays } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { type EventStore, memoryStore, orThrow } from '@pavadonis/event-store';
import { scratch } from '@pavadonis/fixtures/scratch';
import { vaultAt } from '@pavadonis/fixtures/vaults';
import { clientForgotten } from '@pavadonis/testing/examples/forgetting';
import { copyFileSync } from 'node:fs';
import { command, office } from '../commands/support/office';
import {
  askedAt,
  clerk,
  type Clock,
  dueAt,
  goal,
  goalOf,
  opened,
  request,
  storeWith,
  stream,
  typesIn,
  withDesk,
} from './support/desk';

const { newName, removeAll } = scratch();
afterAll(removeAll);

/** A store that was put back to an earlier day: it holds the log without its last events. */
const withoutLast = async (store: EventStore, lost: number): Promise<EventStore> => {
  const older = memoryStore();
  const log = await orThrow(store.readAll({ after: 0, limit: 1000 }));
  for (const { stream: of, revision, ...event } of log.slice(0, log.length - lost))
    await orThrow(older.append(of, revision === 0 ? 'no_stream' : revision - 1, [event], { imported: true }));
  return older;
};

const on = clientForgotten().on;

describe('a store that was put back', () => {
  it('to a day before the forgetting has it recorded again', () =>
    withDesk(newName(), async ({ store, vault, forgetting, clock }) => {
      await orThrow(forgetting.ask(stream, request, command(2)));
      clock.at = dueAt;
      await orThrow(forgetting.carryOut(stream, clerk));
      const older = await withoutLast(store, 1);
      clock.at = addDays(on, 5).concat('T09:00:00.000Z') as typeof askedAt;
      const { interrupted, carryOut } = await opened(older, vault, { clock });
      expect(interrupted).toEqual([{ _tag: 'Recorded', stream, on }]);
      expect(await typesIn(older)).toEqual(['ForgettingRequested', 'ClientForgotten']);
      expect(await orThrow(carryOut(stream, clerk))).toMatchObject({ _tag: 'Forgotten', on });
      expect((await opened(older, vault, { clock })).interrupted).toEqual([]);
    }));

  it('to a day before the request is told, and recorded by the host', () =>
    withDesk(newName(), async ({ store, vault, forgetting, clock }) => {
      await orThrow(forgetting.ask(stream, request, command(2)));
      clock.at = dueAt;
      await orThrow(forgetting.carryOut(stream, clerk));
      const older = await withoutLast(store, 2);
      expect((await opened(older, vault, { clock })).interrupted).toEqual([
        { _tag: 'Unrecorded', stream, on },
      ]);
      const facts = { on, ground: request.ground };
      const desk = office(older, { vault });
      await orThrow(desk.decide(stream, Client.recordForgotten, facts, command(3)));
      expect((await opened(older, vault, { clock })).interrupted).toEqual([]);
      expect(await goalOf(older, vault)).toBe('KeyDestroyed');
    }));

  it('to a day before the request, while it waits, has texts revealed', () =>
    withDesk(newName(), async ({ store, vault, forgetting, clock }) => {
      await orThrow(forgetting.ask(stream, request, command(2)));
      const older = await withoutLast(store, 1);
      expect((await opened(older, vault, { clock })).interrupted).toEqual([{ _tag: 'TakenBack', stream }]);
      expect(await goalOf(older, vault)).toBe(goal.text);
    }));

  it('to a day before the request was taken back has it wait again', () =>
    withDesk(newName(), async ({ store, vault, forgetting, clock }) => {
      await orThrow(forgetting.ask(stream, request, command(2)));
      await orThrow(forgetting.takeBack(stream, { on: request.on }, command(3)));
      const older = await withoutLast(store, 1);
      expect((await opened(older, vault, { clock })).interrupted).toEqual([{ _tag: 'MadePending', stream }]);
      expect(await goalOf(older, vault)).toBe('KeyToBeDestroyed');
    }));
});

describe('keys that were put back to a day before the request', () => {
  /** Forgets the person or only asks for it, with the keys put back to a day before; the register too, if it is named. */
  const afterPuttingBack = async (how: 'asked' | 'forgotten', ...ends: readonly string[]) => {
    const path = newName();
    const clock: Clock = { at: askedAt };
    const before = await vaultAt(path, { now: () => clock.at });
    const store = await storeWith(before);
    await orThrow(before.close());
    for (const end of ends) copyFileSync(`${path}${end}`, `${path}${end}.copy`);
    const vault = await vaultAt(path, { now: () => clock.at });
    const forgetting = await opened(store, vault, { clock });
    await orThrow(forgetting.ask(stream, request, command(2)));
    clock.at = dueAt;
    if (how === 'forgotten') await orThrow(forgetting.carryOut(stream, clerk));
    await orThrow(vault.close());
    for (const end of ends) copyFileSync(`${path}${end}.copy`, `${path}${end}`);
    const after = await vaultAt(path, { now: () => clock.at });
    const { interrupted } = await opened(store, after, { clock });
    const outcome = await goalOf(store, after);
    await orThrow(after.close());
    return { interrupted, outcome };
  };

  it('reveal nothing, as the log says', async () =>
    expect(await afterPuttingBack('asked', '.keys')).toEqual({
      interrupted: [{ _tag: 'MadePending', stream }],
      outcome: 'KeyToBeDestroyed',
    }));

  it('bring nobody back: the register names the forgotten', async () =>
    expect(await afterPuttingBack('forgotten', '.keys')).toEqual({
      interrupted: [],
      outcome: 'KeyDestroyed',
    }));

  it('bring nobody back with an older register either: the log names them', async () =>
    expect(await afterPuttingBack('forgotten', '.keys', '.register')).toEqual({
      interrupted: [{ _tag: 'Destroyed', stream }],
      outcome: 'KeyDestroyed',
    }));
});
