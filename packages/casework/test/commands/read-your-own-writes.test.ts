import { describe, expect, it } from '@jest/globals';
import * as Client from '@pavadonis/domain/client';
import { openCasework } from '@pavadonis/casework';
import { orThrow } from '@pavadonis/event-store';
import { type ReadModel, reads } from '@pavadonis/projection';
import { planGoalSet } from '@pavadonis/testing/examples/plan';
import { command, storeOf, stream } from './support/office';

const goals: ReadModel<{ readonly client: { readonly set: number } }> = {
  name: 'goals',
  version: 1,
  folds: {
    client: {
      initial: () => ({ set: 0 }),
      takes: {
        registration: 'ignored',
        identity: 'ignored',
        family: 'ignored',
        consent: 'ignored',
        law: 'ignored',
        residence: 'ignored',
        service: 'ignored',
        work: 'ignored',
        plan: {
          PlanDrawnUp: 'ignored',
          PlanAgreed: 'ignored',
          PlanRevised: 'ignored',
          PlanClosed: 'ignored',
          PlanGoalSet: reads([], (row) => {
            row.set += 1;
          }),
          PlanGoalProgressed: 'ignored',
          PlanGoalAchieved: 'ignored',
          PlanGoalNotAchieved: 'ignored',
          PlanGoalPutOnHold: 'ignored',
          PlanGoalResumed: 'ignored',
          PlanGoalCancelled: 'ignored',
          PlanGoalRejected: 'ignored',
          PlanGoalReopened: 'ignored',
        },
        referral: 'ignored',
        participation: 'ignored',
      },
    },
  },
};

describe('casework with read models', () => {
  it('shows what was just recorded to whoever waits for its position', async () => {
    const store = await storeOf();
    const office = await orThrow(
      openCasework({ store, readModels: { file: ':memory:', models: { goals } } }),
    );
    const recorded = await orThrow(
      office.decide(stream, Client.setPlanGoal, planGoalSet.facts(), command(1)),
    );
    if (recorded._tag !== 'Recorded') throw new Error(recorded._tag);
    await orThrow(office.readModels.caughtUpTo(recorded.position));
    expect(office.readModels.view('goals').rows.client.get(stream)).toEqual({ set: 1 });
    await orThrow(office.readModels.close());
  });
});
