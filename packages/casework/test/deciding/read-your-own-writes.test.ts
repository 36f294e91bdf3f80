import { describe, expect, it } from '@jest/globals';
import * as Client from '@pavadonis/domain/client';
import { openCasework } from '@pavadonis/casework';
import type { ReadModel } from '@pavadonis/projection';
import { planGoalSet } from '@pavadonis/testing/examples/plan';
import { command, right, storeOf, stream } from './support/office';

const goals: ReadModel<{ readonly client: { readonly set: number } }> = {
  name: 'goals',
  version: 1,
  folds: {
    client: {
      initial: () => ({ set: 0 }),
      evolve: (row, event) => {
        if (event.type === 'PlanGoalSet') row.set += 1;
      },
    },
  },
};

describe('casework with read models', () => {
  it('shows what was just recorded to whoever waits for its position', async () => {
    const store = await storeOf();
    const office = await right(openCasework({ store, readModels: { file: ':memory:', models: { goals } } }));
    const recorded = await right(office.decide(stream, Client.setPlanGoal(planGoalSet.facts()), command(1)));
    if (recorded._tag !== 'Recorded') throw new Error(recorded._tag);
    await right(office.readModels.caughtUpTo(recorded.position));
    expect(office.readModels.view('goals').rows.client.get(stream)).toEqual({ set: 1 });
    await right(office.readModels.close());
  });
});
