import { afterAll, describe, expect, it } from '@jest/globals';
import { importArchive, verifySealedAnew, verifyStore } from '@pavadonis/audit';
import { casework } from '@pavadonis/casework';
import { type EventStore, memoryStore, orThrow } from '@pavadonis/event-store';
import { scratch } from '@pavadonis/fixtures/scratch';
import { withVault } from '@pavadonis/fixtures/vaults';
import { logOf } from '@pavadonis/testing';
import { planDrawnUp, planGoalSet } from '@pavadonis/testing/examples/plan';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { serviceStarted } from '@pavadonis/testing/examples/service';
import { clientStream, CommandId, GoalId, text } from '@pavadonis/domain';
import { setPlanGoal } from '@pavadonis/domain/client';
import { clientIdOf, exampleId } from '@pavadonis/testing/examples/ids';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { everyWord, formerTrust, inTheClear, newOrigin, newTrust, sealedAnew, by } from '../support/anew';
import { exported } from '../support/archives';
import { eventsIn } from '../support/logs';
import { storesOfAllKinds } from '../support/stores';

const { newName, removeAll } = scratch();
const { kinds, closeAll } = storesOfAllKinds(newName);
afterAll(async () => {
  await closeAll();
  removeAll();
});

const again = planGoalSet.facts({ text: text('to speak with the neighbours') });

describe('a history in the clear', () => {
  it.each(kinds)('is sealed anew into %s, with its order, ids and moments', (_, open) =>
    withVault(newName(), async (vault) => {
      const { source, formerSeal } = await inTheClear(everyWord, newName());
      const [target, folder] = [await open(), newName()];
      const { record, seal } = await sealedAnew({ source, formerSeal, target, vault, folder });
      const [was, is] = [await eventsIn(source), await eventsIn(target)];
      const outline = (events: typeof was) =>
        events.map(({ id, stream, revision, type, recordedAt }) => [id, stream, revision, type, recordedAt]);
      expect(outline(is)).toEqual(outline(was));
      for (const [place, event] of is.entries())
        if (!event.stream.startsWith('client-'))
          expect({ ...event, position: 0 }).toEqual({ ...was[place], position: 0 });
      expect(record).toMatchObject({
        by,
        events: was.length,
        vault: vault.id,
        former: { seal: formerSeal.text },
      });
      expect(record.texts['document-number']).toBeGreaterThan(50);
      expect(seal).toMatchObject({ origin: newOrigin, size: was.length });
      expect(await orThrow(verifyStore({ store: target, folder, ...newTrust }))).toMatchObject({
        _tag: 'Holds',
      });
      for (const given of [{}, { vault }, { vault, formerTrust }])
        expect(
          await orThrow(verifySealedAnew({ source, target, folder, trust: newTrust, ...given })),
        ).toMatchObject({ _tag: 'SealedAsRecorded', forgotten: 0, since: 0 });
    }),
  );

  it.each(kinds)('is read from %s, and comes to the same', (_, open) =>
    withVault(newName(), async (vault) => {
      const { source, formerSeal } = await inTheClear(everyWord, newName());
      const [other, archive] = [await open(), newName()];
      await exported({ store: source, folder: archive });
      await orThrow(importArchive({ folder: archive, store: other }));
      const [one, two] = [memoryStore(), memoryStore()];
      const first = await sealedAnew({ source, formerSeal, target: one, vault, folder: newName() });
      expect(await sealedAnew({ source: other, formerSeal, target: two, vault, folder: newName() })).toEqual(
        first,
      );
      expect(await eventsIn(two)).toEqual(await eventsIn(one));
    }),
  );

  it('is decided on by a casework with the vault, which refuses the old store', () =>
    withVault(newName(), async (vault) => {
      const stream = clientStream(clientIdOf(1));
      const begun = [clientRegistered(), serviceStarted(), planDrawnUp(), planGoalSet(again)];
      const { source, formerSeal } = await inTheClear(
        logOf(begun.map((event) => ({ stream, event }))),
        newName(),
      );
      const [target, folder] = [memoryStore(), newName()];
      await sealedAnew({ source, formerSeal, target, vault, folder });
      const send = (store: EventStore, number: number, facts: Partial<typeof again>) =>
        casework({ store, vault }).decide(
          stream,
          setPlanGoal,
          { ...again, ...facts },
          { commandId: exampleId(CommandId, number), by },
        )();
      expect(await send(source, 901, {})).toMatchObject({ left: { _tag: 'StoreInTheClear', stream } });
      // what holds already is still known to hold
      expect(await send(target, 902, {})).toMatchObject({ right: { _tag: 'AlreadySo' } });
      const other = { goalId: exampleId(GoalId, 77), text: text('to learn to swim') };
      expect(await send(target, 903, other)).toMatchObject({ right: { _tag: 'Recorded' } });
      expect(
        await orThrow(verifySealedAnew({ source, target, folder, trust: newTrust, vault })),
      ).toMatchObject({ _tag: 'SealedAsRecorded', since: 1 });
    }));

  it('may be empty, or never have been sealed', () =>
    withVault(newName(), async (vault) => {
      const { source } = await inTheClear([], newName());
      const folder = newName();
      const { record, seal } = await sealedAnew({ source, vault, folder });
      expect(record).toMatchObject({ events: 0, texts: {}, lifted: {} });
      expect(record.former).not.toHaveProperty('seal');
      expect(seal.size).toBe(0);
      expect(readFileSync(join(folder, 'sealed-anew'), 'utf8')).toMatch(
        /^pavadonis\/sealed-anew\/1\n\{\n {2}"at"/,
      );
    }));
});
