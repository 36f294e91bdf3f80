import { afterAll, describe, expect, it } from '@jest/globals';
import { openDatabase } from '../src/driver';
import { thatCanFail, type DriverFacts } from './drivers';
import { event, opened, scratch, stream } from './scratch';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const failing = async (facts: DriverFacts) => {
  const path = newName();
  const { database, fail } = thatCanFail(await openDatabase(path));
  const store = await opened({ path, open: () => database });
  fail(facts);
  return store;
};

const DISK_IO_SHORT_READ = 522;
const CORRUPT_INDEX = 779;
const NOT_NULL = 1299;

describe('an error of the driver', () => {
  it.each([
    [{ errcode: 5 }, 'busy', 'SQLITE_BUSY'],
    [{ errcode: 6 }, 'busy', 'SQLITE_LOCKED'],
    [{ errcode: 8 }, 'read_only', 'SQLITE_READONLY'],
    [{ errcode: 11 }, 'corrupt', 'SQLITE_CORRUPT'],
    [{ errcode: CORRUPT_INDEX }, 'corrupt', 'SQLITE_CORRUPT'],
    [{ errcode: 26 }, 'corrupt', 'SQLITE_NOTADB'],
    [{ errcode: 13 }, 'disk_full', 'SQLITE_FULL'],
    [{ errcode: DISK_IO_SHORT_READ }, 'unreachable', 'SQLITE_IOERR'],
    [{ errcode: 14 }, 'unreachable', 'SQLITE_CANTOPEN'],
    [{ errcode: NOT_NULL }, 'other', 'SQLITE_1299'],
    [{ errcode: 7 }, 'other', 'SQLITE_7'],
    [{ code: 'ERR_SQLITE_ERROR', message: 'database disk image is malformed' }, 'corrupt', 'SQLITE_CORRUPT'],
    [{ code: 'SQLITE_FULL' }, 'disk_full', 'SQLITE_FULL'],
    [{ code: 'SQLITE_BUSY_SNAPSHOT' }, 'busy', 'SQLITE_BUSY_SNAPSHOT'],
    [{ code: 'ERR_INVALID_STATE' }, 'other', 'ERR_INVALID_STATE'],
    [{}, 'other', 'Error'],
  ] as const)('%j is told as %s', async (facts, reason, cause) => {
    const store = await failing(facts);
    const told = { _tag: 'Left', left: { _tag: 'StoreUnavailable', reason, cause } };
    expect(await store.append(stream(1), 'no_stream', [event(1)])()).toEqual(told);
    expect(await store.readStream(stream(1), {})()).toEqual(told);
    expect(await store.readAll({ after: 0, limit: 1 })()).toEqual(told);
    expect(await store.scan({ after: 0, limit: 1 })()).toEqual(told);
    await store.close()();
  });

  it('is told without the text of the driver, which could quote a person', async () => {
    const store = await failing({ errcode: 13 });
    expect(JSON.stringify(await store.append(stream(1), 'no_stream', [event(1)])())).not.toContain('Anna');
    await store.close()();
  });
});
