import { describe, expect } from '@jest/globals';
import { itWithStrace, straceAside } from '@pavadonis/fixtures/strace';
import { join } from 'node:path';
import { parseReport, type Report } from '../../src/report';
import type { Share } from '../../src/share';
import { chance } from '../support/chance';
import { commandOf } from '../support/child';
import { inFolder } from '../support/folder';
import { account } from '../support/account';
import { keptAndReplayed } from '../support/kept';
import { ROUNDS, SEED, timeoutFor } from '../support/rounds';

const ROUNDS_OF_A_LOG = 5;
const COMMANDS_OF_A_ROUND = 12;
const COMMANDS = ROUNDS_OF_A_LOG * COMMANDS_OF_A_ROUND;
const PERSONS = 5;
// a lock that is refused looks like one that others hold, and nobody gives it back
const LOCK_TIMEOUT_MS = 50;
// a process mostly waits: SQLite for its locks, casework before it tries again
const AT_ONCE = 8;

// the calls of SQLite and of the questions about a file
const CALLS = [
  'openat',
  'pread64',
  'pwrite64',
  'fsync',
  'fdatasync',
  'ftruncate',
  'fcntl',
  'mmap',
  'unlink',
  '%%stat',
];
const ERRORS = ['EIO', 'ENOSPC', 'EACCES', 'EDQUOT', 'EROFS', 'EMFILE', 'EINTR'];

/** Calls that fail: the first so many times are as ever, and then every so many times. */
interface Failing {
  readonly calls: string;
  readonly error: string;
  readonly first: number;
  readonly every: number;
}

const anyFailing = (below: (limit: number) => number): Failing => {
  const calls = CALLS[below(CALLS.length)] ?? '';
  const error = ERRORS[below(ERRORS.length)] ?? '';
  // whoever is interrupted tries again until he is not
  const every = (error === 'EINTR' ? 2 : 1) + below(30);
  return { calls, error, first: 1 + below(40), every };
};

/** Runs a recorder of which some calls for its files fail. */
const whileFailing = async (
  { calls, error, first, every }: Failing,
  share: Share,
): Promise<readonly Report[]> => {
  const files = [share.path, share.rows ?? ''].flatMap((file) =>
    ['', '-wal', '-shm', '-journal'].flatMap((beside) => ['-P', file + beside]),
  );
  const inject = `inject=${calls}:error=${error}:when=${String(first)}+${String(every)}`;
  const options = [
    '-f',
    '--seccomp-bpf',
    '-qq',
    '-o',
    '/dev/null',
    ...files,
    '-e',
    `trace=${calls}`,
    '-e',
    inject,
  ];
  const { status, stdout, stderr } = await straceAside(
    ...options,
    ...commandOf('recorder', JSON.stringify(share)),
  );
  // it ended by itself, and nothing was thrown
  expect({ calls, error, first, every, status, stderr }).toEqual({
    calls,
    error,
    first,
    every,
    status: 0,
    stderr: '',
  });
  return stdout
    .trimEnd()
    .split('\n')
    .filter((line) => line !== '')
    .map(parseReport);
};

describe('a call to the system that fails', () => {
  itWithStrace(
    `loses nothing that was recorded, and stores nothing twice, ${String(ROUNDS)} times`,
    async () => {
      const { below } = chance(SEED);
      const logs = Array.from({ length: Math.ceil(ROUNDS / ROUNDS_OF_A_LOG) }, () =>
        Array.from({ length: ROUNDS_OF_A_LOG }, () => anyFailing(below)),
      );
      let failures = 0;
      const record = (rounds: readonly Failing[]): Promise<void> =>
        inFolder(async (folder) => {
          const [path, rows] = [join(folder, 'log.sqlite'), join(folder, 'rows.sqlite')];
          const { hear, agrees, goesOnUpTo } = account(path, rows, COMMANDS, PERSONS);
          for (const [round, failing] of rounds.entries()) {
            const first = round * COMMANDS_OF_A_ROUND;
            const files = { path, rows, lockTimeoutMs: LOCK_TIMEOUT_MS };
            const share = { ...files, first, step: 1, commands: first + COMMANDS_OF_A_ROUND };
            const said = await whileFailing(failing, { ...share, persons: PERSONS, attempts: 4 });
            failures += said.filter(({ came }) => came === 'Failed').length;
            hear(said);
            await agrees();
            await keptAndReplayed(path, rows);
          }
          expect(await goesOnUpTo(COMMANDS)).toBeGreaterThan(PERSONS);
        });
      const recordInTurn = async (): Promise<void> => {
        for (let rounds = logs.pop(); rounds !== undefined; rounds = logs.pop()) await record(rounds);
      };
      await Promise.all(Array.from({ length: AT_ONCE }, recordInTurn));
      expect(failures).toBeGreaterThan(0);
    },
    timeoutFor(ROUNDS),
  );

  itWithStrace('is found to lose what a process acknowledges before it stores it', () =>
    inFolder(async (folder) => {
      const path = join(folder, 'log.sqlite');
      const { hear, agrees } = account(path, join(folder, 'rows.sqlite'), COMMANDS, PERSONS);
      const share: Share = { path, first: 0, step: 1, commands: COMMANDS, persons: PERSONS, attempts: 1 };
      const writes = { calls: 'pwrite64', error: 'EIO', first: 80, every: 1 };
      hear(await whileFailing(writes, { ...share, planted: 'acknowledges before it stores' }));
      await expect(agrees()).rejects.toThrow();
    }),
  );
});
