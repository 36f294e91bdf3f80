import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** A server of EventStoreDB's protocol, in a process of its own. */
export interface Server {
  readonly connectionString: string;
  /** Resolves when its process has ended. */
  readonly stop: () => Promise<void>;
}

const ROOT = join(__dirname, '../../..');
const LOOPBACK = join(ROOT, 'fixtures/src/eventstoredb/loopback.ts');
// it ends with this process
const SCRIPT = `
  process.stdin.on('end', () => process.exit()).resume();
  require(${JSON.stringify(LOOPBACK)})
    .startLoopback()
    .then(({ connectionString }) => process.stdout.write(connectionString));
`;

/** Starts the server of the adapter's tests, with an empty log. */
export const startServer = async (): Promise<Server> => {
  const server = spawn(process.execPath, ['--require', 'esbuild-register', '--eval', SCRIPT], {
    cwd: ROOT,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(server, 'exit');
  const [connectionString] = (await once(server.stdout, 'data')) as [Buffer];
  return {
    connectionString: connectionString.toString(),
    stop: async () => {
      server.kill();
      await ended;
    },
  };
};
