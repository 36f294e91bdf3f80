import { afterAll, describe, expect, it, jest } from '@jest/globals';
import { newKey, type SealedLog, type SealedLogOptions, verifyStore } from '@pavadonis/audit';
import { type EventStore, memoryStore, orThrow } from '@pavadonis/event-store';
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import { scratch } from '@pavadonis/fixtures/scratch';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import files from 'node:fs/promises';
import { hostname } from 'node:os';
import { join, relative } from 'node:path';
import { keysOf } from '../support/keys';
import {
  eventsIn,
  holding,
  keys,
  openLog,
  origin,
  record,
  sealedOnce,
  storeOf,
  trust,
} from '../support/logs';
import { withMovedPositions } from '../support/moved-positions';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const refusalOf = async (
  options: Pick<SealedLogOptions, 'store' | 'folder'> & Partial<SealedLogOptions>,
): Promise<unknown> => {
  const opened = await openLog(options)();
  if (opened._tag === 'Left') return opened.left;
  await orThrow(opened.right.close());
  return 'opened';
};

describe('a log is not opened', () => {
  it('with a key that is none, or with none', async () => {
    const given = { store: memoryStore(), folder: newName() };
    const refusal = { _tag: 'InvalidKey', expected: 'PRIVATE+KEY+name+id+key' };
    for (const signers of [[], ['no key'], [keys.verifier], [keys.signer, '']])
      expect(await refusalOf({ ...given, signers })).toEqual(refusal);
    expect(await refusalOf({ ...given, formerKeys: ['no key'], sealedElsewhere: [''] })).toMatchObject({
      _tag: 'InvalidKey',
    });
  });

  it.each(['', 'two\nlines', 'a\u0000'])('under the name %j', async (name) => {
    const refusal = await refusalOf({ store: memoryStore(), folder: newName(), origin: name });
    expect(refusal).toEqual({ _tag: 'InvalidOrigin' });
  });

  it('where its last seal is of another key, another log, or was changed', async () => {
    const [store, folder] = [await storeOf(10), newName()];
    await sealedOnce({ store, folder });
    const other = orThrow(newKey('other.example'));
    expect(await refusalOf({ store, folder, signers: [other.signer] })).toEqual({ _tag: 'NotSigned' });
    expect(await refusalOf({ store, folder, origin: 'other.example' })).toEqual({
      _tag: 'ForeignOrigin',
      expected: 'other.example',
    });
    const checkpoint = join(folder, 'checkpoint');
    const text = readFileSync(checkpoint, 'utf8');
    writeFileSync(checkpoint, text.replace('\n10\n', '\n11\n'));
    expect(await refusalOf({ store, folder })).toEqual({
      _tag: 'WrongSignature',
      key: keys.key.verifier.name,
    });
    writeFileSync(checkpoint, text.slice(0, 20));
    expect(await refusalOf({ store, folder })).toEqual({ _tag: 'MalformedNote' });
  });

  it('where the folder is a file, and says so', async () => {
    const folder = newName();
    writeFileSync(folder, '');
    expect(await refusalOf({ store: memoryStore(), folder })).toEqual({
      _tag: 'FolderUnavailable',
      path: folder,
      cause: 'EEXIST',
    });
  });

  it('by two at a time, in one process or in several', async () => {
    const [store, folder] = [await storeOf(10), newName()];
    const log = await orThrow(openLog({ store, folder }));
    const locked = { _tag: 'LogLocked', path: join(folder, 'lock') };
    expect(await refusalOf({ store, folder })).toEqual({ ...locked, pid: process.pid });
    await orThrow(log.close());
    writeFileSync(locked.path, `${String(process.ppid)} ${hostname()}`);
    expect(await refusalOf({ store, folder })).toEqual({ ...locked, pid: process.ppid });
    writeFileSync(locked.path, '1 another-machine');
    expect(await refusalOf({ store, folder })).toEqual({ ...locked, pid: 1 });
  });

  it('by two at a time, however they name its folder', async () => {
    const [store, folder, link] = [await storeOf(10), newName(), newName()];
    const log = await orThrow(openLog({ store, folder }));
    symlinkSync(folder, link);
    for (const named of [link, `${folder}/`, relative('.', folder)])
      expect(await refusalOf({ store, folder: named })).toMatchObject({ _tag: 'LogLocked' });
    await orThrow(log.close());
    expect(await refusalOf({ store, folder: link })).toBe('opened');
  });

  it('by another thread of the same process', async () => {
    const [store, folder] = [await storeOf(10), newName()];
    const log = await orThrow(openLog({ store, folder }));
    const text = readFileSync(join(folder, 'lock'));
    await orThrow(log.close());
    // this module does not know what another thread holds
    writeFileSync(join(folder, 'lock'), text);
    expect(await refusalOf({ store, folder })).toMatchObject({ _tag: 'LogLocked', pid: process.pid });
  });

  it('by one of two that find the lock of a killed process, once the other one has it', async () => {
    const [store, folder] = [await storeOf(10), newName()];
    mkdirSync(folder);
    const { pid } = spawnSync(process.execPath, ['--version']);
    writeFileSync(join(folder, 'lock'), `${String(pid)} ${hostname()}`);
    const logs: SealedLog[] = [];
    const read = jest.spyOn(files, 'readFile').mockImplementationOnce(async (path) => {
      const text = readFileSync(path as string, 'utf8');
      logs.push(await orThrow(openLog({ store, folder })));
      return text;
    });
    expect(await refusalOf({ store, folder })).toMatchObject({ _tag: 'LogLocked', pid: process.pid });
    read.mockRestore();
    expect(logs).toHaveLength(1);
    for (const log of logs) await orThrow(log.close());
    expect(await refusalOf({ store, folder })).toBe('opened');
  });

  it('where the store could not be read', async () => {
    const store = await storeOf(10);
    const folder = newName();
    await sealedOnce({ store, folder });
    await orThrow(store.close());
    expect(await refusalOf({ store, folder })).toEqual({ _tag: 'StoreClosed' });
  });

  it('where the last sealed event is not where it stood', async () => {
    const folder = newName();
    const store = await storeOf(10);
    await sealedOnce({ store, folder });
    const events = await eventsIn(store);
    const changed = events.map((event) => (event.position === 10 ? { ...event, data: '{}' } : event));
    for (const stored of [changed, events.slice(0, 9), []])
      expect(await refusalOf({ store: holding(stored), folder })).toEqual({
        _tag: 'NotAsSealed',
        sealed: 10,
      });
    rmSync(join(folder, 'progress.json'));
    expect(await refusalOf({ store: holding(changed), folder })).toEqual({ _tag: 'NotAsSealed', sealed: 10 });
  });
});

describe('a log is opened', () => {
  it('over from a process that was killed', async () => {
    const [store, folder] = [await storeOf(10), newName()];
    mkdirSync(folder);
    const { pid } = spawnSync(process.execPath, ['--version']);
    writeFileSync(join(folder, 'lock'), `${String(pid)} ${hostname()}`);
    expect(await refusalOf({ store, folder })).toBe('opened');
    // as a process comes back in a container
    writeFileSync(join(folder, 'lock'), `${String(process.pid)} ${hostname()}`);
    expect(await refusalOf({ store, folder })).toBe('opened');
  });

  it('with the same seals after its progress was lost or is behind', async () => {
    const [store, folder] = [await storeOf(700), newName()];
    await sealedOnce({ store, folder });
    const progress = readFileSync(join(folder, 'progress.json'));
    await record(store, 700, 1700);
    const seal = await sealedOnce({ store, folder });
    const damaged = ['{', '{}', '{"size":"x"}', '{"size":99999,"position":99999}'];
    for (const text of [progress, ...damaged]) {
      writeFileSync(join(folder, 'progress.json'), text);
      expect(await sealedOnce({ store, folder })).toEqual(seal);
    }
  });

  it('with its tiles made anew from the store where they are missing or were changed', async () => {
    const [store, folder] = [await storeOf(700), newName()];
    const seal = await sealedOnce({ store, folder });
    for (const harm of [
      () => rmSync(join(folder, 'tile'), { recursive: true }),
      () => writeFileSync(join(folder, 'tile/0/002.p/188'), Buffer.alloc(188 * 32)),
      () => writeFileSync(join(folder, 'tile/1/000.p/2'), 'short'),
    ]) {
      harm();
      expect(await sealedOnce({ store, folder })).toEqual(seal);
      const verdict = await orThrow(verifyStore({ store, folder, ...trust }));
      expect(verdict).toEqual({ _tag: 'Holds', seal, unsealed: 0 });
    }
  });
});

describe('a log that was closed', () => {
  it('lets go of its folder once, whoever seals there since', async () => {
    const [store, folder] = [await storeOf(10), newName()];
    const log = await orThrow(openLog({ store, folder }));
    await orThrow(log.close());
    const other = await orThrow(openLog({ store, folder }));
    await orThrow(log.close());
    expect(await refusalOf({ store, folder })).toMatchObject({ _tag: 'LogLocked' });
    await orThrow(other.close());
    expect(readdirSync(folder)).not.toContain('lock');
  });

  it('is sealed no more, since another process may seal it', async () => {
    const [store, folder] = [await storeOf(10), newName()];
    const log = await orThrow(openLog({ store, folder }));
    const seal = await orThrow(log.seal());
    await orThrow(log.close());
    await record(store, 10, 1);
    expect(await log.seal()()).toEqual({ _tag: 'Left', left: { _tag: 'LogClosed' } });
    expect(log.last()).toEqual(seal);
  });

  it('leaves no lock behind where the disk was full while it was opened', async () => {
    const [store, folder] = [await storeOf(10), newName()];
    const full = jest.spyOn(files, 'writeFile').mockImplementationOnce((path) => {
      writeFileSync(path as string, '');
      return Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }));
    });
    expect(await refusalOf({ store, folder })).toMatchObject({ _tag: 'FolderUnavailable', cause: 'ENOSPC' });
    full.mockRestore();
    expect(await refusalOf({ store, folder })).toBe('opened');
  });
});

describe('a history in another store', () => {
  const copied = async (to: EventStore): Promise<EventStore> => {
    await record(to, 0, 30);
    return to;
  };

  it.each([
    ['without fingerprints', () => memoryStore()],
    ['with other positions', () => withMovedPositions(memoryStore())],
  ])('is sealed on in the same folder: %s', async (_, make) => {
    const [first, folder] = [memoryStore({ fingerprints: true }), newName()];
    await sealedOnce({ store: await copied(first), folder });
    const store = await copied(make());
    expect(await orThrow(verifyStore({ store, folder, ...trust }))).toMatchObject({ _tag: 'Holds' });
    expect(await refusalOf({ store, folder })).toBe('opened');
    await record(store, 30, 40);
    expect(await sealedOnce({ store, folder })).toMatchObject({ size: 40 });
    expect(await orThrow(verifyStore({ store, folder, ...trust }))).toMatchObject({ _tag: 'Holds' });
  });

  it('is not, where any sealed event is another one', async () => {
    const [first, folder] = [memoryStore({ fingerprints: true }), newName()];
    await sealedOnce({ store: await copied(first), folder });
    const changed = (await eventsIn(first)).map((event) => ({
      ...event,
      position: event.position + 5,
      data: event.position === 7 ? '{}' : event.data,
    }));
    expect(await refusalOf({ store: holding(changed), folder })).toEqual({ _tag: 'NotAsSealed', sealed: 30 });
  });
});

describe('seals that are kept elsewhere', () => {
  it('tell of a folder and a store that were put back together and grew again', async () => {
    const [path, folder, other] = [newName(), newName(), newName()];
    const store = await orThrow(sqliteStore({ path }));
    await record(store, 0, 300);
    await sealedOnce({ store, folder });
    const copy = newName();
    await orThrow(store.backup(copy));
    cpSync(folder, other, { recursive: true });
    await record(store, 300, 500);
    const published = await sealedOnce({ store, folder });
    const restored = await orThrow(sqliteStore({ path: copy }));
    await record(restored, 600, 605).catch(() => undefined);
    expect(await refusalOf({ store: restored, folder: other })).toBe('opened');
    const refusal = { _tag: 'SealContradicted', size: 500 };
    expect(await refusalOf({ store: restored, folder: other, sealedElsewhere: [published.text] })).toEqual(
      refusal,
    );
    await sealedOnce({ store: restored, folder: other });
    expect(await refusalOf({ store: restored, folder: other, sealedElsewhere: [published.text] })).toEqual(
      refusal,
    );
    expect(await refusalOf({ store, folder, sealedElsewhere: [published.text] })).toBe('opened');
    for (const each of [store, restored]) await orThrow(each.close());
  });

  it('tell of another log of the same size, which was sealed by the same key', async () => {
    const [one, another] = [newName(), newName()];
    const store = await storeOf(20);
    const seal = await sealedOnce({ store, folder: one });
    const changed = (await eventsIn(store)).map((event) =>
      event.position === 7 ? { ...event, data: '{}' } : event,
    );
    await sealedOnce({ store: holding(changed), folder: another });
    const given = { store: holding(changed), folder: another, sealedElsewhere: [seal.text] };
    expect(await refusalOf(given)).toEqual({ _tag: 'SealContradicted', size: 20 });
  });

  it.each([20, 25])(
    'tell of two logs of one size that were sealed by the same key, in a store of %i',
    async (held) => {
      const store = await storeOf(20);
      const seal = await sealedOnce({ store, folder: newName() });
      const changed = (await eventsIn(store)).map((event) =>
        event.position === 7 ? { ...event, data: '{}' } : event,
      );
      const other = await sealedOnce({ store: holding(changed), folder: newName() });
      await record(store, 20, held);
      for (const sealedElsewhere of [
        [seal.text, other.text],
        [other.text, seal.text],
      ])
        expect(await refusalOf({ store, folder: newName(), sealedElsewhere })).toEqual({
          _tag: 'SealContradicted',
          size: 20,
        });
    },
  );

  it('agree with a store whose folder was lost, which is made anew', async () => {
    const store = await storeOf(400);
    const seal = await sealedOnce({ store, folder: newName() });
    await record(store, 400, 450);
    const folder = newName();
    const log = await orThrow(openLog({ store, folder, sealedElsewhere: [seal.text] }));
    await orThrow(log.seal());
    expect((await log.proveConsistency(400)())._tag).toBe('Right');
    await orThrow(log.close());
  });

  it('are believed by their signature alone', async () => {
    const store = await storeOf(20);
    const other = keysOf(origin.replace('sif', 'other'));
    const seal = await sealedOnce({ store, folder: newName(), signers: [other.signer] });
    const refusal = await refusalOf({ store, folder: newName(), sealedElsewhere: [seal.text] });
    expect(refusal).toEqual({ _tag: 'NotSigned' });
  });
});
