import { afterAll, describe, expect, it } from '@jest/globals';
import { collectGarbage } from '@pavadonis/fixtures/collect';
import { itOnADisk, itWithMarks } from '@pavadonis/fixtures/disks';
import { failure, withObjectRows } from '@pavadonis/fixtures/drivers';
import { scratch } from '@pavadonis/fixtures/scratch';
import { openDatabase } from '@pavadonis/sqlite';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { opened, openingFails } from '../support/notes';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const PAGE = 4096;
const DISK = 1_048_576;

// a file that is still open could be written to, whatever became of its disk
const made = async (path: string): Promise<string> => {
  (await opened({ path })).close();
  await collectGarbage();
  return path;
};

/** Fills a disk, but for some pages. */
const fill = (folder: string, left: number): void => {
  const path = join(folder, 'filler');
  const file = openSync(path, 'w');
  try {
    for (let i = 0; i < (2 * DISK) / PAGE; i += 1) writeSync(file, Buffer.alloc(PAGE));
  } catch {
    // full
  }
  closeSync(file);
  truncateSync(path, Math.max(0, statSync(path).size - left * PAGE));
};

describe('a file that cannot be opened', () => {
  itOnADisk('on a disk mounted for reading alone is told as that', DISK, async ({ folder, remount }) => {
    const path = await made(join(folder, 'history.db'));
    remount('ro');
    const told = { _tag: 'CannotOpen', reason: 'read_only_disk' };
    expect(await openingFails({ path })).toEqual({ ...told, path, cause: 'EROFS' });
    const another = join(folder, 'new.db');
    expect(await openingFails({ path: another })).toEqual({
      ...told,
      path: another,
      cause: 'SQLITE_CANTOPEN',
    });
  });

  itWithMarks('for a mark that lets nobody change it is told as immutable', async (whileMarked) => {
    const path = await made(newName());
    const error = await whileMarked(path, () => openingFails({ path }));
    expect(error).toEqual({ _tag: 'CannotOpen', path, reason: 'immutable', cause: 'EPERM' });
  });

  itWithMarks('for a mark on its folder is told as immutable', async (whileMarked) => {
    const folder = newName();
    mkdirSync(folder);
    const [path, another] = [await made(join(folder, 'history.db')), join(folder, 'new.db')];
    const told = { _tag: 'CannotOpen', reason: 'immutable', cause: 'SQLITE_CANTOPEN' };
    await whileMarked(folder, async () => {
      expect(await openingFails({ path })).toEqual({ ...told, path });
      expect(await openingFails({ path: another })).toEqual({ ...told, path: another });
    });
    expect(readdirSync(folder)).toEqual(['history.db']);
  });

  itOnADisk('for want of room for its shared memory is told as a full disk', DISK, async ({ folder }) => {
    const path = await made(join(folder, 'history.db'));
    for (const left of [0, 1, 4]) {
      fill(folder, left);
      expect(await openingFails({ path })).toEqual({
        _tag: 'CannotOpen',
        path,
        reason: 'disk_full',
        cause: 'SQLITE_IOERR_SHMSIZE',
      });
    }
    truncateSync(join(folder, 'filler'));
    (await opened({ path })).close();
  });

  itOnADisk('says that it was made, where it was', DISK, async ({ folder }) => {
    const path = join(folder, 'history.db');
    fill(folder, 0);
    expect(await openingFails({ path })).toEqual({
      _tag: 'CannotOpen',
      path,
      reason: 'disk_full',
      cause: 'SQLITE_FULL',
      created: true,
    });
    expect(readFileSync(path)).toHaveLength(0);
    truncateSync(join(folder, 'filler'));
    (await opened({ path })).close();
  });

  it.each([
    [{ errcode: 14 }, 'unreachable', 'SQLITE_CANTOPEN'],
    [{ errcode: 526 }, 'unreachable', 'SQLITE_CANTOPEN_ISDIR'],
    [{ errcode: 778 }, 'io_error', 'SQLITE_IOERR_WRITE'],
    [{ errcode: 1034 }, 'io_error', 'SQLITE_IOERR_FSYNC'],
    [{ errcode: 1032 }, 'moved', 'SQLITE_READONLY_DBMOVED'],
    [{ code: 'SQLITE_IOERR_SHMMAP' }, 'io_error', 'SQLITE_IOERR_SHMMAP'],
  ] as const)(
    'is told by SQLite’s code where the system refuses nothing: %j',
    async (facts, reason, cause) => {
      const path = newName();
      const refusing = () => {
        throw failure(facts);
      };
      expect(await openingFails({ path, open: refusing })).toEqual({
        _tag: 'CannotOpen',
        path,
        reason,
        cause,
      });
      expect(existsSync(path)).toBe(false);
      const atFirstUse = await openingFails({
        path,
        open: async (file) => ({ ...withObjectRows(await openDatabase(file)), exec: refusing }),
      });
      expect(atFirstUse).toEqual({ _tag: 'CannotOpen', path, reason, cause, created: true });
      expect(readdirSync(join(path, '..')).filter((name) => name.endsWith('.unfinished'))).toEqual([]);
    },
  );
});
