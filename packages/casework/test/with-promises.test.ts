import { afterAll, describe, expect, it } from '@jest/globals';
import { openCasework, withPromises } from '@pavadonis/casework';
import { clientStream, type StreamOf, text, voidEvent } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { type EventStore, Failure, memoryStore, orThrow } from '@pavadonis/event-store';
import { journal } from '@pavadonis/testing-projection';
import { clientsMerged } from '@pavadonis/testing/examples/identity';
import { eventVoided } from '@pavadonis/testing/examples/correction';
import { clientId, clientIdOf } from '@pavadonis/testing/examples/ids';
import { planGoalAchieved, planGoalSet } from '@pavadonis/testing/examples/plan';
import { begun, command, office, storeOf, stream } from './commands/support/office';

const goal = planGoalSet.facts();
const opened: { readonly readModels: { readonly close: () => Promise<void> } }[] = [];
afterAll(async () => {
  for (const { readModels } of opened) await readModels.close();
});

const opening = async (store: EventStore) => {
  const readModels = { file: ':memory:', models: { journal } };
  // its type is found here too, where it is passed as a function
  const desk = await orThrow(openCasework({ store, readModels })).then(withPromises);
  opened.push(desk);
  return desk;
};

describe('casework with promises', () => {
  it('brings the same outcomes', async () => {
    const [tasks, promises] = [office(await storeOf()), withPromises(office(await storeOf()))];
    const set = [stream, Client.setPlanGoal, goal, command(1)] as const;
    expect(await promises.decide(...set)).toEqual(await orThrow(tasks.decide(...set)));
    const [target] = (await promises.recorded(stream)).slice(-1);
    expect([target]).toEqual((await orThrow(tasks.recorded(stream))).slice(-1));
    if (target === undefined) throw new Error('nothing is recorded');
    const voided = [stream, voidEvent, eventVoided.facts({ target: target.id }), command(2)] as const;
    expect(await promises.correct(...voided)).toEqual(await orThrow(tasks.correct(...voided)));
    const anew = [target.id, stream, Client.setPlanGoal, goal, command(3)] as const;
    expect(await promises.decideInPlaceOf(...anew)).toEqual(await orThrow(tasks.decideInPlaceOf(...anew)));
    const { id } = (await promises.recorded(stream))[0] ?? target;
    const paper = { kind: text('application'), number: text('24-0117') };
    const facts = eventVoided.facts({ target: id });
    const proven = [stream, facts, { ...command(5), evidence: [paper] }] as const;
    expect(await promises.addEvidence(...proven)).toEqual(await orThrow(tasks.addEvidence(...proven)));
    const merge = [clientId, { on: clientsMerged().on, survivorId: clientIdOf(7) }, command(4)] as const;
    expect(await promises.mergeClients(...merge)).toEqual(await orThrow(tasks.mergeClients(...merge)));
    expect(await promises.state(stream)).toEqual(await orThrow(tasks.state(stream)));
  });

  it('does what a call without promises does not do until its function is called', async () => {
    const [waiting, kept] = [await storeOf(), await storeOf()];
    const set = [stream, Client.setPlanGoal, goal, command(1)] as const;
    const before = await orThrow(office(waiting).recorded(stream));
    office(waiting).decide(...set);
    await withPromises(office(kept)).decide(...set);
    expect(await orThrow(office(waiting).recorded(stream))).toEqual(before);
    expect(await orThrow(office(kept).recorded(stream))).toHaveLength(before.length + 1);
  });

  it('brings a refusal, which is no failure', async () => {
    const achieved = planGoalAchieved.facts();
    expect(
      await withPromises(office(await storeOf())).decide(stream, Client.achieveGoal, achieved, command(1)),
    ).toMatchObject({ _tag: 'Refused', refusal: { _tag: 'NoSuchGoal' } });
  });

  it('rejects with the typed failure as its cause', async () => {
    const store = memoryStore();
    await orThrow(store.close());
    const rejected = withPromises(office(store)).decide(stream, Client.setPlanGoal, goal, command(1));
    await expect(rejected).rejects.toBeInstanceOf(Failure);
    await expect(rejected).rejects.toMatchObject({ cause: { _tag: 'StoreClosed' } });
    const none = 'client-42' as StreamOf<'client'>;
    await expect(withPromises(office(store)).state(none)).rejects.toMatchObject({
      cause: { _tag: 'InvalidArgument' },
    });
  });

  it('waits for the read models', async () => {
    const desk = await opening(memoryStore());
    const of = clientStream(clientIdOf(1));
    const [registered] = begun;
    const registration = () => () => ({ _tag: 'Right', right: [registered] }) as never;
    const outcome = await desk.decide(of, registration, undefined, command(1));
    if (outcome._tag !== 'Recorded') throw new Error(outcome._tag);
    await desk.readModels.caughtUpTo(outcome.position);
    expect(desk.readModels.view('journal').position).toBe(outcome.position);
    expect(desk.readModels.status().journal.position).toBe(outcome.position);
  });
});
