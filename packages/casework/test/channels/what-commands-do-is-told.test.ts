import { describe, expect, it } from '@jest/globals';
import { record } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { type EventStore, orThrow, storeUnavailable } from '@pavadonis/event-store';
import { planGoalProgressed, planGoalSet } from '@pavadonis/testing/examples/plan';
import * as E from 'fp-ts/Either';
import { command, commandNo, office, returning, storeOf, stream } from '../commands/support/office';
import { elsewhere, overtaken } from '../commands/support/troubled-stores';
import { endsOf, listening } from './support/listening';

const setGoal = [Client.setPlanGoal, planGoalSet.facts()] as const;
const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';

const refusing = (answer: ReturnType<typeof storeUnavailable>, store: EventStore): EventStore => ({
  ...store,
  append: () => () => Promise.resolve(E.left(answer)),
});

describe('what a command does', () => {
  it('is told from the call to its outcome, with the calls of the store in between', async () => {
    const store = await storeOf();
    const heard = listening();
    await orThrow(office(store).decide(stream, ...setGoal, command(1, { traceparent })));
    expect(heard.map(({ name, event }) => `${name} ${event}`)).toEqual([
      'pavadonis.decide start',
      'pavadonis.decide end',
      'pavadonis.read start',
      'pavadonis.read end',
      'pavadonis.read asyncStart',
      'pavadonis.read asyncEnd',
      'pavadonis.append start',
      'pavadonis.append end',
      'pavadonis.append asyncStart',
      'pavadonis.append asyncEnd',
      'pavadonis.decide asyncStart',
      'pavadonis.decide asyncEnd',
    ]);
    const begun = { call: 'decide', category: 'client', traceparent };
    expect(heard[0]?.message).toEqual(begun);
    expect(endsOf(heard, 'pavadonis.read')).toEqual([{ category: 'client', from: 0, events: 3 }]);
    expect(endsOf(heard, 'pavadonis.append')).toEqual([
      { category: 'client', types: ['PlanGoalSet'], stored: true, position: 4 },
    ]);
    expect(endsOf(heard, 'pavadonis.decide')).toEqual([
      { ...begun, outcome: 'Recorded', types: ['PlanGoalSet'], position: 4 },
    ]);
  });

  it('is told in the tag of its refusal', async () => {
    const heard = listening();
    const outcome = await orThrow(office(await storeOf([])).decide(stream, ...setGoal, command(1)));
    const refusal = outcome._tag === 'Refused' && outcome.refusal._tag;
    expect(endsOf(heard, 'pavadonis.decide')).toMatchObject([{ outcome: 'Refused', refusal }]);
  });

  it('is told where it was so already, and where others were always sooner', async () => {
    const heard = listening();
    const again = await storeOf();
    await orThrow(office(again).decide(stream, ...returning(E.right([])), command(1)));
    const store = await storeOf();
    const others = office(elsewhere(store));
    const slow = overtaken(store, Infinity, (time) =>
      others.decide(stream, ...returning(record<Client.Event>(planGoalProgressed())), command(time + 10))(),
    );
    await orThrow(office(slow, { attempts: 2 }).decide(stream, ...setGoal, command(1)));
    const mine = endsOf(heard, 'pavadonis.decide').filter(({ outcome }) => outcome !== 'Recorded');
    expect(mine).toMatchObject([{ outcome: 'AlreadySo' }, { outcome: 'Conflict', attempts: 2 }]);
    expect(endsOf(heard, 'pavadonis.append')).toContainEqual({
      category: 'client',
      types: ['PlanGoalSet'],
      failure: 'WrongExpectedRevision',
    });
  });

  it('is told in the tag and the reason of its technical error, on the channel of errors as well', async () => {
    const store = refusing(storeUnavailable('busy', 'SQLITE_BUSY'), await storeOf());
    const heard = listening();
    await office(store).decide(stream, ...setGoal, command(1))();
    const failed = { failure: 'StoreUnavailable', reason: 'busy' };
    expect(endsOf(heard, 'pavadonis.append')).toMatchObject([failed]);
    expect(endsOf(heard, 'pavadonis.decide')).toMatchObject([failed]);
    expect(heard.filter(({ event }) => event === 'error').map(({ name }) => name)).toEqual([
      'pavadonis.append',
      'pavadonis.decide',
    ]);
  });

  it('is told of each call that sends a command', async () => {
    const heard = listening();
    const at = office(await storeOf());
    const id = commandNo(9) as never;
    await at.decideInPlaceOf('none' as never, stream, ...setGoal, command(1))();
    await at.decideInPlaceOf(id, stream, ...setGoal, command(2))();
    await at.correct(stream, () => () => E.right([]), undefined as never, command(3))();
    await at.addEvidence(stream, undefined as never, command(4))();
    await at.mergeClients(id, { survivorId: id } as never, command(5))();
    expect(endsOf(heard, 'pavadonis.decide').map(({ call }) => call)).toEqual([
      'decideInPlaceOf',
      'correct',
      'addEvidence',
      'mergeClients',
    ]);
  });

  it('is told of a command that is none, and of a host whose values throw where they are looked at', async () => {
    const heard = listening();
    const at = office(await storeOf());
    const hostile = new Proxy(
      {},
      {
        get: () => {
          throw new TypeError('of Aina Ozola');
        },
      },
    );
    await at.decide('of Aina Ozola' as typeof stream, ...setGoal, command(1))();
    await at.decide(stream, ...setGoal, undefined as never)();
    await at.decide(stream, ...returning(E.left(hostile)), command(2))();
    await at.decide(stream, ...returning(E.left('of Aina Ozola')), command(3))();
    expect(endsOf(heard, 'pavadonis.decide')).toEqual([
      { call: 'decide', failure: 'InvalidArgument' },
      { call: 'decide', category: 'client', failure: 'MalformedCommand' },
      { call: 'decide', category: 'client', failure: 'BrokenDecision' },
      { call: 'decide', category: 'client', outcome: 'Refused', refusal: 'UNKNOWN' },
    ]);
  });
});
