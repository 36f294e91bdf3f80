import { describe, expect, it } from '@jest/globals';
import { record, refuse } from '@pavadonis/domain';
import type * as Client from '@pavadonis/domain/client';
import { type EventStore, memoryStore, orThrow } from '@pavadonis/event-store';
import { statusGranted } from '@pavadonis/testing/examples/law';
import { clientDied } from '@pavadonis/testing/examples/registration';
import { residenceChanged } from '@pavadonis/testing/examples/residence';
import { command, office } from './support/office';
import { clientNo, mergedInto, outcomeOf, registered, write } from './support/persons';

const [survivor, duplicate] = [clientNo(1), clientNo(2)];

/** A store whose first stream that is read is written to just after it was, and then the other one. */
const writtenToMeanwhile = async (): Promise<EventStore> => {
  const store = memoryStore();
  await write(store, survivor, ...registered);
  await write(store, duplicate, ...registered, mergedInto(1));
  let isArmed = true;
  const thenWrite =
    <A>(read: () => Promise<A>) =>
    async (): Promise<A> => {
      const answer = await read();
      if (isArmed) {
        isArmed = false;
        await write(store, survivor, clientDied());
        await write(store, duplicate, statusGranted());
      }
      return answer;
    };
  return {
    ...store,
    readStream: (...given) => thenWrite(store.readStream(...given)),
    scanStream: (...given) => thenWrite(store.scanStream(...given)),
  };
};

const seenIn = ({ registration, law }: Client.State): string =>
  `${registration.died === undefined ? 'alive' : 'dead'}, ${law.grants.length > 0 ? 'granted' : 'not granted'}`;

describe('a person of whom nothing is cached, whose streams are written to while they are read', () => {
  it('is looked at as they were at some moment', async () => {
    const { state } = await orThrow(office(await writtenToMeanwhile()).state(survivor));
    expect(seenIn(state)).toBe('dead, granted');
  });

  it('is looked at as they were at some moment, however few attempts a command has', async () => {
    const desk = office(await writtenToMeanwhile(), { attempts: 1 });
    const { state } = await orThrow(desk.state(survivor));
    expect(seenIn(state)).toBe('dead, granted');
  });

  it('is refused nothing for what they were at no moment', async () => {
    const desk = office(await writtenToMeanwhile());
    const seen: string[] = [];
    const decision = () => (state: Client.State) => {
      seen.push(seenIn(state));
      return state.registration.died === undefined
        ? refuse({ _tag: 'StillAlive' as const })
        : record<Client.Event>(residenceChanged());
    };
    expect(await outcomeOf(desk.decide(survivor, decision, undefined, command(1)))).toEqual([
      'ResidenceChanged',
    ]);
    expect(seen.at(-1)).toBe('dead, granted');
  });
});
