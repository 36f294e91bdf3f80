import { afterAll, describe, expect, it } from '@jest/globals';
import { openSeal, type Seal, verifyStore } from '@pavadonis/audit';
import { casework, withPromises } from '@pavadonis/casework';
import { CentreId, centreStream, CommandId, text } from '@pavadonis/domain';
import * as Centre from '@pavadonis/domain/centre';
import { type EventStore, orThrow } from '@pavadonis/event-store';
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import { putBack } from '@pavadonis/fixtures/put-back';
import { scratch } from '@pavadonis/fixtures/scratch';
import { centreOpened } from '@pavadonis/testing/examples/centre';
import { exampleId } from '@pavadonis/testing/examples/ids';
import { cpSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { openLog, trust } from '../support/logs';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const opening = centreOpened.facts();
const by = { actor: text('manager-1'), role: text('manager') };

const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await setImmediate();
};

/** A host that records in a store, and has its log sealed after every second event. */
const hostOf = async ({ store, folder }: { readonly store: EventStore; readonly folder: string }) => {
  const log = await orThrow(openLog({ store, folder }));
  const seals: Seal[] = [];
  const failures: string[] = [];
  const sealing = {
    log,
    everyEvents: 2,
    everyMs: 20,
    onSeal: (seal: Seal) => void seals.push(seal),
    onFailure: ({ _tag }: { readonly _tag: string }) => void failures.push(_tag),
  };
  const office = withPromises(casework({ store, sealing }));
  return {
    seals,
    failures,
    status: office.sealing.status,
    /** Opens the centre of a number, which records one event. */
    record: async (number: number): Promise<void> => {
      const stream = centreStream(exampleId(CentreId, number));
      const command = { commandId: exampleId(CommandId, number), by };
      const { _tag } = await office.decide(stream, Centre.openCentre, opening, command);
      expect(_tag).toBe('Recorded');
    },
    close: async (): Promise<void> => {
      await office.sealing.close();
      await orThrow(log.close());
    },
  };
};

const storeIn = (path: string) => orThrow(sqliteStore({ path }));

describe('a host whose log is sealed while it records', () => {
  it('hands over seals that go on from each other and hold', async () => {
    const [path, folder] = [newName(), newName()];
    const store = await storeIn(path);
    const { record, seals, status, close } = await hostOf({ store, folder });
    for (let number = 1; number <= 7; number += 1) await record(number);
    // an event may be sealed before its host is told that it is recorded; the next seal counts it
    await until(() => seals.at(-1)?.size === 7 && status().recordedSince === 0);
    await until(() => status()._tag === 'Waiting');
    expect(status()).toMatchObject({ recordedSince: 0, last: seals.at(-1) });
    await close();
    for (const { text: seal, size } of seals) expect(orThrow(openSeal(seal, trust)).size).toBe(size);
    for (const { text: seal } of seals)
      expect(await orThrow(verifyStore({ store, folder, seal, ...trust }))).toMatchObject({ _tag: 'Holds' });
    await orThrow(store.close());
  });

  it('killed between an append and its seal leaves a log that is sealed on by the next', async () => {
    const [path, folder, killedPath, killedFolder] = [newName(), newName(), newName(), newName()];
    const store = await storeIn(path);
    const running = await hostOf({ store, folder });
    await running.record(1);
    await until(() => running.seals.at(-1)?.size === 1);
    // as a killed process leaves folder, lock and store
    cpSync(folder, killedFolder, { recursive: true });
    await running.record(2);
    await running.record(3);
    await orThrow(store.backup(killedPath));
    const killed = await storeIn(killedPath);
    const next = await hostOf({ store: killed, folder: killedFolder });
    await until(() => next.seals.length > 0);
    expect(next.seals.map(({ size }) => size)).toEqual([3]);
    for (const each of [running, next]) await each.close();
    for (const each of [store, killed]) await orThrow(each.close());
  });

  it('hands over the last seal again after a start, since the one before may not have', async () => {
    const [path, folder] = [newName(), newName()];
    const store = await storeIn(path);
    const first = await hostOf({ store, folder });
    await first.record(1);
    await until(() => first.seals.at(-1)?.size === 1);
    await first.close();
    const second = await hostOf({ store, folder });
    await until(() => second.seals.length > 0);
    expect(second.seals).toEqual([first.seals.at(-1)]);
    await second.close();
    await orThrow(store.close());
  });

  it('tells of a folder that cannot be written, and seals all once it can', async () => {
    const [path, folder, aside] = [newName(), newName(), newName()];
    const store = await storeIn(path);
    const { record, seals, failures, status, close } = await hostOf({ store, folder });
    await until(() => seals.length > 0);
    renameSync(folder, aside);
    writeFileSync(folder, '');
    await record(1);
    await record(2);
    await until(() => failures.length > 2);
    expect(status()).toMatchObject({ _tag: 'Interrupted', cause: { _tag: 'FolderUnavailable' } });
    await record(3);
    rmSync(folder);
    renameSync(aside, folder);
    await until(() => seals.at(-1)?.size === 3 && status().recordedSince === 0);
    expect(new Set(failures)).toEqual(new Set(['FolderUnavailable']));
    await until(() => status()._tag === 'Waiting');
    await close();
    expect(await orThrow(verifyStore({ store, folder, ...trust }))).toMatchObject({ _tag: 'Holds' });
    await orThrow(store.close());
  });

  it('tells that its store was put back, records on, and seals nothing of it', async () => {
    const [path, folder] = [newName(), newName()];
    const store = await storeIn(path);
    const { record, seals, failures, status, close } = await hostOf({ store, folder });
    for (let number = 1; number <= 6; number += 1) await record(number);
    await until(() => seals.at(-1)?.size === 6);
    await putBack(path, 4);
    for (let number = 11; number <= 16; number += 1) await record(number);
    await until(() => failures.length > 1);
    expect(status()).toMatchObject({
      _tag: 'Interrupted',
      cause: { _tag: 'NotAsSealed', sealed: 6 },
      last: { size: 6 },
    });
    expect(new Set(failures)).toEqual(new Set(['NotAsSealed']));
    await close();
    await orThrow(store.close());
  });

  it('seals what another process records, which may not seal the log itself', async () => {
    const [path, folder] = [newName(), newName()];
    const [store, other] = [await storeIn(path), await storeIn(path)];
    const { seals, close } = await hostOf({ store, folder });
    await until(() => seals.length > 0);
    expect(await openLog({ store: other, folder })()).toMatchObject({ left: { _tag: 'LogLocked' } });
    const office = withPromises(casework({ store: other }));
    const stream = centreStream(exampleId(CentreId, 1));
    await office.decide(stream, Centre.openCentre, opening, { commandId: exampleId(CommandId, 1), by });
    await until(() => seals.at(-1)?.size === 1);
    await close();
    for (const each of [store, other]) await orThrow(each.close());
  });
});
