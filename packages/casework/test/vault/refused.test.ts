import { afterAll, describe, expect, it } from '@jest/globals';
import type { TextVault } from '@pavadonis/casework';
import {
  amendEvent,
  CentreId,
  centreStream,
  clientStream,
  GoalId,
  isSealed,
  personalFacts,
  record,
  text,
  voidEvent,
} from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { eventIdAt, memoryStore, orThrow } from '@pavadonis/event-store';
import { scratch } from '@pavadonis/fixtures/scratch';
import { withVault } from '@pavadonis/fixtures/vaults';
import { centreOpened } from '@pavadonis/testing/examples/centre';
import { clientIdOf, exampleId } from '@pavadonis/testing/examples/ids';
import { amendment, eventVoided } from '@pavadonis/testing/examples/correction';
import { planGoalSet } from '@pavadonis/testing/examples/plan';
import { serviceEnded } from '@pavadonis/testing/examples/service';
import * as E from 'fp-ts/Either';
import { copyFileSync } from 'node:fs';
import { command, commandNo, eventsOf, firstOf, office, storeOf, stream } from '../commands/support/office';
import { counting } from './support/counting';

const { newName, removeAll } = scratch();
afterAll(removeAll);

type GoalFacts = ReturnType<typeof planGoalSet.facts>;

const goal = { ...planGoalSet.facts(), text: text('to speak with the neighbours') };
const inTheClear = { stream, type: 'PlanGoalSet', kinds: ['goal-text'] };

/** A decision of the host's own that forgot to say what its facts hold. */
const unmarked = (facts: GoalFacts) => () => record(Client.PlanGoalSet.of(facts));
const marked = personalFacts(
  Client.PlanGoalSet,
  (facts: GoalFacts) => () => record(Client.PlanGoalSet.of(facts)),
);

const sealedGoal = async (store: Awaited<ReturnType<typeof storeOf>>): Promise<string> => {
  const last = (await eventsOf(store)).at(-1);
  return last?.type === 'PlanGoalSet' ? String(last.text) : '';
};

describe('with a vault', () => {
  it('an event is refused whose texts a decision gives in the clear', async () => {
    await withVault(newName(), async (vault) => {
      const store = await storeOf();
      expect(await office(store, { vault }).decide(stream, unmarked, goal, command(1))()).toEqual(
        E.left({ _tag: 'TextInTheClear', ...inTheClear }),
      );
      expect(await eventsOf(store)).toHaveLength(3);
    });
  });

  it('an amendment is refused that a decision gives in the clear', async () => {
    await withVault(newName(), async (vault) => {
      const store = await storeOf();
      const one = office(store, { vault });
      await orThrow(one.decide(stream, marked, goal, command(1)));
      // of a host that wrapped the decision, and marked nothing
      const wrapped = ((facts: never) => amendEvent(facts)) as unknown as typeof amendEvent;
      const { on, reason } = amendment(planGoalSet());
      const facts = { on, reason, target: firstOf(1), to: planGoalSet({ text: text('to find work') }) };
      expect(await one.correct(stream, wrapped as never, facts as never, command(2))()).toEqual(
        E.left({
          _tag: 'TextInTheClear',
          stream,
          type: 'EventAmended',
          kinds: ['correction-reason', 'goal-text'],
        }),
      );
    });
  });

  it('a store is refused that holds a text in the clear, for decisions and for a look', async () => {
    await withVault(newName(), async (vault) => {
      const store = await storeOf();
      await orThrow(office(store).decide(stream, marked, goal, command(1)));
      const refused = E.left({ _tag: 'StoreInTheClear', ...inTheClear });
      const one = office(store, { vault });
      expect(await one.decide(stream, marked, goal, command(2))()).toEqual(refused);
      expect(await one.state(stream)()).toEqual(refused);
      expect(await one.recorded(stream)()).toEqual(refused);
      expect(await one.correct(stream, voidEvent, eventVoided.facts(), command(3))()).toEqual(refused);
    });
  });

  it('a text in the clear is found where others record it behind what was recorded here', async () => {
    await withVault(newName(), async (vault) => {
      const store = await storeOf();
      const one = office(store, { vault });
      await orThrow(one.decide(stream, marked, goal, command(1)));
      const second = { ...goal, goalId: exampleId(GoalId, 702) };
      await orThrow(office(store).decide(stream, marked, second, command(2)));
      const refused = E.left({ _tag: 'StoreInTheClear', ...inTheClear });
      expect(await one.state(stream)()).toEqual(refused);
      expect(await one.decide(stream, marked, goal, command(3))()).toEqual(refused);
    });
  });

  it('a sealed text that is given back is taken where it opens, and no other one', async () => {
    await withVault(newName(), async (vault) => {
      const store = await storeOf();
      const one = office(store, { vault });
      await orThrow(one.decide(stream, Client.setPlanGoal, goal, command(1)));
      const given = { ...goal, text: 'sealed:1:none' as typeof goal.text };
      expect(await one.decide(stream, marked, given, command(2))()).toMatchObject({
        left: { _tag: 'Unencodable', fields: ['text'] },
      });
      const back = { ...goal, text: (await sealedGoal(store)) as typeof goal.text };
      expect(await one.decide(stream, Client.setPlanGoal, back, command(3))()).toMatchObject({
        right: { _tag: 'AlreadySo' },
      });
      const other = clientStream(clientIdOf(77));
      expect(await one.decide(other, marked, back, command(4))()).toEqual(
        E.left({
          _tag: 'TextNotSealed',
          stream: other,
          why: { _tag: 'TamperedText', stream: other, kind: 'goal-text' },
        }),
      );
    });
  });

  it('nothing is sealed where a text of the stream is of another vault, or its key was lost', async () => {
    const [name, other] = [newName(), newName()];
    const store = await storeOf();
    const keys = `${name}.keys`;
    await withVault(name, () => Promise.resolve());
    copyFileSync(keys, `${keys}.before`);
    await withVault(name, (vault) =>
      orThrow(office(store, { vault }).decide(stream, Client.setPlanGoal, goal, command(1))),
    );
    // put back to a day before the person's first text
    copyFileSync(`${keys}.before`, keys);
    const later = { ...goal, goalId: exampleId(GoalId, 701) };
    const evidence = [{ kind: text('decision'), number: text('24-0117') }];
    for (const [path, why] of [
      [other, 'TextOfOtherVault'],
      [name, 'UnknownKey'],
    ] as const)
      await withVault(path, async (vault) => {
        const one = office(store, { vault });
        const refused = { left: { _tag: 'TextNotSealed', stream, why: { _tag: why } } };
        // the same text sealed otherwise would be another goal
        expect(await one.decide(stream, Client.setPlanGoal, goal, command(2))()).toMatchObject(refused);
        expect(await one.decide(stream, Client.setPlanGoal, later, command(3))()).toMatchObject(refused);
        const ending = one.decide(
          stream,
          () => () => record(serviceEnded()),
          undefined,
          command(4, { evidence }),
        );
        expect(await ending()).toMatchObject(refused);
        // what is seen and said of the person without a text goes on
        expect(await one.state(stream)()).toMatchObject({ _tag: 'Right' });
        expect(await one.decide(stream, Client.setPlanGoal, goal, command(1))()).toMatchObject({
          right: { _tag: 'Recorded' },
        });
      });
    expect(await eventsOf(store)).toHaveLength(4);
  });

  it('an identifier that is given back sealed is the same as the one in the clear', async () => {
    await withVault(newName(), async (vault) => {
      const store = await storeOf();
      const one = office(store, { vault });
      const id = { on: goal.on, scheme: text(' Eurodac '), value: text(' xa1 24-0117') };
      await orThrow(one.decide(stream, Client.linkExternalId, id, command(1)));
      const linked = (await eventsOf(store)).at(-1) as Client.ExternalIdLinked;
      expect(isSealed(linked.value)).toBe(true);
      expect(await orThrow(vault.reveal(stream, 'external-id', linked.value))).toBe('XA1 24-0117');
      const again = { on: goal.on, scheme: linked.scheme, value: linked.value };
      for (const facts of [id, again])
        expect(await one.decide(stream, Client.linkExternalId, facts, command(2))()).toMatchObject({
          right: { _tag: 'AlreadySo' },
        });
      expect(await one.decide(stream, Client.unlinkExternalId, again, command(3))()).toMatchObject({
        right: { _tag: 'Recorded', events: [{ event: { sameAs: linked.sameAs } }] },
      });
    });
  });

  it('nothing of an institution is sealed', async () => {
    await withVault(newName(), async (opened) => {
      const { vault, calls } = counting(opened);
      const centre = centreStream(exampleId(CentreId, 30));
      const store = memoryStore();
      const evidence = [{ kind: text('order'), number: text('1-24') }];
      const decided = office(store, { vault }).decide(
        centre,
        (facts: ReturnType<typeof centreOpened.facts>) => () => record(centreOpened(facts)),
        centreOpened.facts(),
        command(1, { evidence }),
      );
      expect(await orThrow(decided)).toMatchObject({ _tag: 'Recorded' });
      expect(calls).toEqual({ seal: 0, reveal: 0, sameAs: 0 });
      const [stored] = await orThrow(store.readStream(centre, {}));
      expect(JSON.parse(stored?.metadata ?? '')).toMatchObject({ evidence });
    });
  });

  it('a decision that is broken fails as without one', async () => {
    await withVault(newName(), async (vault) => {
      for (const [decision, facts] of [
        [undefined, goal],
        ['PlanGoalSet', goal],
        [marked, undefined],
        [marked, new Proxy({}, { ownKeys: () => [][0] as never })],
      ] as const) {
        const [sealed, clear] = await Promise.all(
          [{ vault }, {}].map(async (options) =>
            office(await storeOf(), options).decide(stream, decision as never, facts as never, command(1))(),
          ),
        );
        expect(sealed).toMatchObject({
          _tag: clear?._tag,
          left: { _tag: (clear as E.Left<{ _tag: string }>).left._tag },
        });
      }
    });
  });

  it.each([
    [
      'throws',
      () => {
        throw new TypeError(goal.text);
      },
      'TypeError',
    ],
    ['rejects', () => () => Promise.reject(new Error(goal.text)), 'Error'],
    [
      'returns the text',
      (_: unknown, __: unknown, clear: string) => () => Promise.resolve(E.right(clear)),
      'NotAsPromised',
    ],
  ])('of the host’s own that %s is told without the text', async (_, seal, cause) => {
    const vault = { seal, reveal: seal, opens: seal, sameAs: seal } as unknown as TextVault;
    expect(await office(await storeOf(), { vault }).decide(stream, marked, goal, command(1))()).toEqual(
      E.left({ _tag: 'BrokenCallback', callback: 'vault', cause }),
    );
  });
});

describe('evidence', () => {
  it('is compared sealed, and stands sealed beside the event', async () => {
    await withVault(newName(), async (vault) => {
      const store = await storeOf();
      const one = office(store, { vault });
      const evidence = [{ kind: text('decision'), number: text('24-0117'), issuer: text('the office') }];
      await orThrow(one.decide(stream, marked, goal, command(1, { evidence })));
      const facts = { on: goal.on, target: eventIdAt(commandNo(1), 0), reason: text('forgotten') };
      expect(await orThrow(one.addEvidence(stream, facts, command(2, { evidence })))).toMatchObject({
        _tag: 'AlreadySo',
      });
      const more = [{ kind: text('decision'), number: text('24-0118') }];
      expect(await orThrow(one.addEvidence(stream, facts, command(3, { evidence: more })))).toMatchObject({
        _tag: 'Recorded',
      });
      const stored = (await orThrow(store.readStream(stream, {}))).at(-1);
      const [document] = (JSON.parse(stored?.metadata ?? '') as { evidence: [{ number: string }] }).evidence;
      expect(await orThrow(vault.reveal(stream, 'document-number', document.number))).toBe('24-0118');
    });
  });
});
