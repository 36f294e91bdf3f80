import { describe, expect, it } from '@jest/globals';
import { record } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { GoalId } from '@pavadonis/domain';
import { orThrow } from '@pavadonis/event-store';
import { exampleId } from '@pavadonis/testing/examples/ids';
import { planGoalSet } from '@pavadonis/testing/examples/plan';
import { command, eventsOf, office, storeOf, stream, returning } from './support/office';
import { counted, elsewhere, overtaken } from './support/troubled-stores';

const goalNo = (n: number) => planGoalSet.facts({ goalId: exampleId(GoalId, 700 + n) });

describe('a decision at once with others', () => {
  it('waits its turn in one process, without conflict', async () => {
    const { store, calls } = counted(await storeOf());
    const one = office(store, { attempts: 1 });
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, n) =>
        orThrow(one.decide(stream, Client.setPlanGoal, goalNo(n), command(n + 1))),
      ),
    );
    expect(answers.map((each) => each._tag === 'Recorded' && each.revision)).toEqual(
      Array.from({ length: 100 }, (_, n) => n + 3),
    );
    expect(calls.append).toBe(100);
  });

  it('waits its turn behind another casework of the process, without conflict', async () => {
    const { store, calls } = counted(await storeOf());
    const offices = Array.from({ length: 5 }, () => office(store, { attempts: 2 }));
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        Promise.all(
          offices.map((each, i) =>
            orThrow(each.decide(stream, Client.setPlanGoal, goalNo(5 * n + i), command(5 * n + i + 1))),
          ),
        ),
      ),
    );
    expect(new Set(answers.flat().map(({ _tag }) => _tag))).toEqual(new Set(['Recorded']));
    // each of the others finds once that what it keeps is old
    expect(calls.append).toBeLessThanOrEqual(200);
  });

  it('is recorded whole where two processes decide', async () => {
    const store = await storeOf();
    const [one, other] = [office(store), office(elsewhere(store))];
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, n) =>
        orThrow((n % 2 === 0 ? one : other).decide(stream, Client.setPlanGoal, goalNo(n), command(n + 1))),
      ),
    );
    expect(answers.every(({ _tag }) => _tag === 'Recorded')).toBe(true);
    expect(await eventsOf(store)).toHaveLength(43);
  });

  it('waits no longer for one that throws', async () => {
    const one = office(await storeOf());
    const broken = one.decide(
      stream,
      () => () => {
        throw new RangeError('a fault of the host');
      },
      undefined,
      command(1),
    )();
    const sound = orThrow(one.decide(stream, ...returning(record(planGoalSet())), command(2)));
    expect(await broken).toMatchObject({ left: { _tag: 'BrokenDecision', cause: 'RangeError' } });
    expect(await sound).toMatchObject({ _tag: 'Recorded', revision: 3 });
  });
});

describe('the pauses between attempts', () => {
  const pausesOf = async (random: () => number): Promise<readonly number[]> => {
    const store = await storeOf();
    const others = office(store);
    const pauses: number[] = [];
    const busy = overtaken(store, Infinity, (time) =>
      others.decide(stream, ...returning(record(planGoalSet())), command(100 + time))(),
    );
    const wait = (milliseconds: number): Promise<void> => {
      pauses.push(milliseconds);
      return Promise.resolve();
    };
    await office(busy, { random, wait, attempts: 12 }).decide(
      stream,
      ...returning(record(planGoalSet())),
      command(1),
    )();
    return pauses;
  };

  it('are left out where the stream that was kept is old', async () => {
    const store = await storeOf();
    const wait = () => Promise.reject(new Error('waited'));
    const [one, other] = [office(store, { wait }), office(store)];
    await orThrow(one.state(stream));
    await orThrow(other.decide(stream, ...returning(record(planGoalSet())), command(1)));
    expect(await orThrow(one.decide(stream, ...returning(record(planGoalSet())), command(2)))).toMatchObject({
      revision: 4,
    });
  });

  it('grow to a second, and are of any length up to that', async () => {
    expect(await pausesOf(() => 0.999)).toEqual([4, 8, 16, 32, 64, 128, 256, 512, 999, 999, 999]);
    expect(await pausesOf(() => 0.5)).toEqual([2, 4, 8, 16, 32, 64, 128, 256, 500, 500, 500]);
    expect(await pausesOf(() => 0)).toEqual(Array.from({ length: 11 }, () => 0));
  });
});
