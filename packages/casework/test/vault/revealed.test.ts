import { afterAll, describe, expect, it } from '@jest/globals';
import { type Casework, type CaseworkOptions, type Revealing, withPromises } from '@pavadonis/casework';
import {
  catalogue,
  CentreId,
  centreStream,
  clientStream,
  type DocumentRef,
  isSealed,
  type PersonalKind,
  type Recordable,
  type Text,
  text,
  voidEvent,
  writePersonal,
} from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { type EventStore, history, memoryStore, orThrow } from '@pavadonis/event-store';
import { scratch } from '@pavadonis/fixtures/scratch';
import { withVault } from '@pavadonis/fixtures/vaults';
import { centreOpened } from '@pavadonis/testing/examples/centre';
import { clientIdOf, exampleId } from '@pavadonis/testing/examples/ids';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { planGoalSet } from '@pavadonis/testing/examples/plan';
import { anyOf } from '@pavadonis/testing/random';
import type { Vault } from '@pavadonis/vault';
import * as E from 'fp-ts/Either';
import fc from 'fast-check';
import { command, firstOf, office, recordedAt, storeOf, stream } from '../commands/support/office';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const note = { by: 'caseworker-7', why: 'a look at the plan' };
const other = clientStream(clientIdOf(2));
const goal = { ...planGoalSet.facts(), text: text('to speak with the neighbours') };
const evidence: readonly DocumentRef[] = [
  { kind: text('decision'), number: text('24-0117'), issuer: text('the office') },
];

/** A casework with a vault, a goal with a document in the person's stream, and what was told of revealing. */
const withGoal = async (
  work: (given: {
    readonly vault: Vault;
    readonly store: EventStore;
    readonly desk: Casework;
    readonly told: readonly Revealing[];
  }) => Promise<void>,
  options: Partial<CaseworkOptions> = {},
): Promise<void> => {
  await withVault(newName(), async (vault) => {
    const told: Revealing[] = [];
    const store = await storeOf();
    const desk = office(store, { vault, onRevealed: (each) => void told.push(each), ...options });
    await orThrow(desk.decide(stream, Client.setPlanGoal, goal, command(1, { evidence })));
    await work({ vault, store, desk, told });
  });
};

const inStore = (store: EventStore, of = stream) => orThrow(history(store).recorded(of));

const sealedGoal = async (store: EventStore): Promise<string> =>
  String((await inStore(store)).flatMap(({ event }) => (event.type === 'PlanGoalSet' ? event.text : []))[0]);

/** Registers another client. */
const register = (desk: Casework) =>
  orThrow(desk.decide(other, Client.registerClient, clientRegistered.facts(), command(9)));

const forget = async (vault: Vault, of: readonly (typeof stream)[]): Promise<void> => {
  await orThrow(vault.forgetting.ask({ request: 'request-1', streams: of, due: recordedAt }));
  await orThrow(vault.forgetting.carryOut('request-1'));
};

describe('a personal text that a state holds', () => {
  it('is given out in the clear, once the host was told', () =>
    withGoal(async ({ store, desk, told }) => {
      const sealed = await sealedGoal(store);
      expect(isSealed(sealed)).toBe(true);
      expect(await desk.revealText(stream, 'goal-text', sealed, note)()).toEqual(E.right(goal.text));
      expect(told).toEqual([{ stream, kinds: ['goal-text'], at: recordedAt, note }]);
      expect(await withPromises(desk).revealText(stream, 'goal-text', sealed, note)).toBe(goal.text);
    }));

  it('is not given out where it does not open, and nobody is told', () =>
    withGoal(async ({ store, desk, told, vault }) => {
      const sealed = await sealedGoal(store);
      const refused = (of: typeof stream, kind: string, why: object) =>
        E.left({ _tag: 'TextNotRevealed', stream: of, kind, why });
      expect(await desk.revealText(stream, 'end-note', sealed, note)()).toEqual(
        refused(stream, 'end-note', { _tag: 'TamperedText', stream, kind: 'end-note' }),
      );
      expect(await desk.revealText(other, 'goal-text', sealed, note)()).toMatchObject(
        refused(other, 'goal-text', { _tag: 'TamperedText' }),
      );
      await orThrow(vault.forgetting.ask({ request: 'request-1', streams: [stream], due: recordedAt }));
      expect(await desk.revealText(stream, 'goal-text', sealed, note)()).toEqual(
        refused(stream, 'goal-text', { _tag: 'KeyToBeDestroyed', stream, request: 'request-1' }),
      );
      await orThrow(vault.forgetting.carryOut('request-1'));
      expect(await desk.revealText(stream, 'goal-text', sealed, note)()).toEqual(
        refused(stream, 'goal-text', { _tag: 'KeyDestroyed', stream, on: '2024-07-01' }),
      );
      expect(told).toEqual([]);
    }));

  it('is given out and told without a vault if it stands in the clear, and stays sealed otherwise', () =>
    withGoal(async ({ store }) => {
      const told: Revealing[] = [];
      const desk = office(store, { onRevealed: (each) => void told.push(each) });
      expect(await desk.revealText(stream, 'goal-text', 'to find work', note)()).toEqual(
        E.right('to find work'),
      );
      expect(told).toHaveLength(1);
      expect(await desk.revealText(stream, 'goal-text', await sealedGoal(store), note)()).toEqual(
        E.left({ _tag: 'TextNotRevealed', stream, kind: 'goal-text', why: { _tag: 'NoVault' } }),
      );
      expect(told).toHaveLength(1);
    }));
});

describe('events', () => {
  it('are given out in the clear with their evidence, in the order given, whosever they are', () =>
    withGoal(async ({ store, desk, told, vault }) => {
      await register(desk);
      const link = { on: goal.on, scheme: text('eurodac'), value: text('XA1') };
      await orThrow(desk.decide(other, Client.linkExternalId, link, command(2)));
      const centre = centreStream(exampleId(CentreId, 31));
      const opened = { stream: centre, event: centreOpened() };
      const entries = [...(await inStore(store, other)), opened, ...(await inStore(store))];
      const before = JSON.stringify(entries);

      const revealed = await orThrow(desk.reveal(entries, note));
      expect(JSON.stringify(entries)).toBe(before);
      expect(revealed.map(({ entry }) => entry.stream)).toEqual(entries.map((each) => each.stream));
      expect(revealed.flatMap(({ notRevealed }) => notRevealed)).toEqual([]);
      expect(revealed[1]?.entry.event).toMatchObject({ type: 'ExternalIdLinked', value: 'XA1' });
      expect(revealed[2]).toEqual({ entry: opened, notRevealed: [] });
      expect(revealed.at(-1)?.entry).toMatchObject({ event: { text: goal.text }, metadata: { evidence } });
      expect(told).toEqual([
        { stream: other, kinds: ['external-id'], at: recordedAt, note },
        { stream, kinds: ['document-issuer', 'document-number', 'goal-text'], at: recordedAt, note },
      ]);

      await forget(vault, [other]);
      const [, linked, , ...rest] = await orThrow(desk.reveal(entries, note));
      expect(linked?.entry).toEqual(entries[1]);
      expect(linked?.notRevealed).toEqual([
        {
          place: ['event', 'value'],
          kind: 'external-id',
          why: { _tag: 'KeyDestroyed', stream: other, on: '2024-07-01' },
        },
      ]);
      expect(rest.flatMap(({ notRevealed }) => notRevealed)).toEqual([]);
      expect(told.slice(2).map((each) => each.stream)).toEqual([stream]);
    }));

  it('of an outcome are given out as well, each text of its own fate', () =>
    withGoal(async ({ desk, store, told }) => {
      const [, , , entry] = await inStore(store);
      if (entry?.event.type !== 'PlanGoalSet') throw new Error('no goal');
      // somebody moved a number of a document to where a goal stands
      const [document] = entry.metadata.evidence;
      const moved = { ...entry, event: { ...entry.event, text: document?.number } as Recordable };
      const [revealed] = await orThrow(desk.reveal([moved], note));
      expect(revealed?.notRevealed).toEqual([
        {
          place: ['event', 'text'],
          kind: 'goal-text',
          why: { _tag: 'TamperedText', stream, kind: 'goal-text' },
        },
      ]);
      expect(revealed?.entry.metadata.evidence).toEqual(evidence);
      expect(told.map(({ kinds }) => kinds)).toEqual([['document-issuer', 'document-number']]);
    }));

  it('without a text of anybody are told to nobody', () =>
    withGoal(async ({ desk, told }) => {
      expect(await orThrow(desk.reveal([{ stream, event: clientRegistered() }], note))).toHaveLength(1);
      expect(await orThrow(desk.reveal([], note))).toEqual([]);
      expect(told).toEqual([]);
    }));
});

describe('any event of a person', () => {
  it('is revealed as it was before it was sealed, by each of its texts', () =>
    withVault(newName(), async (vault) => {
      const desk = office(memoryStore(), { vault });
      const types = [...Client.Recordable.byType.values()];
      const given = types.flatMap((codec) => fc.sample(anyOf(codec) as fc.Arbitrary<Recordable>, 4));
      const sealed: Recordable[] = [];
      let texts = 0;
      for (const event of given) {
        const asked: (readonly [PersonalKind, Text])[] = [];
        writePersonal(catalogue.client, event, (clear, kind) => {
          asked.push([kind, clear]);
          return clear;
        });
        const made: Text[] = [];
        for (const [kind, clear] of asked)
          made.push((await orThrow(vault.seal(stream, kind, clear))) as Text);
        texts += made.length;
        sealed.push(writePersonal(catalogue.client, event, (clear) => made.shift() ?? clear));
      }
      expect(texts).toBeGreaterThan(30);
      const entries = sealed.map((event) => ({ stream, event }));
      const revealed = await orThrow(desk.reveal(entries, note));
      expect(revealed.map(({ entry }) => entry.event)).toEqual(given);
      expect(revealed.flatMap(({ notRevealed }) => notRevealed)).toEqual([]);
    }));
});

describe('a person', () => {
  it('is given out with all streams that merges join, whichever is named, corrections included', () =>
    withGoal(async ({ desk, told }) => {
      await register(desk);
      const facts = { on: goal.on, survivorId: clientIdOf(1) };
      await orThrow(desk.mergeClients(clientIdOf(2), facts, command(3)));
      const reason = text('entered for somebody else');
      const target = firstOf(1);
      await orThrow(desk.correct(stream, voidEvent, { on: goal.on, target, reason }, command(4)));
      for (const [named, streams] of [
        [stream, [stream, other]],
        [other, [other, stream]],
      ] as const) {
        const person = await orThrow(desk.revealPerson(named, note));
        expect(person.streams).toEqual(streams);
        const entries = person.recorded.map(({ entry }) => entry);
        expect(entries.map(({ event }) => event.type)).toEqual([
          'ClientRegistered',
          'ServiceStarted',
          'PlanDrawnUp',
          'PlanGoalSet',
          'ClientRegistered',
          'ClientsMerged',
          'EventVoided',
        ]);
        expect(entries[3]).toMatchObject({ event: { text: goal.text }, metadata: { evidence } });
        expect(entries[6]?.event).toMatchObject({ reason });
      }
      expect(told).toHaveLength(2);
      expect(told[0]?.kinds).toEqual([
        'correction-reason',
        'document-issuer',
        'document-number',
        'goal-text',
      ]);
      const back = { on: goal.on, survivorId: clientIdOf(1) };
      await orThrow(desk.decide(other, Client.revertMerge, back, command(5)));
      expect((await orThrow(desk.revealPerson(stream, note))).streams).toEqual([stream]);
    }));

  it('of whom nothing is recorded is given out empty', async () => {
    const desk = office(memoryStore());
    expect(await orThrow(desk.revealPerson(stream, note))).toEqual({ streams: [stream], recorded: [] });
  });

  it('is not given out of a store that holds texts in the clear, where there is a vault', () =>
    withVault(newName(), async (vault) => {
      const store = await storeOf();
      await orThrow(office(store).decide(stream, Client.setPlanGoal, goal, command(1)));
      expect(await office(store, { vault }).revealPerson(stream, note)()).toMatchObject({
        left: { _tag: 'StoreInTheClear' },
      });
      expect((await orThrow(office(store).revealPerson(stream, note))).recorded.at(-1)?.entry.event).toEqual(
        Client.PlanGoalSet.of(goal),
      );
    }));
});

/** All three calls, each of which would give a text out. */
const callsOf = async (desk: Casework, store: EventStore) => {
  const sealed = await sealedGoal(store);
  const entries = await inStore(store);
  return [
    desk.revealText(stream, 'goal-text', sealed, note),
    desk.reveal(entries, note),
    desk.revealPerson(stream, note),
  ] as const;
};

describe('nothing is revealed untold', () => {
  it('a text is given out after the host has noted it, however long that takes', async () => {
    const noted: (() => void)[] = [];
    const onRevealed = () => new Promise<void>((resolve) => noted.push(resolve));
    await withGoal(
      async ({ desk, store }) => {
        for (const call of await callsOf(desk, store)) {
          let isGiven = false;
          const given = call().then((answer) => {
            isGiven = true;
            return answer;
          });
          while (noted.length === 0) await new Promise((resolve) => setImmediate(resolve));
          for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
          expect(isGiven).toBe(false);
          noted.pop()?.();
          expect((await given)._tag).toBe('Right');
        }
      },
      { onRevealed },
    );
  });

  it.each([
    [
      'throws',
      () => {
        throw new TypeError('a text of somebody');
      },
    ],
    ['rejects', () => Promise.reject(new TypeError('a text of somebody'))],
  ])('nothing is given out if telling %s', async (_, onRevealed) => {
    await withGoal(
      async ({ desk, store }) => {
        for (const call of await callsOf(desk, store))
          expect(await call()).toEqual(
            E.left({ _tag: 'BrokenCallback', callback: 'onRevealed', cause: 'TypeError' }),
          );
      },
      { onRevealed },
    );
  });

  it('a vault of the host that throws, or reveals no text, is the one at fault', () =>
    withGoal(async ({ store, vault }) => {
      const broken = async (reveal: () => unknown, cause: string) => {
        const desk = office(store, { vault: { ...vault, reveal: () => reveal as never } });
        for (const call of await callsOf(desk, store))
          expect(await call()).toEqual(E.left({ _tag: 'BrokenCallback', callback: 'vault', cause }));
      };
      await broken(() => Promise.resolve(E.right(7)), 'NotAsPromised');
      await broken(() => Promise.reject(new RangeError('a text of somebody')), 'RangeError');
    }));

  it('a broken clock reveals nothing', async () => {
    await withGoal(async ({ store, vault }) => {
      const now = () => 'noon' as never;
      const desk = office(store, { vault, now, onRevealed: () => undefined });
      for (const call of await callsOf(desk, store))
        expect(await call()).toMatchObject({ left: { _tag: 'BrokenCallback', callback: 'now' } });
    });
  });
});

describe('a call that makes no sense', () => {
  it('is refused before anything is asked', () =>
    withGoal(async ({ desk, told }) => {
      const refused = (argument: string) => ({ left: { _tag: 'InvalidArgument', argument } });
      for (const bad of [undefined, {}, { by: '', why: 'x' }, { by: 'x', why: ' ' }, { by: 7, why: 'x' }]) {
        expect(await desk.revealText(stream, 'goal-text', 'x', bad as never)()).toMatchObject(
          refused('note'),
        );
        expect(await desk.reveal([], bad as never)()).toMatchObject(refused('note'));
        expect(await desk.revealPerson(stream, bad as never)()).toMatchObject(refused('note'));
      }
      for (const bad of [undefined, 7, 'client-7', centreStream(exampleId(CentreId, 31))]) {
        expect(await desk.revealText(bad as never, 'goal-text', 'x', note)()).toMatchObject(
          refused('stream'),
        );
        expect(await desk.revealPerson(bad as never, note)()).toMatchObject(refused('stream'));
      }
      // of a host that takes the text for the kind
      for (const bad of [7, 'goal', 'to speak with the neighbours'])
        expect(await desk.revealText(stream, bad as never, 'goal-text', note)()).toEqual(
          E.left({ _tag: 'InvalidArgument', argument: 'kind', rule: 'the kind of a personal text' }),
        );
      expect(await desk.revealText(stream, 'goal-text', 7 as never, note)()).toMatchObject(refused('text'));
      const throwing = [
        {
          get stream() {
            throw new Error('a text of somebody');
          },
        },
      ];
      for (const bad of [undefined, 7, [7], [null], [{}], [{ stream: 'client-7', event: {} }], throwing])
        expect(await desk.reveal(bad as never, note)()).toMatchObject(refused('events'));
      const signal = 7 as never;
      expect(await desk.reveal([], note, { signal })()).toMatchObject(refused('signal'));
      expect(told).toEqual([]);
    }));

  it('is refused for options that make none', async () => {
    const desk = office(memoryStore(), { onRevealed: 7 as never });
    const refused = { left: { _tag: 'InvalidOption', option: 'onRevealed' } };
    expect(await desk.revealText(stream, 'goal-text', 'x', note)()).toMatchObject(refused);
    expect(await desk.reveal([], note)()).toMatchObject(refused);
    expect(await desk.revealPerson(stream, note)()).toMatchObject(refused);
  });

  it('ends when its signal aborts', () =>
    withGoal(async ({ desk, store }) => {
      const options = { signal: AbortSignal.abort() };
      const aborted = E.left({ _tag: 'CallAborted', mayBeRecorded: false });
      const entries = await inStore(store);
      expect(await desk.revealText(stream, 'goal-text', 'x', note, options)()).toEqual(aborted);
      expect(await desk.reveal(entries, note, options)()).toEqual(aborted);
      expect(await desk.revealPerson(stream, note, options)()).toEqual(aborted);
    }));
});
