import { describe, expect, it } from '@jest/globals';
import { amendEvent, type StreamOf } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { memoryStore, orThrow } from '@pavadonis/event-store';
import { amendment } from '@pavadonis/testing/examples/correction';
import { planGoalSet } from '@pavadonis/testing/examples/plan';
import { begun, command, firstOf, office, storeOf, stream } from './support/office';

describe('the recorded events of a stream', () => {
  it('are all of it, with their ids and positions', async () => {
    const desk = office(await storeOf());
    const outcome = await orThrow(desk.decide(stream, Client.setPlanGoal, planGoalSet.facts(), command(1)));
    const recorded = await orThrow(desk.recorded(stream));
    expect(recorded.map(({ event }) => event)).toEqual([...begun, planGoalSet()]);
    expect(recorded.at(-1)).toEqual({ stream, id: firstOf(1), position: 4, event: planGoalSet() });
    expect(outcome).toMatchObject({ events: recorded.slice(-1) });
  });

  it('name the event that a correction is about', async () => {
    const desk = office(await storeOf([...begun, planGoalSet()]));
    const target = (await orThrow(desk.recorded(stream))).at(-1)?.id;
    if (target === undefined) throw new Error('nothing is recorded');
    const to = planGoalSet({ area: 'employment' });
    const corrected = await orThrow(desk.correct(stream, amendEvent, amendment(to, target), command(1)));
    expect(corrected).toMatchObject({ _tag: 'Recorded', events: [{ event: { to } }] });
    expect(await orThrow(desk.recorded(stream))).toHaveLength(begun.length + 2);
  });

  it('are copies, which the host may change', async () => {
    const desk = office(await storeOf());
    const [first] = await orThrow(desk.recorded(stream));
    Object.assign(first?.event ?? {}, { type: 'LeftLatvia' });
    expect((await orThrow(desk.recorded(stream)))[0]?.event).toEqual(begun[0]);
  });

  it('are none of a stream that holds nothing', async () =>
    expect(await orThrow(office(memoryStore()).recorded(stream))).toEqual([]));

  it('are not those of something that is no stream', async () =>
    expect(await office(memoryStore()).recorded('client-42' as StreamOf<'client'>)()).toMatchObject({
      left: { _tag: 'InvalidArgument', argument: 'stream' },
    }));
});
