import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

const DESK = join(__dirname, '../../../examples/case-desk/dist/main.js');

/** A desk in a process of its own, with the history of the demo. */
export interface Serving {
  readonly origin: string;
  /** The name and the password of the caseworker. */
  readonly caseworker: Readonly<{ name: string; password: string }>;
  /** Returns the megabytes that live in its heap after a collection. */
  readonly megabytes: () => Promise<number>;
  /** Ends it, and fails if it does not end well. */
  readonly close: () => Promise<void>;
}

/** Starts a desk with its files in a folder. */
export const serve = async (folder: string): Promise<Serving> => {
  const child = spawn(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      '--expose-gc',
      '--require',
      join(__dirname, 'tell-memory.js'),
      DESK,
      '--data',
      folder,
      '--port',
      '0',
    ],
    { stdio: ['ignore', 'pipe', 'inherit', 'pipe'] },
  );
  const [, stdout, , channel] = child.stdio as unknown as readonly [null, Readable, null, Readable];
  const sizes = createInterface({ input: channel })[Symbol.asyncIterator]();
  let origin: string | undefined;
  let caseworker: Serving['caseworker'] | undefined;
  for await (const line of createInterface({ input: stdout })) {
    if (line.startsWith('http://')) origin = line;
    const [name = '', password = '', role] = line.split(/\s+/);
    if (role === 'caseworker') caseworker = { name, password };
    // the last line before it serves
    if (line.includes('Ctrl+C')) break;
  }
  if (origin === undefined || caseworker === undefined) throw new Error('the desk did not start');
  stdout.resume();
  return {
    origin,
    caseworker,
    megabytes: async () => {
      child.kill('SIGUSR2');
      return Number((await sizes.next()).value) / 1e6;
    },
    close: async () => {
      child.kill('SIGTERM');
      await once(child, 'close');
      if (child.exitCode !== 0) throw new Error(`the desk ended with ${String(child.exitCode)}`);
    },
  };
};
