import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

// all programs in one file, which Node starts in half the time
const PROGRAMS = join(__dirname, '..', '..', 'dist', 'programs', 'index.js');

/** A child process, and the lines that it has printed so far. */
export interface Child {
  readonly said: readonly string[];
  /** Resolves when it has printed that many lines, or has ended. */
  readonly saying: (lines: number) => Promise<void>;
  /** Stops it, as it stands, until it may go on. */
  readonly stop: () => void;
  readonly resume: () => void;
  /** Kills it at once, and resolves when it has ended. */
  readonly kill: () => Promise<void>;
  /** Resolves when it has ended; rejects if it failed. */
  readonly finished: Promise<void>;
}

const failureOf = (child: ChildProcess, program: string, complaint: () => string): Promise<void> =>
  new Promise((resolve, reject) => {
    child.once('error', reject);
    // fires after its last output was read
    child.once('close', (code, signal) => {
      if (code === 0 || signal === 'SIGKILL') resolve();
      else reject(new Error(`${program} ended with ${String(code ?? signal)}: ${complaint()}`));
    });
  });

/** The command that runs one of this example's programs with its arguments. */
export const commandOf = (program: string, ...args: readonly string[]): readonly string[] => {
  if (!existsSync(PROGRAMS)) throw new Error(`${PROGRAMS} is missing: run \`pnpm build\` first`);
  return [process.execPath, PROGRAMS, program, ...args];
};

/** Starts one of this example's programs with its arguments. */
export const start = (program: string, ...args: readonly (string | number)[]): Child => {
  const [node = '', ...given] = commandOf(program, ...args.map(String));
  const child = spawn(node, given, { stdio: ['ignore', 'pipe', 'pipe'] });
  const said: string[] = [];
  const listeners = new Set<() => void>();
  const complaints: string[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => {
    said.push(line);
    for (const listener of [...listeners]) listener();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => complaints.push(text));
  const finished = failureOf(child, program, () => complaints.join(''));
  // a test that only kills the process does not wait for this
  finished.catch(() => undefined);
  return {
    said,
    saying: async (lines) => {
      const heard = new Promise<void>((resolve) => {
        const listener = (): void => {
          if (said.length < lines) return;
          listeners.delete(listener);
          resolve();
        };
        listeners.add(listener);
        listener();
      });
      await Promise.race([heard, finished]);
    },
    stop: () => void child.kill('SIGSTOP'),
    resume: () => void child.kill('SIGCONT'),
    kill: async () => {
      child.kill('SIGKILL');
      await finished;
    },
    finished,
  };
};
