import { afterAll, describe, expect } from '@jest/globals';
import { runWithFailingCalls } from '@pavadonis/fixtures/failing-calls';
import { programIn } from '@pavadonis/fixtures/program';
import { scratch } from '@pavadonis/fixtures/scratch';
import { itWithStrace } from '@pavadonis/fixtures/strace';
import { opened, textsIn } from './support/notes';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const WRITER = programIn(newName(), require.resolve('./support/writer'));

// SQLite and the question to the file system alike write with `pwrite64`
const whileFailing = (error: string, calls: string, from: number, path: string): unknown =>
  JSON.parse(runWithFailingCalls({ calls, error, from }, WRITER, path));

describe('a write that the system refuses', () => {
  for (const [error, calls, from, reason, cause] of [
    ['EDQUOT', 'pwrite64', 300, 'quota_exceeded', 'SQLITE_IOERR_WRITE'],
    ['EIO', 'pwrite64', 300, 'io_error', 'SQLITE_IOERR_WRITE'],
    ['ENOSPC', 'pwrite64', 300, 'disk_full', 'SQLITE_FULL'],
    ['EIO', 'fsync,fdatasync', 20, 'io_error', 'SQLITE_IOERR_FSYNC'],
  ] as const)
    itWithStrace(`by ${error} of ${calls} is told as ${reason}`, async () => {
      const path = newName();
      expect(whileFailing(error, calls, from, path)).toEqual({ reason, cause });
      const again = await opened({ path, check: true });
      expect(textsIn(again).length).toBeGreaterThan(0);
      again.close();
    });
});
