import { describe, expect, it } from '@jest/globals';
import { clientStream, ClientId, record } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { memoryStore, type EventStore, orThrow, storeUnavailable } from '@pavadonis/event-store';
import { exampleId } from '@pavadonis/testing/examples/ids';
import {
  planGoalAchieved,
  planGoalProgressed,
  planGoalReopened,
  planGoalSet,
} from '@pavadonis/testing/examples/plan';
import * as E from 'fp-ts/Either';
import { begun, command, eventsOf, office, storeOf, stream, returning } from './support/office';
import { counted } from './support/troubled-stores';

const setGoal = [Client.setPlanGoal, planGoalSet.facts()] as const;
const progress = [Client.progressGoal, planGoalProgressed.facts()] as const;
const achieve = [Client.achieveGoal, planGoalAchieved.facts()] as const;
const reopened = planGoalReopened.facts();

describe('a stream that is kept', () => {
  it('is not read again as long as nobody else writes', async () => {
    const { store, calls } = counted(await storeOf());
    const one = office(store);
    await orThrow(one.decide(stream, ...setGoal, command(1)));
    await orThrow(one.decide(stream, ...progress, command(2)));
    await orThrow(one.decide(stream, ...achieve, command(3)));
    expect(calls).toEqual({ append: 3, readStream: 0, scanStream: 1 });
  });

  it('is read on from its last event when somebody else wrote', async () => {
    const { store, calls } = counted(await storeOf());
    const [one, other] = [office(store), office(store)];
    await orThrow(one.state(stream));
    await orThrow(other.decide(stream, ...setGoal, command(1)));
    calls.scanStream = 0;
    expect(
      await orThrow(one.decide(stream, ...returning(record(planGoalProgressed())), command(2))),
    ).toMatchObject({
      _tag: 'Recorded',
      revision: 4,
      position: 5,
    });
    expect(calls).toEqual({ append: 3, readStream: 1, scanStream: 0 });
  });

  it('refuses nothing that is allowed by now', async () => {
    const store = await storeOf();
    const [one, other] = [office(store), office(store)];
    await orThrow(one.state(stream));
    await orThrow(other.decide(stream, ...setGoal, command(1)));
    expect(await orThrow(one.decide(stream, ...progress, command(2)))).toMatchObject({ _tag: 'Recorded' });
  });

  it('never says that it is already so when it no longer is', async () => {
    const store = await storeOf([...begun, planGoalSet(), planGoalAchieved()]);
    const [one, other] = [office(store), office(store)];
    expect(await orThrow(one.decide(stream, ...achieve, command(1)))).toEqual({
      _tag: 'AlreadySo',
      revision: 4,
      position: 5,
    });
    await orThrow(other.decide(stream, Client.reopenGoal, reopened, command(2)));
    expect(
      await orThrow(
        one.decide(stream, Client.achieveGoal, { ...planGoalAchieved.facts(), on: reopened.on }, command(3)),
      ),
    ).toMatchObject({
      _tag: 'Recorded',
      revision: 6,
    });
  });

  it('tells its state as it stands now', async () => {
    const store = await storeOf();
    const [one, other] = [office(store), office(store)];
    const before = await orThrow(one.state(stream));
    await orThrow(other.decide(stream, ...setGoal, command(1)));
    const { state, revision } = await orThrow(one.state(stream));
    expect([before.revision, before.state.plan.goals.size]).toEqual([2, 0]);
    expect([revision, state.plan.goals.size]).toEqual([3, 1]);
  });

  it('is read from the beginning after the store was restored', async () => {
    const [now, earlier] = [await storeOf([...begun, planGoalSet()]), await storeOf()];
    let current: EventStore = now;
    const moved: EventStore = {
      ...now,
      append: (...args) => current.append(...args),
      readStream: (...args) => current.readStream(...args),
      scanStream: (...args) => current.scanStream(...args),
    };
    const one = office(moved);
    await orThrow(one.state(stream));
    current = earlier;
    expect(await orThrow(one.decide(stream, ...returning(record(planGoalSet())), command(1)))).toMatchObject({
      _tag: 'Recorded',
      revision: 3,
    });
    expect(await eventsOf(earlier)).toEqual([...begun, planGoalSet()]);
  });
});

describe('a cached stream of a store that was away', () => {
  const moved = async (call: 'append' | 'readStream') => {
    // as long as before, and another
    const [now, other] = [await storeOf([...begun, planGoalSet()]), await storeOf([...begun, planGoalSet()])];
    await orThrow(office(other).decide(stream, ...returning(record(planGoalProgressed())), command(8)));
    await orThrow(office(now).decide(stream, ...returning(record(planGoalProgressed())), command(9)));
    let current: EventStore = now;
    let isAway = false;
    const away = async <A>(answer: () => Promise<A>, of: typeof call) => {
      if (!isAway || of !== call) return answer();
      isAway = false;
      current = other;
      return E.left(storeUnavailable('unreachable', 'TEST'));
    };
    const store: EventStore = {
      ...now,
      append:
        (...args) =>
        () =>
          away(() => current.append(...args)(), 'append'),
      readStream:
        (...args) =>
        () =>
          away(() => current.readStream(...args)(), 'readStream'),
      scanStream:
        (...args) =>
        () =>
          current.scanStream(...args)(),
    };
    const leave = (): void => {
      isAway = true;
    };
    return { store, other, leave };
  };

  it.each(['append', 'readStream'] as const)(
    'is compared again before anything is decided (%s)',
    async (call) => {
      const { store, other, leave } = await moved(call);
      const one = office(store);
      await orThrow(one.state(stream));
      leave();
      const seen: number[] = [];
      const decision = () => (state: Client.State) => {
        seen.push(state.plan.goals.size);
        return call === 'append' ? record<Client.Event>(planGoalProgressed()) : E.right([]);
      };
      await orThrow(one.decide(stream, decision, undefined, command(1)));
      expect(await orThrow(one.state(stream))).toEqual(await orThrow(office(other).state(stream)));
      expect(seen.length).toBeGreaterThan(call === 'append' ? 1 : 0);
    },
  );
});

describe('how many streams are kept', () => {
  const person = (n: number) => clientStream(exampleId(ClientId, n));
  const scansOf = async (cache: number, order: readonly number[]): Promise<number> => {
    const { store, calls } = counted(memoryStore());
    const one = office(store, { cache });
    for (const n of order) await orThrow(one.state(person(n)));
    return calls.scanStream;
  };

  it('is the host’s choice: the longest unused goes first', async () => {
    expect(await scansOf(2, [1, 2, 1, 3, 1])).toBe(3);
    expect(await scansOf(2, [1, 2, 1, 3, 2])).toBe(4);
    expect(await scansOf(3, [1, 2, 1, 3, 2])).toBe(3);
  });

  it('may be none', async () => {
    expect(await scansOf(0, [1, 1, 1])).toBe(3);
  });

  it('changes no answer', async () => {
    const store = await storeOf();
    const one = office(store, { cache: 0 });
    const answers = [];
    for (const n of [1, 2, 1]) answers.push(await one.decide(stream, ...setGoal, command(n))());
    expect(answers).toMatchObject([
      E.right({ _tag: 'Recorded', revision: 3 }),
      E.right({ _tag: 'AlreadySo' }),
      E.right({ _tag: 'Recorded', revision: 3 }),
    ]);
  });
});
