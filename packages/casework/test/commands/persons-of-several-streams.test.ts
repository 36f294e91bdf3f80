import { describe, expect, it } from '@jest/globals';
import { amendEvent, civilDate, type CivilDate, settle, voidEvent } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { type EventStore, history, memoryStore, orThrow } from '@pavadonis/event-store';
import { amendment, eventVoided } from '@pavadonis/testing/examples/correction';
import { clientIdOf } from '@pavadonis/testing/examples/ids';
import { statusGranted } from '@pavadonis/testing/examples/law';
import { clientDied } from '@pavadonis/testing/examples/registration';
import { leftLatvia, residenceChanged, returnedToLatvia } from '@pavadonis/testing/examples/residence';
import { serviceEnded, serviceStarted } from '@pavadonis/testing/examples/service';
import { command, office } from './support/office';
import {
  clientNo,
  mergedInto,
  outcomeOf,
  registered,
  revertedFrom,
  startOn,
  withoutConditions,
  write,
} from './support/persons';
import { counted } from './support/troubled-stores';

const on = civilDate;
const [survivor, duplicate, third] = [clientNo(1), clientNo(2), clientNo(3)];
const start = startOn(on('2024-10-07'));
const grantedBefore = statusGranted({ on: on('2023-06-15') });

const storeWith = async (...duplicates: readonly Client.Event[]): Promise<EventStore> => {
  const store = memoryStore();
  await write(store, survivor, ...registered);
  await write(store, duplicate, ...registered, ...duplicates, mergedInto(1));
  return store;
};

const storyOf = async (store: EventStore, of: typeof survivor) =>
  settle<Client.Event>((await orThrow(history(store).stream(of, {}))) as never);

// a store that checks conditions, and one that does not
const stores = [
  ['checks conditions', (store: EventStore) => store],
  ['checks none', withoutConditions],
] as const;

describe.each(stores)('a decision about a merged person, on a store that %s', (_, as) => {
  it.each([
    ['PastServiceLimit', 'a grant', grantedBefore],
    ['ClientHasDied', 'a death', clientDied({ on: on('2024-08-01') })],
    ['NotInLatvia', 'a departure', leftLatvia({ on: on('2024-08-01'), learnedOn: on('2024-08-01') })],
    ['EpisodeOverlaps', 'an open episode', serviceStarted({ on: on('2024-02-12') })],
  ] as const)('answers %s for %s in the merged stream', async (_tag, _what, event) => {
    const store = as(await storeWith(event));
    const whole = Client.stateAcrossStreams(await storyOf(store, survivor), await storyOf(store, duplicate));
    const [decision, facts, provided] = start;
    expect(decision(facts, provided)(whole)).toMatchObject({ left: { _tag } });
    expect(await outcomeOf(office(store).decide(survivor, ...start, command(1)))).toMatchObject({ _tag });
  });

  it('records nothing where the sender did not see what the merged stream holds', async () => {
    const store = as(await storeWith());
    const [decision, facts, provided] = start;
    const last = registered.length * 2 + 1;
    const sent = (seen: number) =>
      outcomeOf(office(store).decide(survivor, decision, facts, provided, command(1, { seen })));
    expect(await sent(last - 1)).toBe('Conflict');
    expect(await sent(last)).toEqual(['ServiceStarted']);
  });

  it('allows what only the merged stream gives ground for', async () => {
    const store = memoryStore();
    await write(
      store,
      survivor,
      ...registered,
      leftLatvia({ on: on('2024-03-01'), learnedOn: on('2024-03-01') }),
    );
    await write(store, duplicate, ...registered, returnedToLatvia({ on: on('2024-06-01') }), mergedInto(1));
    expect(await outcomeOf(office(as(store)).decide(survivor, ...start, command(1)))).toEqual([
      'ServiceStarted',
    ]);
  });

  it('follows a chain of merges, from either end', async () => {
    const store = as(await storeWith());
    await write(store, third, ...registered, grantedBefore, mergedInto(2));
    for (const [n, stream] of [survivor, duplicate, third].entries()) {
      const { state } = await orThrow(office(store).state(stream));
      expect(state.law.grants.map(({ from }) => from)).toEqual(['2023-06-15']);
      expect(await outcomeOf(office(store).decide(stream, ...start, command(n)))).toMatchObject(
        n === 0 ? { _tag: 'PastServiceLimit' } : { _tag: 'ClientIsMerged' },
      );
    }
  });

  it('leaves out a stream whose merge was reverted, voided or amended', async () => {
    for (const undo of ['revert', 'void', 'amend'] as const) {
      const store = as(await storeWith(grantedBefore));
      const one = office(store);
      expect(await outcomeOf(one.decide(survivor, ...start, command(1)))).toMatchObject({
        _tag: 'PastServiceLimit',
      });
      const target = (await storyOf(store, duplicate)).at(-1)?.id;
      if (target === undefined) throw new Error('nothing is stored');
      if (undo === 'revert') await write(store, duplicate, revertedFrom(1));
      if (undo === 'void')
        await orThrow(office(store).correct(duplicate, voidEvent, eventVoided.facts({ target }), command(2)));
      if (undo === 'amend')
        await orThrow(
          office(store).correct(duplicate, amendEvent, amendment(mergedInto(3), target), command(2)),
        );
      expect(await outcomeOf(one.decide(survivor, ...start, command(3)))).toEqual(['ServiceStarted']);
      const elsewhere = await orThrow(one.state(third));
      expect(elsewhere.state.law.grants).toHaveLength(undo === 'amend' ? 1 : 0);
    }
  });

  it('sees the merge again whose reversal was voided', async () => {
    const store = as(await storeWith(grantedBefore));
    await write(store, duplicate, revertedFrom(1));
    const one = office(store);
    expect((await orThrow(one.state(survivor))).state.law.grants.length).toBe(0);
    const target = (await storyOf(store, duplicate)).at(-1)?.id;
    if (target === undefined) throw new Error('nothing is stored');
    await orThrow(office(store).correct(duplicate, voidEvent, eventVoided.facts({ target }), command(2)));
    expect(await outcomeOf(one.decide(survivor, ...start, command(3)))).toMatchObject({
      _tag: 'PastServiceLimit',
    });
  });

  it('sees what others recorded in any of the streams', async () => {
    const store = as(await storeWith());
    const one = office(store);
    await orThrow(one.state(survivor));
    await write(store, duplicate, grantedBefore);
    expect(await outcomeOf(one.decide(survivor, ...start, command(1)))).toMatchObject({
      _tag: 'PastServiceLimit',
    });
  });

  it('sees a merge that another process recorded a moment ago', async () => {
    const store = as(memoryStore());
    await write(store, survivor, ...registered);
    const one = office(store);
    await orThrow(one.decide(survivor, Client.changeResidence, residenceChanged.facts(), command(1)));
    await write(store, duplicate, ...registered, grantedBefore, mergedInto(1));
    expect(await outcomeOf(one.decide(survivor, ...start, command(2)))).toMatchObject({
      _tag: 'PastServiceLimit',
    });
  });

  it('is told of merges in the office itself at once', async () => {
    const store = as(memoryStore());
    const one = office(store);
    await write(store, survivor, ...registered);
    await write(store, duplicate, ...registered, grantedBefore);
    const merge = { on: on('2024-09-20'), survivorId: clientIdOf(1) };
    expect(await outcomeOf(one.mergeClients(clientIdOf(2), merge, command(1)))).toEqual(['ClientsMerged']);
    expect(await outcomeOf(one.decide(survivor, ...start, command(2)))).toMatchObject({
      _tag: 'PastServiceLimit',
    });
  });
});

describe('a decision about the merged stream', () => {
  const toResidence = (day: CivilDate) =>
    [Client.changeResidence, residenceChanged.facts({ on: day })] as const;

  it('is refused, unless the person is as it says', async () => {
    const store = await storeWith();
    const one = office(store);
    await orThrow(one.decide(survivor, ...toResidence(on('2024-03-01')), command(1)));
    expect(await outcomeOf(one.decide(duplicate, ...toResidence(on('2024-04-01')), command(2)))).toEqual(
      'AlreadySo',
    );
    const moved = {
      ...residenceChanged.facts(),
      on: on('2024-05-01'),
      residence: { kind: 'unknown' },
    } as const;
    expect(await outcomeOf(one.decide(duplicate, Client.changeResidence, moved, command(3)))).toMatchObject({
      _tag: 'ClientIsMerged',
    });
  });

  it('may revert the merge, and is appended where the host says', async () => {
    const store = await storeWith(grantedBefore);
    const one = office(store);
    const revert = { on: on('2024-11-04'), survivorId: clientIdOf(1) };
    expect(await orThrow(one.decide(duplicate, Client.revertMerge, revert, command(1)))).toMatchObject({
      _tag: 'Recorded',
      revision: 4,
    });
    expect(await outcomeOf(one.decide(survivor, ...start, command(2)))).toEqual(['ServiceStarted']);
  });
});

describe('an episode of the merged stream', () => {
  it('takes nothing more', async () => {
    const episode = [serviceStarted({ on: on('2024-02-12') }), serviceEnded({ on: on('2024-06-28') })];
    const one = office(await storeWith(...episode));
    const end = serviceEnded.facts({ on: on('2024-07-01') });
    expect(await outcomeOf(one.decide(survivor, Client.endService, end, command(1)))).toMatchObject({
      _tag: 'BegunInMergedStream',
    });
  });
});

describe('the state of a stream', () => {
  it('is that of the whole person, at the revision of the stream', async () => {
    const one = office(await storeWith(grantedBefore));
    const { state, revision } = await orThrow(one.state(survivor));
    expect([state.law.grants.length, state.identity.merges.length, revision]).toEqual([1, 0, 1]);
    const other = await orThrow(one.state(duplicate));
    expect([other.state.identity.merges.length, other.revision]).toEqual([1, 3]);
  });
});

describe('a correction', () => {
  it('is made in the stream of what it corrects, whichever of the person', async () => {
    const store = await storeWith(grantedBefore);
    const target = (await storyOf(store, duplicate)).find(({ event }) => event.type === 'StatusGranted')?.id;
    if (target === undefined) throw new Error('nothing is stored');
    const one = office(store);
    expect(
      await outcomeOf(one.correct(survivor, voidEvent, eventVoided.facts({ target }), command(1))),
    ).toEqual({
      _tag: 'NoSuchEvent',
      target,
    });
    expect(
      await outcomeOf(one.correct(duplicate, voidEvent, eventVoided.facts({ target }), command(2))),
    ).toEqual(['EventVoided']);
    expect(await outcomeOf(one.decide(survivor, ...start, command(3)))).toEqual(['ServiceStarted']);
  });
});

describe('a person with one stream', () => {
  it('costs no more reads where others are merged', async () => {
    const store = await storeWith();
    await write(store, third, ...registered);
    let scans = 0;
    const { store: counting, calls } = counted({
      ...store,
      scan: (range) => {
        scans += 1;
        return store.scan(range);
      },
    });
    const one = office(counting);
    await orThrow(one.decide(third, Client.changeResidence, residenceChanged.facts(), command(1)));
    await orThrow(one.decide(third, ...start, command(2)));
    expect({ ...calls, scans }).toEqual({ append: 2, readStream: 0, scanStream: 1, scans: 1 });
  });
});
