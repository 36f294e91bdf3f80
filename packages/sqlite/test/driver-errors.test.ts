import { describe, expect, it } from '@jest/globals';
import { failure } from '@pavadonis/fixtures/drivers';
import { codeOf, isTaken, reasonOf } from '@pavadonis/sqlite';

const DISK_IO_SHORT_READ = 522;
const CORRUPT_INDEX = 779;
const NOT_NULL = 1299;
const PRIMARY_KEY = 1555;
const TRIGGER = 1811;
const UNIQUE = 2067;

describe('an error of driver or file system', () => {
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
    [{ code: 'ENOSPC' }, 'disk_full', 'ENOSPC'],
    [{ code: 'EROFS' }, 'read_only', 'EROFS'],
    [{ code: 'EIO' }, 'unreachable', 'EIO'],
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
