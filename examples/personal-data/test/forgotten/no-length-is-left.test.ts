import { afterAll, describe, expect, it } from '@jest/globals';
import { openCasework } from '@pavadonis/casework';
import { amendEvent, type Text, voidEvent, writePersonal, Whole, written } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { eventIdAt, orThrow } from '@pavadonis/event-store';
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import { factsOf, recording } from '@pavadonis/fixtures/recording';
import { withVault } from '@pavadonis/fixtures/vaults';
import { scratch } from '@pavadonis/fixtures/scratch';
import { caseload } from '@pavadonis/projection-caseload';
import { planStatus } from '@pavadonis/projection-plan-status';
import { text } from '@pavadonis/domain';
import { statSync } from 'node:fs';
import { commandNo, forget, personNo } from '../support/given';
import { WORD, wordyEvents } from '../support/wordy';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const wordy = wordyEvents.filter((event) => JSON.stringify(event).includes(WORD));

/** A text of so many bytes, some of whose characters have two. */
const textOf = (bytes: number): Text =>
  text(`${bytes > 1 ? 'ē' : ''}${'x'.repeat(bytes - (bytes > 1 ? 2 : 0))}`);

/** Records and corrects events of one person with personal texts of so many bytes, and forgets the person. */
const lengthsLeft = async (bytes: number) => {
  const path = newName();
  const secret = textOf(bytes);
  const evidence = [{ kind: text('decision'), number: secret, issuer: secret }];
  let number = 0;
  const next = () => commandNo((number += 1), { evidence });
  await withVault(path, async (vault) => {
    const store = await orThrow(sqliteStore({ path: `${path}.db` }));
    const readModels = { file: `${path}.rows`, models: { caseload, planStatus } };
    const office = await orThrow(openCasework({ store, vault, readModels }));
    const stream = personNo(1);
    for (const event of wordy) {
      const told = writePersonal(Client.Event, event, () => secret);
      const first = next();
      const target = eventIdAt(first.commandId, 0);
      const reason = secret;
      const { on } = event;
      const to = { ...factsOf(told), seq: written(Whole, 7) } as unknown as Client.Event;
      const calls = [
        office.decide(stream, recording(told), factsOf(told), first),
        office.correct(stream, amendEvent, { on, target, reason, to }, next()),
        office.correct(stream, voidEvent, { on, target, reason }, next()),
      ];
      for (const call of calls) expect(await orThrow(call)).toMatchObject({ _tag: 'Recorded' });
    }
    await forget(vault, 1);
    await orThrow(office.readModels.caughtUp());
    await orThrow(office.readModels.close());
    await orThrow(store.close());
  });
  const store = await orThrow(sqliteStore({ path: `${path}.db` }));
  const events = await orThrow(store.readAll({ after: 0, limit: 1000 }));
  await orThrow(store.close());
  return {
    events: events.map(({ type, data, metadata }) => [type, data.length, metadata.length]),
    files: ['.db', '.rows', '.keys', '.register'].map((name) => [name, statSync(path + name).size]),
  };
};

describe('what is left of a forgotten person', () => {
  it('is as long for texts of 1 byte as for texts of 63', async () => {
    const shortest = await lengthsLeft(1);
    expect(shortest.events).toHaveLength(3 * wordy.length);
    for (const bytes of [2, 31, 63]) expect(await lengthsLeft(bytes)).toEqual(shortest);
    // beyond that it tells the next multiple of 64
    expect(await lengthsLeft(64)).not.toEqual(shortest);
  });
});
