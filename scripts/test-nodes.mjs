// Runs the tests on every major version of Node that the packages support. Versions other than the current one come
// from the npm package `node`. Arguments are passed to jest, as in `pnpm test:nodes packages/event-store-sqlite`.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

const LINES = ['20', '22', '24'];

const jest = createRequire(import.meta.url).resolve('jest/bin/jest');
const asked = process.argv.slice(2);

const failed = LINES.filter((line) => {
  const node = (...args) =>
    spawnSync('npx', ['--yes', '--package', `node@${line}`, '--', 'node', ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
      shell: process.platform === 'win32',
    });
  const version = node('--version').stdout.trim();
  if (!version.startsWith(`v${line}.`)) {
    process.stderr.write(`Node ${line} could not be installed: "${version}" was found\n`);
    return true;
  }
  process.stdout.write(`\n==> Node ${version}\n`);
  return node(jest, ...asked).status !== 0;
});

if (failed.length > 0) process.stderr.write(`\nfailed on Node ${failed.join(', ')}\n`);
process.exitCode = failed.length > 0 ? 1 : 0;
