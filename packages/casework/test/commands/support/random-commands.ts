import {
  addDays,
  civilDate,
  ClientId,
  clientStream,
  type Correction,
  type Decision,
  GoalId,
  type Settleable,
  type StreamOf,
  text,
  voidEvent,
} from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { exampleId } from '@pavadonis/testing/examples/ids';
import {
  planGoalAchieved,
  planGoalProgressed,
  planGoalPutOnHold,
  planGoalSet,
} from '@pavadonis/testing/examples/plan';
import fc from 'fast-check';
import { firstOf } from './office';

interface Refusal {
  readonly _tag: string;
}

/** A decision on the state, or a correction of what was recorded. */
export type Asked =
  | { readonly _tag: 'Decide'; readonly decision: (state: Client.State) => Decision<Refusal, Client.Event> }
  | {
      readonly _tag: 'Correct';
      readonly decision: (
        recorded: readonly Settleable<Client.Recordable>[],
      ) => Decision<Refusal, Correction<Client.Event>>;
    };

/** A command of that number, and the caseworks it is sent to. */
export interface Sending {
  readonly number: number;
  readonly stream: StreamOf<'client'>;
  readonly asked: Asked;
  readonly to: readonly number[];
}

const first = civilDate('2024-02-19');

/** Up to so many commands in a few streams, each sent to one to three of so many caseworks. */
export const sendings = (atMost: number, caseworks: number): fc.Arbitrary<readonly Sending[]> => {
  const goal = fc.nat(2).map((n) => exampleId(GoalId, 700 + n));
  const day = fc.nat(60).map((days) => addDays(first, days));
  const about = fc.record({ goalId: goal, on: day });
  const decided = fc
    .oneof(
      { weight: 2, arbitrary: about.map((facts) => Client.setPlanGoal(planGoalSet.facts(facts))) },
      { weight: 2, arbitrary: about.map((facts) => Client.progressGoal(planGoalProgressed.facts(facts))) },
      { weight: 1, arbitrary: about.map((facts) => Client.achieveGoal(planGoalAchieved.facts(facts))) },
      { weight: 1, arbitrary: about.map((facts) => Client.putGoalOnHold(planGoalPutOnHold.facts(facts))) },
    )
    .map((decision): Asked => ({ _tag: 'Decide', decision }));
  const corrected = fc.integer({ min: 1, max: atMost }).map((number): Asked => ({
    _tag: 'Correct',
    decision: voidEvent({ on: first, target: firstOf(number), reason: text('recorded in error') }),
  }));
  const sending = fc.record({
    stream: fc.nat(1).map((n) => clientStream(exampleId(ClientId, n))),
    asked: fc.oneof({ weight: 4, arbitrary: decided }, { weight: 1, arbitrary: corrected }),
    to: fc.array(fc.nat(caseworks - 1), { minLength: 1, maxLength: 3 }),
  });
  return fc
    .array(sending, { minLength: 1, maxLength: atMost, size: 'max' })
    .map((all) => all.map((each, index) => ({ ...each, number: index + 1 })));
};
