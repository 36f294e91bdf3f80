import { afterAll, describe, expect, it } from '@jest/globals';
import * as Client from '@pavadonis/domain/client';
import { type EventStore, orThrow } from '@pavadonis/event-store';
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import { putBack } from '@pavadonis/fixtures/put-back';
import { scratch } from '@pavadonis/fixtures/scratch';
import { planClosed, planGoalAchieved, planGoalSet } from '@pavadonis/testing/examples/plan';
import { residenceChanged } from '@pavadonis/testing/examples/residence';
import { begun, command, eventsOf, office, storeOf, stream } from './support/office';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const setGoal = [Client.setPlanGoal, planGoalSet.facts()] as const;
const achieve = [Client.achieveGoal, planGoalAchieved.facts()] as const;

const begunIn = async (path: string): Promise<EventStore> => {
  const store = await orThrow(sqliteStore({ path }));
  const events = await orThrow((await storeOf()).readStream(stream, {}));
  await orThrow(store.append(stream, 'no_stream', events));
  return store;
};

describe('a casework whose store was put back in its place', () => {
  it('decides on what the store holds now, not on what it cached', async () => {
    const path = newName();
    const store = await begunIn(path);
    const one = office(store);
    await orThrow(one.decide(stream, ...setGoal, command(1)));
    await putBack(path, begun.length);
    // of the same length as what is cached, so that the revision alone tells nothing
    const other = office(store);
    await orThrow(other.decide(stream, Client.closePlan, planClosed.facts(), command(2)));
    expect(await orThrow(one.decide(stream, ...achieve, command(3)))).toMatchObject({
      _tag: 'Refused',
    });
    expect(await eventsOf(store)).toHaveLength(begun.length + 1);
    await orThrow(store.close());
  });

  it('records a command again that the store lost, and says so truly', async () => {
    const path = newName();
    const store = await begunIn(path);
    const one = office(store);
    const recorded = await orThrow(one.decide(stream, ...setGoal, command(1)));
    await putBack(path, begun.length);
    expect(await eventsOf(store)).toHaveLength(begun.length);
    expect(await orThrow(one.decide(stream, ...setGoal, command(1)))).toEqual(recorded);
    expect(await eventsOf(store)).toHaveLength(begun.length + 1);
    await orThrow(store.close());
  });

  it('does not go on from what was lost while it decided, where the store keeps no fingerprints', async () => {
    let held = await storeOf();
    const grownAlike = await storeOf();
    await orThrow(office(held).decide(stream, ...setGoal, command(8)));
    await orThrow(office(grownAlike).decide(stream, Client.closePlan, planClosed.facts(), command(9)));
    let isPutBack = false;
    const store: EventStore = {
      ...held,
      fingerprint: undefined,
      checksConditions: false,
      readStream: (...given) => held.readStream(...given),
      readAll: (...given) => held.readAll(...given),
      scan: (...given) => held.scan(...given),
      scanStream: (...given) => held.scanStream(...given),
      append: (...given) => {
        if (!isPutBack) [held, isPutBack] = [grownAlike, true];
        return held.append(...given);
      },
    };
    const desk = office(store);
    const moved = [Client.changeResidence, residenceChanged.facts()] as const;
    expect(await orThrow(desk.decide(stream, ...moved, command(1)))).toMatchObject({ _tag: 'Recorded' });
    const { state } = await orThrow(desk.state(stream));
    expect(state.plan.goals.size).toBe(0);
    expect([...state.plan.plans.values()][0]?.closed).toBeDefined();
  });
});
