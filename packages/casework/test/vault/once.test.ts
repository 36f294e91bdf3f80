import { afterAll, describe, expect, it } from '@jest/globals';
import { text } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { type EventStore, orThrow } from '@pavadonis/event-store';
import { scratch, withSql } from '@pavadonis/fixtures/scratch';
import { masterNo, NOON, vaultAt, withVault } from '@pavadonis/fixtures/vaults';
import { prepareQuery } from '@pavadonis/sqlite';
import { planGoalSet } from '@pavadonis/testing/examples/plan';
import type { Vault } from '@pavadonis/vault';
import { command, eventsOf, office, storeOf, stream } from '../commands/support/office';
import { elsewhere, failing, losingAnswers } from '../commands/support/troubled-stores';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const goal = planGoalSet.facts({ text: text('to speak with the neighbours') });
const evidence = [{ kind: text('decision'), number: text('24-0117') }];
const first = command(1, { evidence });

const setGoal = (store: EventStore, vault: Vault) =>
  office(store, { vault }).decide(stream, Client.setPlanGoal, goal, first);

const keysIn = (path: string): Promise<number> =>
  withSql(`${path}.keys`, (database) =>
    Number(prepareQuery(database, 'SELECT count(*) FROM keys')().flat()[0]),
  );

const forget = async (vault: Vault): Promise<void> => {
  await orThrow(vault.forgetting.ask({ request: 'request-1', streams: [stream], due: NOON }));
  await orThrow(vault.forgetting.carryOut('request-1'));
};

/** Reveals the texts of the goals that stand in the person's stream. */
const goalsIn = async (store: EventStore, vault: Vault): Promise<readonly string[]> => {
  const texts: string[] = [];
  for (const event of await eventsOf(store))
    if (event.type === 'PlanGoalSet' && event.text !== undefined)
      texts.push(await orThrow(vault.reveal(stream, 'goal-text', event.text)));
  return texts;
};

describe('a command with personal texts', () => {
  it('is recorded once, and answered alike by whoever is sent it again', async () => {
    const path = newName();
    const store = await storeOf();
    await withVault(path, async (vault) => {
      const answer = await orThrow(setGoal(store, vault));
      expect(answer).toMatchObject({ _tag: 'Recorded' });
      expect(await orThrow(setGoal(store, vault))).toEqual(answer);
      await withVault(path, async (other) => {
        expect(await orThrow(setGoal(elsewhere(store), other))).toEqual(answer);
      });
      expect(await goalsIn(store, vault)).toEqual([goal.text]);
      expect(await keysIn(path)).toBe(1);
    });
  });

  it('is answered alike after another master wraps the keys', async () => {
    const path = newName();
    const store = await storeOf();
    const answer = await withVault(path, (vault) => orThrow(setGoal(store, vault)));
    const rotated = { master: masterNo(2), otherMasters: [masterNo(1)] };
    await withVault(
      path,
      async (vault) => {
        await orThrow(vault.masters.rewrap());
        expect(await orThrow(setGoal(store, vault))).toEqual(answer);
        expect(await keysIn(path)).toBe(1);
        const again = office(store, { vault }).decide(stream, Client.setPlanGoal, goal, command(2));
        expect(await orThrow(again)).toMatchObject({ _tag: 'AlreadySo' });
      },
      rotated,
    );
  });

  it('is answered alike after the person was forgotten, also where it was not known as recorded', async () => {
    const path = newName();
    const store = await storeOf();
    await withVault(path, async (vault) => {
      const behind = office(elsewhere(store), { vault });
      await orThrow(behind.state(stream));
      const answer = await orThrow(setGoal(store, vault));
      await forget(vault);
      const before = await keysIn(path);
      expect(await orThrow(setGoal(store, vault))).toEqual(answer);
      expect(await orThrow(behind.decide(stream, Client.setPlanGoal, goal, first))).toEqual(answer);
      expect(await keysIn(path)).toBe(before);
    });
  });

  it('is refused for a forgotten person, correction and evidence too', async () => {
    await withVault(newName(), async (vault) => {
      const store = await storeOf();
      const one = office(store, { vault });
      await orThrow(setGoal(store, vault));
      await forget(vault);
      const why = { _tag: 'KeyDestroyed', stream, on: '2024-07-01' };
      const refused = { left: { _tag: 'TextNotSealed', stream, why } };
      const facts = {
        on: goal.on,
        target: (await orThrow(one.recorded(stream)))[0]?.id as never,
        reason: text('no'),
      };
      for (const call of [
        one.decide(stream, Client.setPlanGoal, goal, command(2)),
        one.addEvidence(stream, facts, command(3, { evidence })),
        one.decide(
          stream,
          Client.agreePlan,
          { on: goal.on, planId: goal.planId, agreedBy: 'client' },
          command(4, { evidence }),
        ),
      ])
        expect(await call()).toMatchObject(refused);
      expect(await eventsOf(store)).toHaveLength(4);
    });
  });

  it('is recorded once where the store fails after the text was sealed, or loses its answer', async () => {
    const path = newName();
    await withVault(path, async (vault) => {
      for (const lame of [
        (store: EventStore) => failing(store, 'append', 100),
        (store: EventStore) => losingAnswers(store, 100),
      ]) {
        const store = await storeOf();
        await setGoal(lame(store), vault)();
        const answer = await orThrow(setGoal(elsewhere(store), vault));
        expect(answer).toMatchObject({ _tag: 'Recorded' });
        expect(await goalsIn(store, vault)).toEqual([goal.text]);
      }
      expect(await keysIn(path)).toBe(1);
    });
  });
});

describe('the first text of a person, by two vaults on one file at once', () => {
  it('opens, whichever of the two made the key', async () => {
    for (let round = 0; round < 20; round += 1) {
      const path = newName();
      const store = await storeOf();
      const vaults = [await vaultAt(path), await vaultAt(path)];
      const answers = await Promise.all(
        vaults.map((vault, at) =>
          orThrow(
            office(elsewhere(store), { vault }).decide(
              stream,
              Client.linkExternalId,
              { on: goal.on, scheme: text('asylum-case'), value: text(`case 24-${String(at)}`) },
              command(10 + at),
            ),
          ),
        ),
      );
      expect(answers.map(({ _tag }) => _tag)).toEqual(['Recorded', 'Recorded']);
      const ids = (await eventsOf(store)).flatMap((event) =>
        event.type === 'ExternalIdLinked' ? event.value : [],
      );
      for (const vault of vaults) {
        const values = await Promise.all(ids.map((id) => orThrow(vault.reveal(stream, 'external-id', id))));
        expect(values.sort()).toEqual(['case 24-0', 'case 24-1']);
        await orThrow(vault.close());
      }
      expect(await keysIn(path)).toBe(1);
    }
  }, 120_000);
});
