import { describe, expect, it } from '@jest/globals';
import { amendEvent, centreStream, type StreamName, voidEvent } from '@pavadonis/domain';
import * as Centre from '@pavadonis/domain/centre';
import * as Client from '@pavadonis/domain/client';
import { centreOpened } from '@pavadonis/testing/examples/centre';
import { amendment, eventVoided } from '@pavadonis/testing/examples/correction';
import { centreId } from '@pavadonis/testing/examples/ids';
import { planGoalSet } from '@pavadonis/testing/examples/plan';
import { memoryStore, orThrow } from '@pavadonis/event-store';
import { command, firstOf, office, stream } from './support/office';

const one = office(memoryStore());
const centre = centreStream(centreId);
const setGoal = Client.setPlanGoal(planGoalSet.facts());
const openCentre = Centre.openCentre(centreOpened.facts());
const unbranded: StreamName = stream;

describe('the type checker', () => {
  it('lets a decision be asked in streams of its own kind alone', () => {
    one.decide(stream, setGoal, command(1));
    one.decide(centre, openCentre, command(1));
    // @ts-expect-error -- a centre has no plan
    one.decide(centre, setGoal, command(1));
    // @ts-expect-error -- a person is not opened
    one.decide(stream, openCentre, command(1));
    // @ts-expect-error -- nobody knows of what kind the stream is
    one.decide(unbranded, setGoal, command(1));
    expect(stream).not.toBe(centre);
  });

  it('lets corrections be made of the stream as recorded alone', () => {
    one.correct(stream, voidEvent(eventVoided.facts()), command(1));
    one.correct(stream, amendEvent(amendment(planGoalSet())), command(1));
    // @ts-expect-error -- the stream tells of a person, and no amendment makes a centre of it
    one.correct(stream, amendEvent(amendment(centreOpened())), command(1));
    // @ts-expect-error -- a decision on the state records what happened
    one.decide(stream, voidEvent(eventVoided.facts()), command(1));
    // @ts-expect-error -- a correction records no more than corrections
    one.correct(stream, setGoal, command(1));
    expect(firstOf(1)).not.toBe(firstOf(2));
  });

  it('knows the refusals of a decision and the state of a stream', async () => {
    const answer = await orThrow(one.decide(stream, setGoal, command(1)));
    expect(answer._tag === 'Refused' && answer.refusal._tag === 'NoPlan').toBe(true);
    // @ts-expect-error -- that is said of centres
    expect(answer._tag === 'Refused' && answer.refusal._tag === 'AlreadyOpened').toBe(false);
    const { state } = await orThrow(one.state(centre));
    expect(state.opened).toBeUndefined();
  });
});
