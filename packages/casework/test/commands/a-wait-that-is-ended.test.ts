import { describe, expect, it } from '@jest/globals';
import { withPromises } from '@pavadonis/casework';
import { record } from '@pavadonis/domain';
import type * as Client from '@pavadonis/domain/client';
import { storeUnavailable, type EventStore } from '@pavadonis/event-store';
import { planGoalProgressed, planGoalSet } from '@pavadonis/testing/examples/plan';
import * as E from 'fp-ts/Either';
import { getEventListeners } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { begun, command, eventsOf, office, returning, storeOf, stream } from './support/office';
import { clientNo, mergedInto, registered, write } from './support/persons';
import { silent } from './support/silent-stores';
import { counted, failing, losingAnswers } from './support/troubled-stores';

const setGoal = returning(record<Client.Event>(planGoalSet()));
const endedBefore = { _tag: 'CallAborted', mayBeRecorded: false };
const nothing = E.left(endedBefore);
const unknown = E.left({ _tag: 'CallAborted', mayBeRecorded: true });

const ending = () => {
  const controller = new AbortController();
  return { signal: controller.signal, abort: (): void => controller.abort() };
};

describe('a command whose sender waits no longer', () => {
  it('asks nothing of the store where the signal had aborted before', async () => {
    const { store, calls } = counted(await storeOf());
    const sent = office(store).decide(stream, ...setGoal, command(1, { signal: AbortSignal.abort() }));
    expect(await sent()).toEqual(nothing);
    expect(calls).toEqual({ append: 0, readStream: 0, scanStream: 0 });
  });

  it.each(['scanStream', 'scan'] as const)('records nothing where %s is not answered', async (call) => {
    const real = await storeOf();
    const { store, asked, release } = silent(real, call);
    const { signal, abort } = ending();
    const sent = office(store).decide(stream, ...setGoal, command(1, { signal }))();
    await asked;
    abort();
    expect(await sent).toEqual(nothing);
    release();
    for (let turn = 0; turn < 20; turn += 1) await setImmediate();
    expect(await eventsOf(real)).toEqual(begun);
  });

  it('says that nobody knows where the append is not answered', async () => {
    const real = await storeOf();
    const { store, asked, release, recover } = silent(real, 'append');
    const one = office(store);
    const { signal, abort } = ending();
    const sent = one.decide(stream, ...setGoal, command(1, { signal }))();
    await asked;
    abort();
    expect(await sent).toEqual(unknown);
    recover();
    const again = await one.decide(stream, ...setGoal, command(1))();
    expect(again).toMatchObject({ right: { _tag: 'Recorded', revision: 3 } });
    // the append that was given up arrives after all
    release();
    for (let turn = 0; turn < 20; turn += 1) await setImmediate();
    expect(await eventsOf(real)).toEqual([...begun, planGoalSet()]);
    expect(await one.decide(stream, ...setGoal, command(1))()).toEqual(again);
  });

  it('says that nobody knows where its events stood in the store when it appended them', async () => {
    const real = await storeOf();
    const append: EventStore['append'] =
      (...given) =>
      async () => {
        await real.append(...given)();
        return real.append(...given)();
      };
    const { store, asked } = silent({ ...real, append }, 'readStream');
    const { signal, abort } = ending();
    const sent = office(store).decide(stream, ...setGoal, command(1, { signal }))();
    await asked;
    abort();
    expect(await sent).toEqual(unknown);
    expect(await eventsOf(real)).toEqual([...begun, planGoalSet()]);
  });

  it('finds what arrived late when it is sent again', async () => {
    const { store, asked, release, recover } = silent(await storeOf(), 'append');
    const one = office(store);
    const { signal, abort } = ending();
    const sent = one.decide(stream, ...setGoal, command(1, { signal }))();
    await asked;
    abort();
    expect(await sent).toEqual(unknown);
    recover();
    release();
    const other = returning(record<Client.Event>(planGoalProgressed()));
    expect(await one.decide(stream, ...other, command(2))()).toMatchObject({ right: { revision: 4 } });
    expect(await one.decide(stream, ...setGoal, command(1))()).toMatchObject({
      right: { _tag: 'Recorded', revision: 3 },
    });
    expect(await eventsOf(store)).toEqual([...begun, planGoalSet(), planGoalProgressed()]);
  });

  it('says that nobody knows where the answer to an append was lost', async () => {
    const store = await storeOf();
    const { signal, abort } = ending();
    const wait = (): Promise<void> => {
      abort();
      return Promise.resolve();
    };
    const one = office(losingAnswers(store, 1), { wait });
    expect(await one.decide(stream, ...setGoal, command(1, { signal }))()).toEqual(unknown);
    expect(await eventsOf(store)).toEqual([...begun, planGoalSet()]);
  });

  it('records nothing where the store withdraws the append', async () => {
    const real = await storeOf();
    const { signal, abort } = ending();
    const withdrawn: EventStore = {
      ...real,
      append: (_stream, _expected, _events, _condition, until) => () =>
        new Promise((resolve) => {
          until?.addEventListener('abort', () => resolve(E.left(storeUnavailable('busy', 'TEST'))));
          abort();
        }),
    };
    const sent = office(withdrawn).decide(stream, ...setGoal, command(1, { signal }));
    expect(await sent()).toEqual(nothing);
  });

  it('is not tried again once the signal has aborted', async () => {
    const { store, calls } = counted(await storeOf());
    const { signal, abort } = ending();
    const wait = (): Promise<void> => {
      abort();
      return Promise.resolve();
    };
    const one = office(failing(store, 'scanStream', 100), { wait });
    expect(await one.decide(stream, ...setGoal, command(1, { signal }))()).toEqual(nothing);
    for (let turn = 0; turn < 20; turn += 1) await setImmediate();
    expect(calls).toEqual({ append: 0, readStream: 0, scanStream: 0 });
  });

  it('leaves the queue of its stream, and lets the next one go on', async () => {
    const real = await storeOf();
    const { store, asked, recover } = silent(real, 'append');
    const one = office(store);
    const [first, second] = [ending(), ending()];
    const firstSent = one.decide(stream, ...setGoal, command(1, { signal: first.signal }))();
    const secondSent = one.decide(stream, ...setGoal, command(2, { signal: second.signal }))();
    const third = one.decide(stream, ...setGoal, command(3))();
    await asked;
    second.abort();
    expect(await secondSent).toEqual(nothing);
    recover();
    first.abort();
    expect(await firstSent).toEqual(unknown);
    expect(await third).toMatchObject({ right: { _tag: 'Recorded', revision: 3 } });
  });

  it('is recorded where only the look at other streams is not answered', async () => {
    const real = await storeOf([], clientNo(1));
    await write(real, clientNo(1), ...registered, mergedInto(2));
    await write(real, clientNo(2), ...registered);
    const { signal, abort } = ending();
    let isRecorded = false;
    const unchecked: EventStore = {
      ...real,
      checksConditions: false,
      append: (name, expected, events) => async () => {
        const answer = await real.append(name, expected, events)();
        isRecorded = true;
        return answer;
      },
      readStream: (...args) =>
        isRecorded ? () => (setTimeout(abort), new Promise(() => undefined)) : real.readStream(...args),
    };
    const sent = office(unchecked).decide(clientNo(2), ...setGoal, command(1, { signal }));
    expect(await sent()).toMatchObject({ right: { _tag: 'Recorded', revision: 2 } });
  });

  it('stays recorded where the signal aborts after the answer, and nothing listens to it', async () => {
    const one = office(await storeOf());
    const { signal, abort } = ending();
    const sent = await one.decide(stream, ...setGoal, command(1, { signal }))();
    expect(getEventListeners(signal, 'abort')).toEqual([]);
    abort();
    expect(sent).toMatchObject({ right: { _tag: 'Recorded' } });
  });

  it('rejects with the same where it is a promise', async () => {
    const promised = withPromises(office(await storeOf()));
    const sent = promised.decide(stream, ...setGoal, command(1, { signal: AbortSignal.abort() }));
    await expect(sent).rejects.toMatchObject({ cause: endedBefore });
  });

  it('is malformed with a signal that is none', async () => {
    const sent = office(await storeOf()).decide(stream, ...setGoal, command(1, { signal: 5 as never }));
    expect(await sent()).toEqual(E.left({ _tag: 'MalformedCommand', fields: ['signal'] }));
  });
});

describe.each(['state', 'recorded'] as const)('%s', (call) => {
  it('ends when its signal aborts', async () => {
    const { store, asked } = silent(await storeOf(), 'scanStream');
    const { signal, abort } = ending();
    const waiting = office(store)[call](stream, { signal })();
    await asked;
    abort();
    expect(await waiting).toEqual(nothing);
  });

  it('refuses a signal that is none', async () => {
    const one = office(await storeOf());
    expect(await one[call](stream, { signal: 'stop' as never })()).toEqual(
      E.left({ _tag: 'InvalidArgument', argument: 'signal', rule: 'an AbortSignal' }),
    );
  });
});
