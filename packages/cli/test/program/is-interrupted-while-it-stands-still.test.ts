import { afterAll, describe, expect, it } from '@jest/globals';
import { scratch } from '@pavadonis/fixtures/scratch';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exampleStore } from '../support/example-store';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const MAIN = join(__dirname, '../../dist/main.js');
const EXPLAIN = join(__dirname, '../../../audit/dist/index.js');

// a figure whose explanation takes for ever, and says that it has begun
const endless = (): string => {
  const path = `${newName()}.cjs`;
  writeFileSync(
    path,
    `const audit = require(${JSON.stringify(EXPLAIN)});
    const explain = () => {
      require('node:fs').writeSync(1, 'begun');
      for (;;);
    };
    require.cache[${JSON.stringify(EXPLAIN)}].exports = new Proxy(audit, {
      get: (of, name) => (name === 'explain' ? explain : of[name]),
    });`,
  );
  return path;
};

describe('a command that counts and hears of nothing', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('ends at once at a %s', async (name) => {
    const given = ['explain', 'active', '--day', '2024-03-31', '--store', await exampleStore(newName())];
    const program = ['--disable-warning=ExperimentalWarning', '--require', endless(), MAIN, ...given];
    const child = spawn(process.execPath, program, { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(child.stdout, 'data');
    child.kill(name);
    expect(await once(child, 'close')).toEqual([null, name]);
  });
});
