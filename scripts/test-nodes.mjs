// Runs the tests on every major version of Node that the packages support. Versions other than the current one come
// from the npm package `node`. Arguments are passed to jest, as in `pnpm test:nodes packages/event-store-sqlite`; with
// `--packed`, the packed tarballs are tried instead.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

const LINES = ['20', '22', '24', '26'];

const asked = process.argv.slice(2);
const program = asked.includes('--packed')
  ? ['scripts/smoke-packed.mjs']
  : [createRequire(import.meta.url).resolve('jest/bin/jest'), ...asked];

const failed = LINES.filter((line) => {
  const node = (stdout, ...args) =>
    spawnSync('npx', ['--yes', '--package', `node@${line}`, '--', 'node', ...args], {
      encoding: 'utf8',
      stdio: ['ignore', stdout, 'inherit'],
      shell: process.platform === 'win32',
    });
  const version = node('pipe', '--version').stdout.trim();
  if (!version.startsWith(`v${line}.`)) {
    process.stderr.write(`Node ${line} could not be installed: "${version}" was found\n`);
    return true;
  }
  process.stdout.write(`\n==> Node ${version}\n`);
  return node('inherit', ...program).status !== 0;
});

if (failed.length > 0) process.stderr.write(`\nfailed on Node ${failed.join(', ')}\n`);
process.exitCode = failed.length > 0 ? 1 : 0;
