import { describe, expect, it } from '@jest/globals';
import type { Outcome } from '@pavadonis/casework';
import { amendEvent, centreStream, civilDate, type StreamName, voidEvent } from '@pavadonis/domain';
import * as Centre from '@pavadonis/domain/centre';
import * as Client from '@pavadonis/domain/client';
import { memoryStore, orThrow } from '@pavadonis/event-store';
import { centreOpened } from '@pavadonis/testing/examples/centre';
import { amendment, eventVoided } from '@pavadonis/testing/examples/correction';
import { centreId, episodeId } from '@pavadonis/testing/examples/ids';
import { planGoalSet } from '@pavadonis/testing/examples/plan';
import { provision } from '@pavadonis/testing/examples/service';
import type { TaskEither } from 'fp-ts/TaskEither';
import { command, firstOf, office, stream } from './support/office';

const one = office(memoryStore());
const centre = centreStream(centreId);
const goal = planGoalSet.facts();
const opening = centreOpened.facts();
const start = { on: civilDate('2024-02-12'), episodeId, serviceKind: 'social_worker_and_mentor' } as const;
const unbranded: StreamName = stream;

type RefusalIn<Sent> = Sent extends TaskEither<unknown, Outcome<unknown, infer Refusal>> ? Refusal : never;

/** Whether two types are the same, not only assignable in one direction. */
type Same<A, B> = [A, B] extends [B, A] ? true : false;

describe('the type checker', () => {
  it('takes decision, facts, further arguments and command apart', () => {
    one.decide(stream, Client.setPlanGoal, goal, command(1));
    one.decide(stream, Client.startService, start, provision(), command(1));
    // literals get their types from the decision
    const { on } = start;
    const serviceKind = 'social_worker_and_mentor';
    one.decide(stream, Client.startService, { on, episodeId, serviceKind }, provision(), command(1));
    expect(firstOf(1)).not.toBe(firstOf(2));
  });

  it('refuses a decision that was given its facts already', () => {
    // @ts-expect-error -- the facts stand in the brackets of the decision
    one.decide(stream, Client.setPlanGoal(goal), command(1));
    // @ts-expect-error -- as do these
    one.decide(stream, Client.startService(start, provision()), command(1));
    // @ts-expect-error -- and these, of a correction
    one.correct(stream, voidEvent(eventVoided.facts()), command(1));
    expect(firstOf(1)).not.toBe(firstOf(2));
  });

  it('refuses a call in which something is missing, or too much', () => {
    // @ts-expect-error -- the command is missing
    one.decide(stream, Client.setPlanGoal, goal);
    // @ts-expect-error -- the facts are missing
    one.decide(stream, Client.setPlanGoal, command(1));
    // @ts-expect-error -- the provision is missing
    one.decide(stream, Client.startService, start, command(1));
    // @ts-expect-error -- one of the facts
    one.decide(stream, Client.startService, { on: start.on, episodeId }, provision(), command(1));
    // @ts-expect-error -- a fact that the decision does not know
    one.decide(stream, Client.setPlanGoal, { ...goal, mood: 'good' }, command(1));
    // @ts-expect-error -- an argument that the decision does not know
    one.decide(stream, Client.setPlanGoal, goal, provision(), command(1));
    expect(firstOf(1)).not.toBe(firstOf(2));
  });

  it('takes a decision for streams of its own kind alone', () => {
    one.decide(centre, Centre.openCentre, opening, command(1));
    // @ts-expect-error -- a centre has no plan
    one.decide(centre, Client.setPlanGoal, goal, command(1));
    // @ts-expect-error -- a person is not opened
    one.decide(stream, Centre.openCentre, opening, command(1));
    // @ts-expect-error -- nobody knows of what kind the stream is
    one.decide(unbranded, Client.setPlanGoal, goal, command(1));
    expect(stream).not.toBe(centre);
  });

  it('takes corrections of the stream as recorded alone', () => {
    one.correct(stream, voidEvent, eventVoided.facts(), command(1));
    one.correct(stream, amendEvent, amendment(planGoalSet()), command(1));
    // @ts-expect-error -- the stream tells of a person, and no amendment makes a centre of it
    one.correct(stream, amendEvent, amendment(centreOpened()), command(1));
    // @ts-expect-error -- a decision on the state records what happened
    one.decide(stream, voidEvent, eventVoided.facts(), command(1));
    // @ts-expect-error -- a correction records no more than corrections
    one.correct(stream, Client.setPlanGoal, goal, command(1));
    expect(firstOf(1)).not.toBe(firstOf(2));
  });

  it('knows the refusals of a decision as a closed union', () => {
    const opened = one.decide(centre, Centre.openCentre, opening, command(1));
    const same: Same<RefusalIn<typeof opened>, Centre.CentreAlreadyOpened> = true;
    const amending = one.correct(stream, amendEvent, amendment(planGoalSet()), command(1));
    const tags: Same<
      RefusalIn<typeof amending>['_tag'],
      'NoSuchEvent' | 'NotCorrectable' | 'TypeCannotChange' | 'PlaceCannotChange' | 'StatelessWithNationality'
    > = true;
    const started = one.decide(stream, Client.startService, start, provision(), command(1));
    const closed: Same<string extends RefusalIn<typeof started>['_tag'] ? 'open' : 'closed', 'closed'> = true;
    expect([same, tags, closed]).toEqual([true, true, true]);
    expect([opened, amending, started]).toHaveLength(3);
  });

  it('knows the refusals a host looks at, and a stream’s state', async () => {
    const answer = await orThrow(one.decide(stream, Client.setPlanGoal, goal, command(1)));
    expect(answer._tag === 'Refused' && answer.refusal._tag === 'NoPlan').toBe(true);
    // @ts-expect-error -- that is said of centres
    expect(answer._tag === 'Refused' && answer.refusal._tag === 'CentreAlreadyOpened').toBe(false);
    const { state } = await orThrow(one.state(centre));
    expect(state.opened).toBeUndefined();
  });
});
