import { afterAll, describe, expect, it } from '@jest/globals';
import { programIn } from '@pavadonis/fixtures/program';
import { scratch, withSql } from '@pavadonis/fixtures/scratch';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, readlinkSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { notes, opened, openingFails, textsIn } from '../support/notes';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const OPENING_THREAD = programIn(newName(), require.resolve('../support/opening-thread'));
const DESCRIPTORS = '/proc/self/fdinfo';
const itSeesLocks = existsSync(DESCRIPTORS)
  ? it
  : (name: string, test: () => Promise<void>) =>
      it.skip(`SKIPPED, for want of ${DESCRIPTORS}: ${name}`, test);

/**
 * The lines by which a descriptor of this process tells of its locks on a file.
 * /proc/locks is no source for it: it is read in several pieces, and shows a lock
 * twice where another process takes one in between.
 */
const locksOfDescriptor = (descriptor: string, path: string): readonly string[] => {
  try {
    if (readlinkSync(`/proc/self/fd/${descriptor}`) !== path) return [];
    return readFileSync(join(DESCRIPTORS, descriptor), 'utf8').match(/^lock:.*$/gmu) ?? [];
  } catch {
    // Closed since the descriptors were listed.
    return [];
  }
};

const locksOn = (path: string): number =>
  readdirSync(DESCRIPTORS).flatMap((descriptor) => locksOfDescriptor(descriptor, realpathSync(path))).length;

/** Opens a file in another thread of this process, closes it again, and returns how that ended. */
const openedAside = async (path: string, readOnly: boolean): Promise<unknown> => {
  const worker = new Worker(OPENING_THREAD, { workerData: { path, readOnly } });
  const ended = once(worker, 'exit');
  const [outcome] = (await once(worker, 'message')) as readonly unknown[];
  await ended;
  return outcome;
};

/** Makes a file that SQLite writes without a journal beside it but for a transaction's. */
const laidOut = (path: string): Promise<void> =>
  withSql(path, (database) => {
    for (const migration of notes.migrations) database.exec(migration);
    database.exec(`PRAGMA application_id = ${String(notes.applicationId)}; PRAGMA user_version = 1`);
  });

describe('opening a file that the same process has open', () => {
  itSeesLocks('leaves the locks by which others know of the first', async () => {
    const path = newName();
    const database = await opened({ path });
    expect(textsIn(database)).toEqual([]);
    expect(locksOn(path)).toBe(1);
    const [second, reader] = [await opened({ path }), await opened({ path, readOnly: true })];
    expect(locksOn(path)).toBe(1);
    await openingFails({ path, layout: { ...notes, applicationId: 1 } });
    second.close();
    reader.close();
    expect(locksOn(path)).toBe(1);
    database.close();
  });

  itSeesLocks('leaves those of another thread, which is about to make it', async () => {
    const path = newName();
    await withSql(path, async (database) => {
      database.exec('BEGIN EXCLUSIVE; CREATE TABLE notes(text)');
      const locks = locksOn(path);
      expect(locks).toBeGreaterThan(0);
      expect(await openedAside(path, false)).toBe('CannotOpen');
      expect(locksOn(path)).toBe(locks);
      expect(await openedAside(path, true)).toBe('NotADatabase');
      expect(locksOn(path)).toBe(locks);
    });
  });

  itSeesLocks('leaves those of another thread, which writes to it', async () => {
    const path = newName();
    await laidOut(path);
    await withSql(path, async (database) => {
      database.exec("BEGIN IMMEDIATE; INSERT INTO notes(text) VALUES ('one')");
      const locks = locksOn(path);
      expect(locks).toBeGreaterThan(0);
      expect(await openedAside(path, false)).toBe('CannotOpen');
      expect(locksOn(path)).toBe(locks);
      expect(await openedAside(path, true)).toBe('Opened');
      expect(locksOn(path)).toBe(locks);
      database.exec('COMMIT');
    });
  });

  it.each(['x', 'SQLite format 3\0'.padEnd(511, 'x')])(
    'still refuses one that is no database',
    async (text) => {
      const path = newName();
      writeFileSync(path, text);
      writeFileSync(`${path}-shm`, '');
      for (const readOnly of [false, true])
        expect(await openingFails({ path, readOnly })).toEqual({ _tag: 'NotADatabase', path });
      expect(readFileSync(path, 'utf8')).toBe(text);
    },
  );
});
