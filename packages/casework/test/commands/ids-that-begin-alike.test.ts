import { describe, expect, it } from '@jest/globals';
import type { EventId } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { encode, orThrow } from '@pavadonis/event-store';
import { planGoalSet } from '@pavadonis/testing/examples/plan';
import { residenceChanged } from '@pavadonis/testing/examples/residence';
import { begun, command, eventsOf, firstOf, office, recordedAt, storeOf, stream } from './support/office';

/** An id that differs from that of a command's first event in its end alone. */
const alike = (number: number): EventId => {
  const id = firstOf(number);
  return `${id.slice(0, -1)}${id.endsWith('0') ? '1' : '0'}` as EventId;
};

describe('an event of somebody else whose id begins like that of a command', () => {
  it('is not taken for what the command recorded, before or after it', async () => {
    const store = await storeOf();
    const { commandId, by } = command(0);
    const metadata = { by, commandId, evidence: [] };
    const event = residenceChanged();
    const other = orThrow(encode(stream, { id: alike(1), recordedAt, metadata, event }));
    await orThrow(store.append(stream, begun.length - 1, [other]));
    const desk = office(store);
    const send = () => orThrow(desk.decide(stream, Client.setPlanGoal, planGoalSet.facts(), command(1)));
    const sent = await send();
    expect(sent).toMatchObject({ _tag: 'Recorded', events: [{ id: firstOf(1), event: planGoalSet() }] });
    expect(await send()).toEqual(sent);
    expect(await eventsOf(store)).toEqual([...begun, event, planGoalSet()]);
  });
});
