import { describe, expect, it } from '@jest/globals';
import { failure } from '@pavadonis/fixtures/drivers';
import { constants } from 'node:os';
import { codeOf, isTaken, reasonOf } from '@pavadonis/sqlite';

const IOERR_SHORT_READ = 522;
const IOERR_WRITE = 778;
const IOERR_FSYNC = 1034;
const IOERR_SHMSIZE = 4874;
const READONLY_DBMOVED = 1032;
const CANTOPEN_ISDIR = 526;
const YOUNGER = 25_610;
const CORRUPT_INDEX = 779;
const NOT_NULL = 1299;
const PRIMARY_KEY = 1555;
const TRIGGER = 1811;
const UNIQUE = 2067;

const { EDQUOT, EIO, EPERM, EROFS } = constants.errno;

describe('an error of driver or file system', () => {
  it.each([
    [{ errcode: 5 }, 'busy', 'SQLITE_BUSY'],
    [{ errcode: 6 }, 'busy', 'SQLITE_LOCKED'],
    [{ errcode: 8 }, 'read_only', 'SQLITE_READONLY'],
    [{ errcode: 11 }, 'corrupt', 'SQLITE_CORRUPT'],
    [{ errcode: CORRUPT_INDEX }, 'corrupt', 'SQLITE_CORRUPT_INDEX'],
    [{ errcode: 26 }, 'corrupt', 'SQLITE_NOTADB'],
    [{ errcode: 13 }, 'disk_full', 'SQLITE_FULL'],
    [{ errcode: IOERR_SHORT_READ }, 'io_error', 'SQLITE_IOERR_SHORT_READ'],
    [{ errcode: IOERR_WRITE }, 'io_error', 'SQLITE_IOERR_WRITE'],
    [{ errcode: IOERR_WRITE, systemErrno: EIO }, 'io_error', 'SQLITE_IOERR_WRITE'],
    [{ errcode: IOERR_WRITE, systemErrno: EDQUOT }, 'quota_exceeded', 'SQLITE_IOERR_WRITE'],
    [{ errcode: IOERR_WRITE, systemErrno: EPERM }, 'immutable', 'SQLITE_IOERR_WRITE'],
    [{ errcode: IOERR_FSYNC, systemErrno: EDQUOT }, 'io_error', 'SQLITE_IOERR_FSYNC'],
    [{ errcode: IOERR_SHMSIZE }, 'disk_full', 'SQLITE_IOERR_SHMSIZE'],
    [{ errcode: IOERR_SHMSIZE, systemErrno: EDQUOT }, 'quota_exceeded', 'SQLITE_IOERR_SHMSIZE'],
    [{ errcode: 10, sqliteExtendedCode: IOERR_SHMSIZE }, 'disk_full', 'SQLITE_IOERR_SHMSIZE'],
    [{ errcode: READONLY_DBMOVED }, 'moved', 'SQLITE_READONLY_DBMOVED'],
    [{ errcode: 14 }, 'unreachable', 'SQLITE_CANTOPEN'],
    [{ errcode: CANTOPEN_ISDIR }, 'unreachable', 'SQLITE_CANTOPEN_ISDIR'],
    [{ errcode: 14, systemErrno: EROFS }, 'read_only_disk', 'SQLITE_CANTOPEN'],
    [{ errcode: 5, systemErrno: EIO }, 'busy', 'SQLITE_BUSY'],
    [{ errcode: NOT_NULL }, 'other', 'SQLITE_CONSTRAINT_NOTNULL'],
    [{ errcode: 7 }, 'other', 'SQLITE_NOMEM'],
    [{ errcode: YOUNGER }, 'io_error', 'SQLITE_IOERR_25610'],
    [{ errcode: 200 }, 'other', 'SQLITE_200'],
    [{ code: 'ERR_SQLITE_ERROR', message: 'database disk image is malformed' }, 'corrupt', 'SQLITE_CORRUPT'],
    [{ code: 'SQLITE_FULL' }, 'disk_full', 'SQLITE_FULL'],
    [{ code: 'SQLITE_BUSY_SNAPSHOT' }, 'busy', 'SQLITE_BUSY_SNAPSHOT'],
    [{ code: 'ERR_INVALID_STATE' }, 'other', 'ERR_INVALID_STATE'],
    [{ code: 'ENOSPC' }, 'disk_full', 'ENOSPC'],
    [{ code: 'EROFS' }, 'read_only_disk', 'EROFS'],
    [{ code: 'EPERM' }, 'immutable', 'EPERM'],
    [{ code: 'EACCES' }, 'read_only', 'EACCES'],
    [{ code: 'EIO' }, 'io_error', 'EIO'],
    [{ code: `Unknown system error -${String(EDQUOT)}`, errno: -EDQUOT }, 'quota_exceeded', 'EDQUOT'],
    [{}, 'other', 'Error'],
  ] as const)('%j is told as %s', (facts, reason, code) => {
    expect([reasonOf(failure(facts)), codeOf(failure(facts))]).toEqual([reason, code]);
  });

  it('is told of what is no error too', () => {
    expect([reasonOf('Anna Bērziņa'), codeOf('Anna Bērziņa')]).toEqual(['other', 'UNKNOWN']);
  });

  it.each([
    [{ errcode: PRIMARY_KEY }, true],
    [{ errcode: TRIGGER }, true],
    [{ errcode: UNIQUE }, true],
    [{ code: 'SQLITE_CONSTRAINT_UNIQUE' }, true],
    [{ errcode: NOT_NULL }, false],
    [{ errcode: 5 }, false],
  ])('%j says whether something unique was there: %s', (facts, taken) => {
    expect(isTaken(failure(facts))).toBe(taken);
  });
});
