import { afterAll, describe, expect, it } from '@jest/globals';
import { thatCanFail, type DriverFacts } from '@pavadonis/fixtures/drivers';
import { scratch } from '@pavadonis/fixtures/scratch';
import { openDatabase } from '@pavadonis/sqlite';
import { constants } from 'node:os';
import { event, opened, stream } from './support/stores';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const failing = async (facts: DriverFacts) => {
  const path = newName();
  const { database, fail } = thatCanFail(await openDatabase(path));
  const store = await opened({ path, open: () => database, severalWriters: 'accepted' });
  fail(facts);
  return store;
};

describe('an error of the driver', () => {
  it.each([
    [{ errcode: 13 }, 'disk_full', 'SQLITE_FULL'],
    [{ code: 'SQLITE_READONLY' }, 'read_only', 'SQLITE_READONLY'],
    [{ errcode: 11 }, 'corrupt', 'SQLITE_CORRUPT'],
    [{ errcode: 778 }, 'io_error', 'SQLITE_IOERR_WRITE'],
    [{ errcode: 778, systemErrno: constants.errno.EDQUOT }, 'quota_exceeded', 'SQLITE_IOERR_WRITE'],
    [{ errcode: 1032 }, 'moved', 'SQLITE_READONLY_DBMOVED'],
  ] as const)('%j is told as %s', async (facts, reason, cause) => {
    const store = await failing(facts);
    const told = { _tag: 'Left', left: { _tag: 'StoreUnavailable', reason, cause } };
    expect(await store.append(stream(1), 'no_stream', [event(1)])()).toEqual(told);
    expect(await store.readStream(stream(1), {})()).toEqual(told);
    expect(await store.readAll({ after: 0, limit: 1 })()).toEqual(told);
    expect(await store.scan({ after: 0, limit: 1 })()).toEqual(told);
    await store.close()();
  });

  it('is named without its text, which could quote a person', async () => {
    const store = await failing({ errcode: 13 });
    expect(JSON.stringify(await store.append(stream(1), 'no_stream', [event(1)])())).not.toContain('Anna');
    await store.close()();
  });
});
