import { afterAll, describe, expect, it } from '@jest/globals';
import { orThrow } from '@pavadonis/event-store';
import { restoreStore } from '@pavadonis/event-store-sqlite';
import { bytesAside } from '@pavadonis/fixtures/aside';
import { scratch, withSql } from '@pavadonis/fixtures/scratch';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { event, opened, stream } from './support/stores';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const whole = { after: 0, limit: 100 };

/** A folder with a store of two events, and a backup that was made after the first. */
const backedUp = async () => {
  const folder = newName();
  mkdirSync(folder);
  const [to, from] = [join(folder, 'desk.db'), join(folder, 'backup.db')];
  const store = await opened({ path: to });
  await orThrow(store.append(stream(1), 'no_stream', [event(1)]));
  await orThrow(store.backup(from));
  await orThrow(store.append(stream(1), 0, [event(2)]));
  return { folder, to, from, store };
};

const idsIn = async (path: string): Promise<readonly string[]> => {
  const store = await opened({ path, readOnly: true, check: true });
  const events = await orThrow(store.readAll(whole));
  await orThrow(store.close());
  return events.map(({ id }) => id);
};

describe('restoring a store', () => {
  it('puts the backup in its place, and keeps the former one whole', async () => {
    const { folder, to, from, store } = await backedUp();
    await orThrow(store.close());
    await orThrow(restoreStore({ from, to }));
    expect(await idsIn(to)).toEqual([event(1).id]);
    expect(await idsIn(`${to}.before-restore`)).toEqual([event(1).id, event(2).id]);
    expect(await idsIn(from)).toEqual([event(1).id]);
    const files = readdirSync(folder).filter((name) => !/-(?:wal|shm)$/.test(name));
    expect(files.toSorted()).toEqual(['backup.db', 'desk.db', 'desk.db.before-restore']);
  });

  it('moves what a killed process left beside the file into the one that is kept', async () => {
    const { folder, to, from, store } = await backedUp();
    // a copy taken while it is open is what a kill leaves
    const killed = join(folder, 'killed.db');
    for (const beside of ['', '-wal', '-shm']) writeFileSync(killed + beside, bytesAside(to + beside));
    await orThrow(store.close());
    await orThrow(restoreStore({ from, to: killed, keepAs: join(folder, 'kept.db') }));
    expect(await idsIn(killed)).toEqual([event(1).id]);
    expect(await idsIn(join(folder, 'kept.db'))).toEqual([event(1).id, event(2).id]);
    expect(existsSync(`${killed}-wal`)).toBe(false);
  });

  it('leaves a process that still runs with the former file, which is kept whole', async () => {
    const { to, from, store } = await backedUp();
    await orThrow(restoreStore({ from, to }));
    expect(await store.append(stream(1), 1, [event(3)])()).toMatchObject({ left: { reason: 'moved' } });
    const restored = await opened({ path: to });
    await orThrow(restored.append(stream(1), 0, [event(4)]));
    // SQLite removes a journal by its name, but not that of the file that took the place of its own
    await store.close()();
    expect(existsSync(`${to}-wal`)).toBe(true);
    expect(await idsIn(to)).toEqual([event(1).id, event(4).id]);
    await orThrow(restored.close());
    expect(await idsIn(`${to}.before-restore`)).toEqual([event(1).id, event(2).id]);
  });

  it('makes the store where there is none', async () => {
    const { folder, from, store } = await backedUp();
    await orThrow(store.close());
    const to = join(folder, 'new.db');
    await orThrow(restoreStore({ from, to }));
    expect(await idsIn(to)).toEqual([event(1).id]);
    expect(existsSync(`${to}.before-restore`)).toBe(false);
  });

  it('restores the file that a link leads to', async () => {
    const { folder, to, from, store } = await backedUp();
    await orThrow(store.close());
    const link = join(folder, 'link.db');
    symlinkSync(to, link);
    await orThrow(restoreStore({ from, to: link }));
    expect(await idsIn(to)).toEqual([event(1).id]);
  });

  it('keeps a damaged store with the files beside it', async () => {
    const { folder, from, store } = await backedUp();
    await orThrow(store.close());
    // no file that this process had open: a connection closed before may still remove its journal
    const to = join(folder, 'damaged.db');
    writeFileSync(to, 'damaged');
    writeFileSync(`${to}-wal`, 'what was in the journal');
    await orThrow(restoreStore({ from, to, keepAs: join(folder, 'kept.db') }));
    expect(await idsIn(to)).toEqual([event(1).id]);
    expect(readFileSync(join(folder, 'kept.db'), 'utf8')).toBe('damaged');
    expect(readFileSync(join(folder, 'kept.db-wal'), 'utf8')).toBe('what was in the journal');
  });
});

describe('restoring a store is refused', () => {
  it('where the backup is damaged', async () => {
    const { to, from, store } = await backedUp();
    await orThrow(store.close());
    await withSql(from, (database) => database.exec('DROP TRIGGER events_are_not_changed'));
    expect(await restoreStore({ from, to })()).toMatchObject({ left: { _tag: 'Damaged', path: from } });
    expect(await idsIn(to)).toEqual([event(1).id, event(2).id]);
  });

  it('where something stands at the name for the former store', async () => {
    const { folder, to, from, store } = await backedUp();
    await orThrow(store.close());
    const keepAs = join(folder, 'kept.db');
    writeFileSync(keepAs, 'of somebody');
    expect(await restoreStore({ from, to, keepAs })()).toMatchObject({
      left: { _tag: 'TargetExists', path: keepAs },
    });
    expect(await idsIn(to)).toEqual([event(1).id, event(2).id]);
  });

  it('where a name is none, or its folder is missing', async () => {
    const { folder, to, from, store } = await backedUp();
    await orThrow(store.close());
    const missing = join(folder, 'missing', 'desk.db');
    expect(await restoreStore({ from, to: '' })()).toMatchObject({ left: { _tag: 'UnusableName' } });
    expect(await restoreStore({ from, to: missing })()).toMatchObject({
      left: { path: join(folder, 'missing') },
    });
    expect(await restoreStore({ from: join(folder, 'none.db'), to })()).toMatchObject({
      left: { _tag: 'MissingFile' },
    });
    expect(await idsIn(to)).toEqual([event(1).id, event(2).id]);
  });
});
