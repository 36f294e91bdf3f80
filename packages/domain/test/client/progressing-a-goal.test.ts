import { describe, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { applied, registered, started } from '../support/examples/client';
import { goalId } from '../support/examples/ids';
import {
  goalCancelled,
  goalProgressed,
  goalPutOnHold,
  planDrawnUp,
  planGoalSet,
} from '../support/examples/work';
import { client } from '../support/given';

const supported = [registered(), applied(), started()] as const;
const planned = [...supported, planDrawnUp(), planGoalSet()] as const;

describe('progressing a goal', () => {
  it('records how the work goes', () =>
    client(...planned)
      .when(Client.progressGoal(goalProgressed.facts()))
      .records(goalProgressed()));

  it('records another result', () => {
    const next = { on: civilDate('2024-04-08'), achievement: 'worsening' } as const;
    client(...planned, goalProgressed())
      .when(Client.progressGoal(goalProgressed.facts(next)))
      .records(goalProgressed(next));
  });

  it('records nothing when the goal has that result already', () =>
    client(...planned, goalProgressed())
      .when(Client.progressGoal(goalProgressed.facts()))
      .recordsNothing());

  it('is refused while the goal rests or is done with', () => {
    const on = civilDate('2024-03-04');
    client(...planned, goalPutOnHold({ on }))
      .when(Client.progressGoal(goalProgressed.facts()))
      .refuses({ _tag: 'GoalIs', lifecycle: 'on-hold' });
    client(...planned, goalCancelled({ on }))
      .when(Client.progressGoal(goalProgressed.facts()))
      .refuses({ _tag: 'GoalIs', lifecycle: 'cancelled' });
  });

  it('is refused without such a goal', () =>
    client(...supported)
      .when(Client.progressGoal(goalProgressed.facts()))
      .refuses({ _tag: 'NoSuchGoal', goalId }));

  it('is refused before the goal was set', () =>
    client(...planned)
      .when(Client.progressGoal(goalProgressed.facts({ on: civilDate('2024-02-18') })))
      .refuses({ _tag: 'BeforeGoal', setOn: civilDate('2024-02-19') }));
});
