import { describe, expect, it } from '@jest/globals';
import { type Instant, instantOf, millisecondsOf, record } from '@pavadonis/domain';
import type * as Client from '@pavadonis/domain/client';
import { type EventStore, history, orThrow } from '@pavadonis/event-store';
import { planGoalProgressed } from '@pavadonis/testing/examples/plan';
import {
  command,
  eventsOf,
  office,
  recorded,
  recordedAt,
  returning,
  storeOf,
  stream,
} from './support/office';
import { overtaken } from './support/troubled-stores';

const progressed = returning(record<Client.Event>(planGoalProgressed()));

const after = (minutes: number): Instant => instantOf(millisecondsOf(recordedAt) + minutes * 60_000);

const momentsIn = async (store: EventStore): Promise<readonly Instant[]> =>
  (await recorded(store)).map((each) => each.recordedAt);

const knownAt = async (store: EventStore, instant: Instant): Promise<number> => {
  const known = { knownAt: { _tag: 'Instant', instant } } as const;
  return (await orThrow(history(store).recorded(stream, known))).length;
};

describe('a casework whose clock is behind', () => {
  it('records at the latest moment of the log, and nothing changes before it', async () => {
    const store = await storeOf();
    const begun = (await eventsOf(store)).length;
    await orThrow(office(store, { now: () => after(20) }).decide(stream, ...progressed, command(1)));
    expect(await knownAt(store, after(19))).toBe(begun);
    await orThrow(office(store, { now: () => after(10) }).decide(stream, ...progressed, command(2)));
    expect((await momentsIn(store)).slice(begun)).toEqual([after(20), after(20)]);
    expect(await knownAt(store, after(19))).toBe(begun);
    expect(await knownAt(store, after(20))).toBe(begun + 2);
  });

  it('does so too where it looked at its clock before another one recorded', async () => {
    const store = await storeOf();
    const begun = (await eventsOf(store)).length;
    const other = office(store, { now: () => after(5) });
    const heldUp = overtaken(store, 1, () => orThrow(other.decide(stream, ...progressed, command(2))));
    await orThrow(office(heldUp, { now: () => after(1) }).decide(stream, ...progressed, command(1)));
    expect((await momentsIn(store)).slice(begun)).toEqual([after(5), after(5)]);
  });
});
