import { describe, expect, it } from '@jest/globals';
import { clientStream, record } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { orThrow } from '@pavadonis/event-store';
import { otherClientId } from '@pavadonis/testing/examples/ids';
import { planGoalAchieved, planGoalProgressed, planGoalSet } from '@pavadonis/testing/examples/plan';
import * as E from 'fp-ts/Either';
import { asRecorded, command, eventsOf, firstOf, office, returning, storeOf, stream } from './support/office';
import { counted, elsewhere, failing, losingAnswers, overtaken } from './support/troubled-stores';

const setGoal = [Client.setPlanGoal, planGoalSet.facts()] as const;
const setAndProgress = returning(record<Client.Event>(planGoalSet(), planGoalProgressed()));
const once = E.right({
  _tag: 'Recorded',
  events: asRecorded(1, 5, planGoalSet(), planGoalProgressed()),
  revision: 4,
  position: 5,
});

describe('a command sent again', () => {
  it('is answered as before, and stores nothing more', async () => {
    const store = await storeOf();
    const one = office(store);
    expect(await one.decide(stream, ...setAndProgress, command(1))()).toEqual(once);
    expect(await one.decide(stream, ...setAndProgress, command(1))()).toEqual(once);
    expect(await eventsOf(store)).toHaveLength(5);
  });

  it('is answered as before by another process', async () => {
    const store = await storeOf();
    await office(store).decide(stream, ...setAndProgress, command(1))();
    expect(await office(store).decide(stream, ...setAndProgress, command(1))()).toEqual(once);
  });

  it('gets the same answer, whatever the decision says now', async () => {
    const store = await storeOf();
    const [one, other] = [office(store), office(store)];
    await one.decide(stream, ...setAndProgress, command(1))();
    await orThrow(other.decide(stream, Client.achieveGoal, planGoalAchieved.facts(), command(2)));
    const refuse = returning(E.left({ _tag: 'Never' as const }));
    expect(await one.decide(stream, ...refuse, command(1))()).toEqual(once);
    expect(await other.decide(stream, ...returning(E.right([])), command(1))()).toEqual(once);
  });

  it('is not asked of the store when it is known', async () => {
    const { store, calls } = counted(await storeOf());
    const one = office(store);
    await one.decide(stream, ...setGoal, command(1))();
    await one.decide(stream, ...setGoal, command(1))();
    expect(calls).toEqual({ append: 1, readStream: 0, scanStream: 1 });
  });

  it('may be sent twice at once, by one process and by several', async () => {
    const store = await storeOf();
    const [one, other] = [office(store), office(elsewhere(store))];
    const sent = [one, one, other, other].map((each) => each.decide(stream, ...setAndProgress, command(1))());
    expect(await Promise.all(sent)).toEqual([once, once, once, once]);
    expect(await eventsOf(store)).toHaveLength(5);
  });

  it('is no conflict if another process recorded it before', async () => {
    const store = await storeOf();
    const other = office(store);
    const late = overtaken(store, 1, async () => {
      await other.decide(stream, ...returning(record(planGoalProgressed())), command(9))();
      await other.decide(stream, ...setAndProgress, command(1))();
    });
    expect(
      await orThrow(office(late, { attempts: 1 }).decide(stream, ...setAndProgress, command(1))),
    ).toMatchObject({
      _tag: 'Recorded',
      revision: 5,
    });
  });

  it('is decided anew on its facts as they were sent, after a conflict', async () => {
    const store = await storeOf();
    const late = overtaken(store, 1, () => office(store).decide(stream, ...setGoal, command(9))());
    const usingUp = (goals: { left: Client.Event[] }) => () => record(...goals.left.splice(0));
    const facts = { left: [planGoalProgressed()] };
    expect(await orThrow(office(late).decide(stream, usingUp, facts, command(1)))).toMatchObject({
      _tag: 'Recorded',
      events: [{ event: planGoalProgressed() }],
    });
    expect(facts.left).toHaveLength(1);
  });

  it('is decided anew if it recorded nothing', async () => {
    const store = await storeOf();
    const one = office(store);
    const progress = [Client.progressGoal, planGoalProgressed.facts()] as const;
    expect(await orThrow(one.decide(stream, ...progress, command(1)))).toMatchObject({ _tag: 'Refused' });
    await one.decide(stream, ...setGoal, command(2))();
    expect(await orThrow(one.decide(stream, ...progress, command(1)))).toMatchObject({
      _tag: 'Recorded',
      revision: 4,
    });
  });

  it('is refused by the store if it is sent to another stream', async () => {
    const one = office(await storeOf());
    await one.decide(stream, ...setGoal, command(1))();
    const elsewhere = one.decide(
      clientStream(otherClientId),
      ...returning(record(planGoalSet())),
      command(1),
    );
    expect(await elsewhere()).toEqual(E.left({ _tag: 'EventIdTaken', id: firstOf(1) }));
  });
});

describe('a command whose answer was lost', () => {
  it.each([1, 3, 9])('is recorded once, lost %d times', async (times) => {
    const store = await storeOf();
    expect(await office(losingAnswers(store, times)).decide(stream, ...setAndProgress, command(1))()).toEqual(
      once,
    );
    expect(await eventsOf(store)).toHaveLength(5);
  });

  it('is found where it was recorded, if no answer ever comes', async () => {
    const store = await storeOf();
    const asked = office(losingAnswers(store, Infinity), { attempts: 2 });
    expect(await asked.decide(stream, ...setAndProgress, command(1))()).toEqual(once);
    expect(await eventsOf(store)).toHaveLength(5);
  });

  it('is recorded once, and a failure, if it may not be attempted again; another process answers it', async () => {
    const store = await storeOf();
    const lost = office(losingAnswers(store, Infinity), { attempts: 1 });
    expect(await lost.decide(stream, ...setAndProgress, command(1))()).toEqual(
      E.left({ _tag: 'StoreUnavailable', reason: 'unreachable', cause: 'TEST' }),
    );
    expect(await office(store).decide(stream, ...setAndProgress, command(1))()).toEqual(once);
    expect(await eventsOf(store)).toHaveLength(5);
  });

  it('is answered by the process that lost it', async () => {
    const store = await storeOf();
    const one = office(losingAnswers(store, 1), { attempts: 1 });
    expect(await one.decide(stream, ...setAndProgress, command(1))()).toMatchObject({ _tag: 'Left' });
    await orThrow(office(store).decide(stream, Client.achieveGoal, planGoalAchieved.facts(), command(2)));
    expect(await one.decide(stream, ...setAndProgress, command(1))()).toEqual(once);
    expect(await eventsOf(store)).toHaveLength(6);
  });

  it('is found when others wrote after it', async () => {
    const store = await storeOf();
    const [other, one] = [office(store), office(losingAnswers(store, 1))];
    const achieve = [Client.achieveGoal, planGoalAchieved.facts()] as const;
    const sent = one.decide(stream, ...setAndProgress, command(1))();
    const [mine] = await Promise.all([sent, other.decide(stream, ...achieve, command(2))()]);
    expect(mine).toMatchObject(E.right({ _tag: 'Recorded' }));
    expect((await eventsOf(store)).filter(({ type }) => type === 'PlanGoalSet')).toHaveLength(1);
  });
});

describe('a store that does not serve', () => {
  it('is asked again while it is unreachable', async () => {
    const store = failing(await storeOf(), 'append', 9);
    expect(await office(store).decide(stream, ...setAndProgress, command(1))()).toEqual(once);
  });

  it('is asked no more often than told', async () => {
    const { store, calls } = counted(await storeOf());
    const one = office(failing(store, 'append', 10), { attempts: 10 });
    expect(await one.decide(stream, ...setGoal, command(1))()).toMatchObject(
      E.left({ reason: 'unreachable' }),
    );
    expect(calls.append).toBe(0);
    expect(await one.decide(stream, ...setGoal, command(1))()).toMatchObject(E.right({ _tag: 'Recorded' }));
  });

  // a busy store has waited already
  it.each(['busy', 'disk_full', 'read_only', 'corrupt', 'access_denied', 'other'] as const)(
    'is not asked again when it says %s',
    async (reason) => {
      const store = failing(await storeOf(), 'append', 1, reason);
      expect(await office(store).decide(stream, ...setGoal, command(1))()).toEqual(
        E.left({ _tag: 'StoreUnavailable', reason, cause: 'TEST' }),
      );
    },
  );

  it.each(['scanStream', 'readStream'] as const)('is asked again to read (%s)', async (call) => {
    const store = failing(await storeOf(), call, 1);
    const one = office(store);
    await one.state(stream)();
    expect(await orThrow(one.decide(stream, ...returning(E.right([])), command(1)))).toEqual({
      _tag: 'AlreadySo',
      revision: 2,
      position: 3,
    });
  });

  it('says so once it is closed', async () => {
    const store = await storeOf();
    await store.close()();
    expect(await office(store).decide(stream, ...setGoal, command(1))()).toEqual(
      E.left({ _tag: 'StoreClosed' }),
    );
  });
});

describe('a command of several events', () => {
  it('is found whole behind those of others', async () => {
    const store = await storeOf();
    const others = office(store);
    const late = overtaken(losingAnswers(store, 1), 1, () =>
      others.decide(stream, ...returning(record(planGoalProgressed())), command(9))(),
    );
    expect(await office(late).decide(stream, ...setAndProgress, command(1))()).toEqual(
      E.right({
        _tag: 'Recorded',
        events: asRecorded(1, 6, planGoalSet(), planGoalProgressed()),
        revision: 5,
        position: 6,
      }),
    );
    expect(await orThrow(others.decide(stream, ...setAndProgress, command(1)))).toMatchObject({
      revision: 5,
    });
  });
});
