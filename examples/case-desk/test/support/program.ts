import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const DIST = join(__dirname, '..', '..', 'dist');
const QUIET = '--disable-warning=ExperimentalWarning';

/** A desk that runs as a process of its own. */
export interface Program {
  /** All that it has written, and what it complained of. */
  readonly said: () => string;
  readonly complaint: () => string;
  /** Resolves with what a pattern finds in what it writes; rejects if it ends before. */
  readonly says: (pattern: RegExp) => Promise<RegExpExecArray>;
  readonly send: (signal: NodeJS.Signals) => void;
  /** Resolves with its exit code, or the signal that killed it. */
  readonly ended: Promise<number | NodeJS.Signals>;
}

const collected = (child: ChildProcess, name: 'stdout' | 'stderr', onMore: () => void): (() => string) => {
  const parts: string[] = [];
  child[name]?.setEncoding('utf8').on('data', (part: string) => {
    parts.push(part);
    onMore();
  });
  return () => parts.join('');
};

const programs = new Map<ChildProcess, Promise<unknown>>();

/** Ends those of a test that failed before it ended them. */
export const endAll = async (): Promise<void> => {
  for (const child of programs.keys()) child.kill('SIGKILL');
  await Promise.all(programs.values());
};

const running = (args: readonly string[]): Program => {
  if (!existsSync(DIST)) throw new Error(`${DIST} is missing: run \`pnpm build\` first`);
  const child = spawn(process.execPath, [QUIET, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const listeners = new Set<() => void>();
  const said = collected(child, 'stdout', () => {
    for (const listener of [...listeners]) listener();
  });
  const complaint = collected(child, 'stderr', () => undefined);
  const ended = once(child, 'close').then(([code, signal]) => (code ?? signal) as number | NodeJS.Signals);
  programs.set(child, ended);
  return {
    said,
    complaint,
    ended,
    send: (signal) => void child.kill(signal),
    says: async (pattern) => {
      let listener = (): void => undefined;
      const heard = new Promise<RegExpExecArray>((resolve) => {
        listener = () => {
          const found = pattern.exec(said());
          if (found !== null) resolve(found);
        };
        listeners.add(listener);
        listener();
      });
      const gone = ended.then((end) => {
        throw new Error(`ended with ${String(end)} before it said ${String(pattern)}: ${complaint()}`);
      });
      gone.catch(() => undefined);
      return Promise.race([heard, gone]).finally(() => listeners.delete(listener));
    },
  };
};

/** Starts the desk as whoever uses it does. */
export const started = (...args: readonly string[]): Program => running([join(DIST, 'main.js'), ...args]);

/** Starts lines of a program in which `dist` is the folder of the desk's built files. */
export const lines = (program: string): Program =>
  running(['-e', `const dist = ${JSON.stringify(DIST)};\n${program}`]);

/** Waits until a started desk serves, and returns its origin, and the password of an account. */
export const serving = async (
  program: Program,
): Promise<{ readonly origin: string; readonly passwordOf: (name: string) => string }> => {
  const [, origin = ''] = await program.says(/\n(http:\/\/127\.0\.0\.1:\d+)\n/);
  await program.says(/Ctrl\+C ends it\./);
  return {
    origin,
    passwordOf: (name) => new RegExp(`${name}\\s+(\\S+)`).exec(program.said())?.[1] ?? '',
  };
};
