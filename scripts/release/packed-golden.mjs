// Runs the tests of what each version left against installed packages, with the test runner of Node.
import { build } from 'esbuild';
import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Returns how many tests passed; `run` runs Node in the folder of the host. */
export const openGoldens = async (root, host, run) => {
  const golden = join(root, 'golden');
  const versions = readdirSync(golden).filter((name) => /^\d+\.\d+\.\d+$/.test(name));
  for (const version of versions)
    cpSync(join(golden, version), join(host, 'golden', version), { recursive: true });
  const tests = readdirSync(join(golden, 'test')).filter((name) => name.endsWith('.test.ts'));
  await build({
    entryPoints: tests.map((name) => join(golden, 'test', name)),
    // as deep as the sources, which find the versions from their own place
    outdir: join(host, 'golden/test/support'),
    bundle: true,
    packages: 'external',
    format: 'cjs',
    platform: 'node',
    alias: { '@jest/globals': 'node:test' },
    logLevel: 'warning',
  });
  const files = tests.map((name) => join('golden/test/support', name.replace(/ts$/, 'js')));
  const report = run(['--test', '--test-reporter=tap', ...files]);
  const passed = Number(/^# pass (\d+)$/m.exec(report)?.[1] ?? 0);
  if (versions.length === 0 || passed < versions.length * tests.length)
    throw new Error(`only ${passed} tests of ${versions.length} versions were run:\n${report}`);
  return { passed, versions };
};
