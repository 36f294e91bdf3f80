import type { ClientForgetting } from '@pavadonis/casework';
import { afterAll, describe, expect, it } from '@jest/globals';
import { addDays } from '@pavadonis/domain';
import { orThrow } from '@pavadonis/event-store';
import { scratch } from '@pavadonis/fixtures/scratch';
import { command } from '../commands/support/office';
import {
  BOTH,
  bothOf,
  clerk,
  type Clock,
  type Desk,
  dueAt,
  mergeOther,
  opened,
  other,
  request,
  stream,
  typesIn,
  withDesk,
} from './support/desk';
import { type Stop, stopping } from './support/stopping';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const withdrawn = { on: addDays(request.on, 1) };

/** Lives of a host: one call after another. */
const lives = {
  asking: async (forgetting: ClientForgetting) => {
    await orThrow(forgetting.ask(stream, request, command(2)));
  },
  'taking back': async (forgetting: ClientForgetting) => {
    await orThrow(forgetting.ask(stream, request, command(2)));
    await orThrow(forgetting.takeBack(stream, withdrawn, command(3)));
  },
  'carrying out': async (forgetting: ClientForgetting, clock: Clock) => {
    await orThrow(forgetting.ask(stream, request, command(2)));
    clock.at = dueAt;
    await orThrow(forgetting.carryOut(stream, clerk));
  },
};

/** Lives a life in a process that stops, and returns whether it did. */
const stops = async (
  { store, vault, clock }: Desk,
  life: (forgetting: ClientForgetting, clock: Clock) => Promise<void>,
  stop: Stop,
): Promise<boolean> => {
  const process = stopping(store, vault, stop);
  const forgetting = await opened(process.store, vault, { clock, keys: process.keys });
  try {
    await life(forgetting, clock);
  } catch {
    expect(process.hasStopped()).toBe(true);
  }
  return process.hasStopped();
};

/** Returns what becomes of the texts of both streams, by the record. */
const expectedOf = async ({ store }: Desk): Promise<readonly string[]> => {
  const types = await typesIn(store);
  const last = types.at(-1);
  const [mine, others] = [last === 'ClientForgotten', await typesIn(store, other, 3)];
  // forgotten together, or not at all
  expect(others).toEqual(mine ? ['ClientForgotten'] : []);
  if (mine) return ['KeyDestroyed', 'KeyDestroyed'];
  return last === 'ForgettingRequested' ? ['KeyToBeDestroyed', 'KeyToBeDestroyed'] : BOTH;
};

describe.each(Object.entries(lives))('a process that stops while %s', (_, life) => {
  it.each(['before', 'after'] as const)(
    '%s any change of store or keys leaves what the next opening ends',
    async (when) => {
      for (let at = 1, goesOn = true; goesOn; at += 1)
        goesOn = await withDesk(newName(), async (desk) => {
          await mergeOther(desk.store, desk.vault);
          const hasStopped = await stops(desk, life, { at, when });
          const again = await opened(desk.store, desk.vault, desk);
          expect(await bothOf(desk.store, desk.vault)).toEqual(await expectedOf(desk));
          // opening once more finds nothing to end
          expect((await opened(desk.store, desk.vault, desk)).interrupted).toEqual([]);
          // whoever has no answer makes the same calls again
          await life(again, desk.clock);
          expect(await bothOf(desk.store, desk.vault)).toEqual(await expectedOf(desk));
          if (life === lives['carrying out'])
            expect(await typesIn(desk.store)).toEqual(['ForgettingRequested', 'ClientForgotten']);
          return hasStopped;
        });
    },
    60_000,
  );

  it('needs no opening, where the same calls are made again', async () => {
    for (let at = 1, goesOn = true; goesOn; at += 1)
      goesOn = await withDesk(newName(), async (desk) => {
        await mergeOther(desk.store, desk.vault);
        const { forgetting } = desk;
        const hasStopped = await stops(desk, life, { at, when: 'after' });
        await life(forgetting, desk.clock);
        expect(await bothOf(desk.store, desk.vault)).toEqual(await expectedOf(desk));
        expect((await opened(desk.store, desk.vault, desk)).interrupted).toEqual([]);
        return hasStopped;
      });
  }, 60_000);
});
