import { afterAll, describe, expect, it } from '@jest/globals';
import { casework } from '@pavadonis/casework';
import { text } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { type EventStore, orThrow } from '@pavadonis/event-store';
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import { bytesAside } from '@pavadonis/fixtures/aside';
import { factsOf, recording } from '@pavadonis/fixtures/recording';
import { withVault } from '@pavadonis/fixtures/vaults';
import { scratch, withSql } from '@pavadonis/fixtures/scratch';
import { prepareQuery } from '@pavadonis/sqlite';
import { planDrawnUp, planGoalSet } from '@pavadonis/testing/examples/plan';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { serviceStarted } from '@pavadonis/testing/examples/service';
import type { Vault } from '@pavadonis/vault';
import { copyFileSync, existsSync } from 'node:fs';
import { commandNo, forget, personNo } from '../support/given';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const stream = personNo(1);
const goal = planGoalSet.facts({ text: text('told in confidence') });
const id = { on: goal.on, scheme: text('eurodac'), value: text('XA1 24-0117') };

const withStore = async <A>(path: string, work: (store: EventStore) => Promise<A>): Promise<A> => {
  const store = await orThrow(sqliteStore({ path }));
  try {
    return await work(store);
  } finally {
    await orThrow(store.close());
  }
};

/** Sends a person's commands, which have the same ids and facts each time. */
const send = async (store: EventStore, vault: Vault, person = 1): Promise<readonly string[]> => {
  const office = casework({ store, vault });
  const of = personNo(person);
  const tags: string[] = [];
  for (const [at, event] of [clientRegistered(), serviceStarted(), planDrawnUp()].entries())
    await orThrow(office.decide(of, recording(event), factsOf(event), commandNo(person * 100 + at)));
  for (const call of [
    office.decide(of, Client.setPlanGoal, goal, commandNo(person * 100 + 10)),
    office.decide(of, Client.linkExternalId, id, commandNo(person * 100 + 11)),
  ]) {
    const outcome = await call();
    tags.push(outcome._tag === 'Right' ? outcome.right._tag : outcome.left._tag);
  }
  return tags;
};

const sealedIn = async (store: EventStore): Promise<readonly string[]> =>
  (await orThrow(store.readStream(stream, {}))).flatMap(
    ({ data }) => (JSON.parse(data) as { readonly text?: string }).text ?? [],
  );

const wrappedIn = (path: string): Promise<Buffer> =>
  withSql(`${path}.keys`, (database) => {
    const [wrapped] = prepareQuery(database, 'SELECT wrapped FROM keys WHERE stream = ?')(stream).flat();
    return Buffer.from(wrapped as Uint8Array);
  });

const copied = (from: string, to: string): void => {
  if (existsSync(from)) copyFileSync(from, to);
};

describe('a person who was forgotten', () => {
  it.each([
    ['the keys', ['.keys']],
    ['the store', ['.db']],
    ['both', ['.keys', '.db']],
    ['both, from before the person was registered', ['.early.keys', '.early.db']],
  ])('stays forgotten where %s are put back from before', async (_, putBack) => {
    const [path, backup] = [newName(), newName()];
    await withVault(path, (vault) => withStore(`${path}.db`, (store) => send(store, vault, 2)));
    copied(`${path}.keys`, `${backup}.early.keys`);
    copied(`${path}.db`, `${backup}.early.db`);
    await withVault(path, (vault) => withStore(`${path}.db`, (store) => send(store, vault)));
    copied(`${path}.keys`, `${backup}.keys`);
    copied(`${path}.db`, `${backup}.db`);
    const sealed = await withStore(`${path}.db`, sealedIn);
    const wrapped = await wrappedIn(path);
    expect(sealed).toHaveLength(1);
    await withVault(path, (vault) => forget(vault, 1));

    for (const file of putBack) copied(backup + file, path + file.replace('.early', ''));
    await withVault(path, (vault) =>
      withStore(`${path}.db`, async (store) => {
        for (const each of sealed)
          expect(await vault.reveal(stream, 'goal-text', each)()).toMatchObject({
            left: { _tag: 'KeyDestroyed', stream },
          });
        const isEarly = putBack.includes('.early.db');
        // a command that stands in the store is answered as ever; one that was lost is not recorded anew
        expect(await send(store, vault)).toEqual(
          isEarly ? ['TextNotSealed', 'TextNotSealed'] : ['Recorded', 'Recorded'],
        );
        expect(await vault.seal(stream, 'goal-text', 'more')()).toMatchObject({
          left: { _tag: 'KeyDestroyed' },
        });
        expect(await send(store, vault, 2)).toEqual(['Recorded', 'Recorded']);
        const left = bytesAside(`${path}.keys`, `${path}.keys-wal`, `${path}.keys-shm`);
        expect(left.includes(wrapped)).toBe(false);
      }),
    );
  });
});
