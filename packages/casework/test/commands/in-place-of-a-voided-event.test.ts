import { describe, expect, it } from '@jest/globals';
import { voidEvent } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { orThrow } from '@pavadonis/event-store';
import { eventVoided } from '@pavadonis/testing/examples/correction';
import { planGoalSet } from '@pavadonis/testing/examples/plan';
import { command, eventsOf, firstOf, office, storeOf, stream } from './support/office';

const goal = planGoalSet.facts();

describe('deciding in place of a voided event', () => {
  it('records the event with the one whose place it takes, and once', async () => {
    const store = await storeOf();
    const one = office(store);
    const [set, anew] = [firstOf(1), { ...goal, term: 'short' as const }];
    await orThrow(one.decide(stream, Client.setPlanGoal, goal, command(1)));
    const holding = await orThrow(one.decideInPlaceOf(set, stream, Client.setPlanGoal, anew, command(2)));
    expect(holding).toMatchObject({ _tag: 'Refused' });
    const facts = { ...eventVoided.facts(), target: set };
    await orThrow(one.correct(stream, voidEvent, facts, command(3)));
    for (const each of [one, office(store)]) {
      const sent = await orThrow(each.decideInPlaceOf(set, stream, Client.setPlanGoal, anew, command(4)));
      expect(sent).toMatchObject({
        _tag: 'Recorded',
        events: [{ event: { ...planGoalSet(anew), inPlaceOf: set } }],
      });
    }
    const events = await eventsOf(store);
    expect(events.filter(({ inPlaceOf }) => inPlaceOf === set)).toHaveLength(1);
  });

  it.each([
    ['NoSuchEvent', firstOf(9), goal],
    ['NotVoided', firstOf(0), { ...goal, goalId: '018f0000-0000-7000-8000-00000000abcd' as never }],
  ] as const)('is refused with %s', async (_tag, target, facts) => {
    const store = await storeOf();
    const sent = await orThrow(
      office(store).decideInPlaceOf(target, stream, Client.setPlanGoal, facts, command(1)),
    );
    expect(sent).toEqual({ _tag: 'Refused', refusal: { _tag, target } });
    expect(await eventsOf(store)).toHaveLength(3);
  });

  it('fails for an id that is none, and for an event that throws', async () => {
    const one = office(await storeOf());
    const none = await one.decideInPlaceOf('no id' as never, stream, Client.setPlanGoal, goal, command(1))();
    expect(none).toMatchObject({ left: { _tag: 'InvalidArgument', argument: 'id' } });
    const event = Object.defineProperty({}, 'type', {
      enumerable: true,
      get: () => {
        throw new TypeError('Anna Bērziņa');
      },
    });
    await orThrow(one.decide(stream, Client.setPlanGoal, goal, command(2)));
    await orThrow(one.correct(stream, voidEvent, { ...eventVoided.facts(), target: firstOf(2) }, command(3)));
    const throwing = () => () => ({ _tag: 'Right', right: [event] }) as never;
    const thrown = await one.decideInPlaceOf(firstOf(2), stream, throwing, undefined, command(4))();
    expect(thrown).toMatchObject({ left: { _tag: 'BrokenDecision', cause: 'TypeError' } });
  });

  it('is refused as the decision refuses', async () => {
    const store = await storeOf([]);
    const sent = await orThrow(
      office(store).decideInPlaceOf(firstOf(1), stream, Client.setPlanGoal, goal, command(1)),
    );
    expect(sent).toMatchObject({ _tag: 'Refused', refusal: { _tag: 'NoPlan' } });
  });
});
