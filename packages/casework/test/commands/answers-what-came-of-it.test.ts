import { describe, expect, it } from '@jest/globals';
import { record } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { memoryStore } from '@pavadonis/event-store';
import { goalId } from '@pavadonis/testing/examples/ids';
import { planGoalAchieved, planGoalProgressed, planGoalSet } from '@pavadonis/testing/examples/plan';
import * as E from 'fp-ts/Either';
import {
  asRecorded,
  begun,
  command,
  eventsOf,
  firstOf,
  office,
  recorded,
  returning,
  storeOf,
  stream,
} from './support/office';
import { overtaken } from './support/troubled-stores';

const setGoal = [Client.setPlanGoal, planGoalSet.facts()] as const;
const both = returning(record<Client.Event>(planGoalSet(), planGoalProgressed()));

describe('what is decided', () => {
  it('is recorded at the end of the stream', async () => {
    const store = await storeOf();
    expect(await office(store).decide(stream, ...setGoal, command(1))()).toEqual(
      E.right({ _tag: 'Recorded', events: asRecorded(1, 4, planGoalSet()), revision: 3, position: 4 }),
    );
    expect(await eventsOf(store)).toEqual([...begun, planGoalSet()]);
  });

  it('is recorded in a stream that held nothing', async () => {
    const store = memoryStore();
    expect(await office(store).decide(stream, ...both, command(1))()).toEqual(
      E.right({
        _tag: 'Recorded',
        events: asRecorded(1, 2, planGoalSet(), planGoalProgressed()),
        revision: 1,
        position: 2,
      }),
    );
    expect((await recorded(store)).map(({ id }) => id)[0]).toBe(firstOf(1));
  });

  it('may be that it is already so', async () => {
    const store = await storeOf([...begun, planGoalSet()]);
    expect(await office(store).decide(stream, ...setGoal, command(1))()).toEqual(
      E.right({ _tag: 'AlreadySo', revision: 3, position: 4 }),
    );
    expect(await eventsOf(store)).toHaveLength(4);
  });

  it('may be nothing of a stream that holds nothing', async () => {
    expect(await office(memoryStore()).decide(stream, ...returning(E.right([])), command(1))()).toEqual(
      E.right({ _tag: 'AlreadySo', revision: 'no_stream', position: 0 }),
    );
  });

  it('may be refused, in the words of the domain', async () => {
    const store = await storeOf();
    const achieve = [Client.achieveGoal, planGoalAchieved.facts()] as const;
    expect(await office(store).decide(stream, ...achieve, command(1))()).toEqual(
      E.right({ _tag: 'Refused', refusal: { _tag: 'NoSuchGoal', goalId } }),
    );
    expect(await eventsOf(store)).toEqual(begun);
  });

  it('is a conflict while others write, with nothing stored', async () => {
    const store = await storeOf();
    const others = office(store);
    const busy = overtaken(store, 9, (time) =>
      others.decide(stream, ...returning(record(planGoalProgressed())), command(100 + time))(),
    );
    expect(await office(busy, { attempts: 4 }).decide(stream, ...setGoal, command(1))()).toEqual(
      E.right({ _tag: 'Conflict', attempts: 4 }),
    );
    expect(await eventsOf(store)).toEqual([
      ...begun,
      ...Array.from({ length: 4 }, () => planGoalProgressed()),
    ]);
  });
});
