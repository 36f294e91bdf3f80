import { describe, expect, it } from '@jest/globals';
import { addDays, civilDate, clientStream, type Decision, GoalId, text, voidEvent } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { eventIdAt, type Failure } from '@pavadonis/event-store';
import { exampleId } from '@pavadonis/testing/examples/ids';
import fc from 'fast-check';
import { adapters } from '../src/adapters';
import { logOf } from '../src/play';
import { atOffice, corrected, decided, type Sent, type Step } from '../src/step';
import { sent } from '../src/story';
import { clientId, commandNo, goal, progress } from '../src/story/facts';
import { begun } from './support/begun';

const MOST = 12;
const client = clientStream(clientId);

type Facts = Pick<typeof goal, 'on' | 'goalId'>;
type Asked = (facts: Facts) => (state: Client.State) => Decision<{ readonly _tag: string }, Client.Event>;

const ASKED: readonly Asked[] = [
  (facts) => Client.setPlanGoal({ ...goal, ...facts }),
  (facts) => Client.progressGoal({ ...progress, ...facts }),
  (facts) => Client.achieveGoal({ ...facts, achievement: 'achieved' }),
  Client.putGoalOnHold,
  Client.resumeGoal,
];

const anyFacts: fc.Arbitrary<Facts> = fc.record({
  on: fc.nat(40).map((days) => addDays(goal.on, days)),
  goalId: fc.nat(2).map((number) => exampleId(GoalId, 700 + number)),
});

const anyDecision = fc.tuple(fc.constantFrom(...ASKED), anyFacts).map(
  ([asked, facts]) =>
    (by: Sent): Step =>
      decided(by, client, asked(facts)),
);

const anyVoid = fc.integer({ min: 20, max: 20 + MOST }).map(
  (number) =>
    (by: Sent): Step =>
      corrected(
        by,
        client,
        voidEvent({
          on: civilDate('2024-06-03'),
          target: eventIdAt(commandNo(number), 0),
          reason: text('recorded in error'),
        }),
      ),
);

/** Steps about a few goals on days in any order, voids of some of them, and some commands that are sent again. */
const anySteps = fc
  .array(
    fc.tuple(
      fc.oneof({ weight: 4, arbitrary: anyDecision }, { weight: 1, arbitrary: anyVoid }),
      fc.nat(MOST),
    ),
    { maxLength: MOST, size: 'max' },
  )
  .map((all) => {
    const steps = all.map(([step], index) => step(sent(20 + index)));
    return steps.concat(all.flatMap(([, again]) => steps[again] ?? []));
  });

/** Returns what each step rejected with, or that it did not. */
const takeAll = async (
  steps: readonly Step[],
  take: (step: Step) => Promise<void>,
): Promise<readonly unknown[]> => {
  const ends: unknown[] = [];
  for (const step of steps) {
    const [end] = await Promise.allSettled([take(step)]);
    ends.push(end.status === 'fulfilled' ? 'done' : (end.reason as Failure).cause);
  }
  return ends;
};

describe('any commands', () => {
  it.each(Object.entries(adapters))('end and are stored under %s as with casework', async (_, adapter) => {
    await fc.assert(
      fc.asyncProperty(anySteps, async (steps) => {
        const [office, store] = [await begun(), await begun()];
        const handle = adapter(store);
        const ends = await takeAll(steps, atOffice(office));
        expect(await takeAll(steps, ({ request }) => handle(request))).toEqual(ends);
        expect(await logOf(store)).toEqual(await logOf(office));
      }),
      { numRuns: 60 },
    );
  });
});
