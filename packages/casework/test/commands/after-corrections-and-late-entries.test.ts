import { describe, expect, it } from '@jest/globals';
import { alreadySo, amendEvent, civilDate, record, voidEvent } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { history, orThrow } from '@pavadonis/event-store';
import { amendment, eventAmended, eventVoided } from '@pavadonis/testing/examples/correction';
import { eventId as exampleEventId } from '@pavadonis/testing/examples/ids';
import {
  planGoalAchieved,
  planGoalProgressed,
  planGoalPutOnHold,
  planGoalSet,
} from '@pavadonis/testing/examples/plan';
import * as E from 'fp-ts/Either';
import {
  asRecorded,
  begun,
  command,
  eventsOf,
  firstOf,
  office,
  returning,
  storeOf,
  stream,
} from './support/office';

const setGoal = [Client.setPlanGoal, planGoalSet.facts()] as const;
const progress = [Client.progressGoal, planGoalProgressed.facts()] as const;
const achieve = [Client.achieveGoal, planGoalAchieved.facts()] as const;
const cacheSizes = [1000, 0];

describe.each(cacheSizes)('a correction, with %d streams kept', (cache) => {
  it('is decided on the stream as recorded', async () => {
    const store = await storeOf();
    const one = office(store, { cache });
    await orThrow(one.decide(stream, ...setGoal, command(1)));
    const correction = eventVoided.facts({ target: firstOf(1) });
    expect(await one.correct(stream, voidEvent, correction, command(2))()).toEqual(
      E.right({
        _tag: 'Recorded',
        events: asRecorded(2, 5, eventVoided(correction)),
        revision: 4,
        position: 5,
      }),
    );
    expect(await orThrow(one.decide(stream, ...progress, command(3)))).toMatchObject({ _tag: 'Refused' });
    expect(await eventsOf(store)).toEqual([...begun, planGoalSet(), eventVoided(correction)]);
  });

  it('made twice is recorded once', async () => {
    const one = office(await storeOf(), { cache });
    await orThrow(one.decide(stream, ...setGoal, command(1)));
    const correct = [voidEvent, eventVoided.facts({ target: firstOf(1) })] as const;
    await orThrow(one.correct(stream, ...correct, command(2)));
    expect(await orThrow(one.correct(stream, ...correct, command(3)))).toEqual({
      _tag: 'AlreadySo',
      revision: 4,
      position: 5,
    });
    expect(await orThrow(one.correct(stream, ...correct, command(2)))).toMatchObject({
      _tag: 'Recorded',
      revision: 4,
      position: 5,
    });
  });

  it('is refused for an event outside the stream', async () => {
    const target = exampleEventId(99);
    expect(
      await orThrow(
        office(await storeOf(), { cache }).correct(
          stream,
          voidEvent,
          eventVoided.facts({ target }),
          command(1),
        ),
      ),
    ).toEqual({ _tag: 'Refused', refusal: { _tag: 'NoSuchEvent', target } });
  });

  it('sees the stream as it is read from the store', async () => {
    const store = await storeOf();
    const one = office(store, { cache });
    await orThrow(
      one.decide(stream, ...returning(record<Client.Event>(planGoalSet(), planGoalProgressed())), command(1)),
    );
    const seen: unknown[] = [];
    await orThrow(
      one.correct(
        stream,
        () => (recorded) => {
          seen.push(...recorded);
          return alreadySo;
        },
        undefined,
        command(2),
      ),
    );
    expect(seen).toEqual(await orThrow(history(store).stream(stream, {})));
  });

  it('changes what is decided next', async () => {
    const store = await storeOf();
    const one = office(store, { cache });
    await orThrow(one.decide(stream, ...setGoal, command(1)));
    const later = planGoalSet({ on: civilDate('2024-06-01') });
    await orThrow(one.correct(stream, amendEvent, amendment(later, firstOf(1)), command(2)));
    expect(await orThrow(one.decide(stream, ...progress, command(3)))).toEqual({
      _tag: 'Refused',
      refusal: { _tag: 'BeforeGoal', setOn: later.on },
    });
    expect((await eventsOf(store)).at(-1)).toEqual(eventAmended(later, firstOf(1)));
  });

  it('by somebody else reaches a kept stream', async () => {
    const store = await storeOf();
    const [one, other] = [office(store, { cache }), office(store)];
    await orThrow(one.decide(stream, ...setGoal, command(1)));
    await orThrow(other.correct(stream, voidEvent, eventVoided.facts({ target: firstOf(1) }), command(2)));
    expect(await orThrow(one.decide(stream, ...progress, command(3)))).toMatchObject({ _tag: 'Refused' });
    expect((await orThrow(one.state(stream))).state.plan.goals.size).toBe(0);
  });
});

describe.each(cacheSizes)('a late entry, with %d streams kept', (cache) => {
  const onHoldBefore = [
    Client.putGoalOnHold,
    planGoalPutOnHold.facts({ on: civilDate('2024-03-01') }),
  ] as const;

  it('is put in its place before deciding again', async () => {
    const one = office(await storeOf(), { cache });
    await orThrow(one.decide(stream, ...setGoal, command(1)));
    await orThrow(one.decide(stream, ...progress, command(2)));
    await orThrow(one.decide(stream, ...onHoldBefore, command(3)));
    // the goal rested before the progress, so what is recorded last is not what holds now
    expect(await orThrow(one.decide(stream, ...achieve, command(4)))).toMatchObject({ _tag: 'Recorded' });
    expect(await orThrow(one.decide(stream, ...onHoldBefore, command(5)))).toMatchObject({
      _tag: 'AlreadySo',
    });
  });

  it('leads to the state of a whole reading', async () => {
    const store = await storeOf();
    const one = office(store, { cache });
    await orThrow(one.decide(stream, ...setGoal, command(1)));
    await orThrow(one.decide(stream, ...progress, command(2)));
    await orThrow(one.decide(stream, ...onHoldBefore, command(3)));
    await orThrow(one.decide(stream, ...achieve, command(4)));
    expect(await orThrow(one.state(stream))).toEqual(await orThrow(office(store).state(stream)));
  });
});
