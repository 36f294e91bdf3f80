import { describe, expect, it } from '@jest/globals';
import { clientStream, record } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { decoder, type EventStore, orThrow } from '@pavadonis/event-store';
import { eventId, otherClientId } from '@pavadonis/testing/examples/ids';
import { planGoalSet } from '@pavadonis/testing/examples/plan';
import * as E from 'fp-ts/Either';
import { command, office, recordedAt, storeOf, stream, returning } from './support/office';

// of a version that nobody reads without its upcast
const addOld = (store: EventStore) =>
  orThrow(
    store.append(stream, 2, [
      {
        id: eventId(1),
        type: 'PlanGoalSet',
        recordedAt,
        data: JSON.stringify({ ...planGoalSet(), v: 0 }),
        metadata: JSON.stringify({ by: command(1).by, commandId: command(1).commandId, evidence: [] }),
      },
    ]),
  );

const named = E.left({ _tag: 'UnknownEventVersion', stream, position: 4, type: 'PlanGoalSet' });

describe('an event that cannot be read', () => {
  it('is named on its stream, and nothing is stored', async () => {
    const store = await storeOf();
    await addOld(store);
    const one = office(store);
    expect(await one.decide(stream, ...returning(record(planGoalSet())), command(2))()).toEqual(named);
    expect(await one.state(stream)()).toEqual(named);
    expect(await orThrow(store.readStream(stream, {}))).toHaveLength(4);
  });

  it('is named on a kept stream, for any decision', async () => {
    const store = await storeOf();
    const one = office(store);
    await orThrow(one.state(stream));
    await addOld(store);
    expect(await one.decide(stream, ...returning(record(planGoalSet())), command(2))()).toEqual(named);
    expect(await one.decide(stream, ...returning(E.right([])), command(3))()).toEqual(named);
    expect(await one.decide(stream, ...returning(E.left({ _tag: 'Never' })), command(4))()).toEqual(named);
  });

  it('stops nobody in another stream', async () => {
    const store = await storeOf();
    await addOld(store);
    const elsewhere = office(store).decide(
      clientStream(otherClientId),
      ...returning(record(planGoalSet())),
      command(2),
    );
    expect(await orThrow(elsewhere)).toMatchObject({ _tag: 'Recorded' });
  });

  it('is read by a decoder that knows its version', async () => {
    const store = await storeOf();
    await addOld(store);
    const through = decoder({ PlanGoalSet: { 0: (event) => ({ ...event, v: 1 }) } });
    expect(
      await orThrow(
        office(store, { decoder: through }).decide(
          stream,
          Client.setPlanGoal,
          planGoalSet.facts(),
          command(2),
        ),
      ),
    ).toEqual({ _tag: 'AlreadySo', revision: 3, position: 4 });
  });
});
