import { afterAll, afterEach, describe, expect, it, jest } from '@jest/globals';
import { scratch } from '@pavadonis/fixtures/scratch';
import { type Open, openDatabase } from '@pavadonis/sqlite';
import files from 'node:fs';
import { opened, textsIn } from '../support/notes';

const { newName, removeAll } = scratch();
afterAll(removeAll);
afterEach(() => {
  jest.restoreAllMocks();
});

const LOOKS = ['existsSync', 'lstatSync', 'statSync', 'openSync', 'accessSync'] as const;
const MOST_LOOKS = 6;

/** Removes a file once somebody has looked at it so often, as whoever writes to the database beside it may do. */
const removedAfter = (path: string, times: number): void => {
  let seen = 0;
  for (const look of LOOKS) {
    const original = files[look] as (...values: readonly unknown[]) => unknown;
    jest.spyOn(files, look).mockImplementation(((...values: readonly unknown[]) => {
      try {
        return original(...values);
      } finally {
        if (values[0] === path && (seen += 1) === times) files.rmSync(path, { force: true });
      }
    }) as never);
  }
};

// once it is open for its purpose, nobody else removes what is beside it
const open: Open = async (path, mode) => {
  const database = await openDatabase(path, mode);
  if (!mode.immutable) jest.restoreAllMocks();
  return database;
};

describe('opening a file', () => {
  it.each(
    ['-journal', '-wal', '-shm'].flatMap((end) =>
      [true, false].map((readOnly) => [end, { readOnly }] as const),
    ),
  )('beside a %s that goes between two looks at it is not refused, %j', async (end, { readOnly }) => {
    const made = newName();
    const database = await opened({ path: made });
    database.exec("INSERT INTO notes(text) VALUES ('one')");
    database.close();
    for (let times = 1; times <= MOST_LOOKS; times += 1) {
      const path = newName();
      // a driver may keep what is beside a file that it closed until it is collected
      files.copyFileSync(made, path);
      // SQLite takes nothing from either of the journals
      files.writeFileSync(path + end, Buffer.alloc(end === '-shm' ? 0 : 600));
      removedAfter(path + end, times);
      const again = await opened({ path, readOnly, open });
      expect(textsIn(again)).toEqual(['one']);
      again.close();
      jest.restoreAllMocks();
    }
  });
});
