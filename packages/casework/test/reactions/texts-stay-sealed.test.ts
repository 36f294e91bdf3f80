import { afterAll, describe, expect, it } from '@jest/globals';
import { reaction } from '@pavadonis/casework';
import { isSealed, text } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { orThrow } from '@pavadonis/event-store';
import { scratch } from '@pavadonis/fixtures/scratch';
import { withVault } from '@pavadonis/fixtures/vaults';
import { planGoalSet } from '@pavadonis/testing/examples/plan';
import * as E from 'fp-ts/Either';
import { readFileSync } from 'node:fs';
import { command, office, storeOf, stream } from '../commands/support/office';
import { newFile, reacting } from './support/reacting';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const goal = { ...planGoalSet.facts(), text: text('to speak with the neighbours') };

describe('the personal texts of an event that is handed over', () => {
  it('are sealed, open by casework, and stand nowhere in the file', () =>
    withVault(newName(), async (vault) => {
      const store = await storeOf();
      const desk = office(store, { vault });
      await orThrow(desk.decide(stream, Client.setPlanGoal, goal, command(1)));
      const sealed: string[] = [];
      const letters = reaction({
        to: ['PlanGoalSet'],
        from: 'start',
        react: ({ event }) => void sealed.push(String(event.text)),
      });
      const file = newFile();
      const reactions = await reacting({ store, file, reactions: { letters } });
      const end = (await orThrow(store.readAll({ after: 0, limit: 100 }))).at(-1)?.position ?? 0;
      expect(await orThrow(reactions.doneUpTo(end))).toBe(true);
      const [first = ''] = sealed;
      expect([sealed.length, isSealed(first)]).toEqual([1, true]);
      const note = { by: 'caseworker-7', why: 'a letter' };
      expect(await desk.revealText(stream, 'goal-text', first, note)()).toEqual(E.right(goal.text));
      await orThrow(reactions.close());
      expect(readFileSync(file).includes(first)).toBe(false);
    }));
});
