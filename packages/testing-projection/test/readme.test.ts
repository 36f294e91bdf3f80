import { describe, expect, it } from '@jest/globals';
import * as Projection from '@pavadonis/projection';
import * as Testing from '@pavadonis/testing';
import * as TestingProjection from '@pavadonis/testing-projection';
import * as centre from '@pavadonis/testing/examples/centre';
import * as correction from '@pavadonis/testing/examples/correction';
import * as ids from '@pavadonis/testing/examples/ids';
import { transformSync } from 'esbuild';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { runInThisContext } from 'node:vm';

const readme = readFileSync(join(__dirname, '..', 'README.md'), 'utf8');
const code = /```ts\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';

const load = createRequire(__filename);
const tests: (() => Promise<void>)[] = [];
const modules: Readonly<Record<string, unknown>> = {
  '@jest/globals': {
    describe: (_: string, register: () => void) => register(),
    it: (_: string, test: () => Promise<void>) => tests.push(test),
  },
  '@pavadonis/projection': Projection,
  '@pavadonis/testing': Testing,
  '@pavadonis/testing-projection': TestingProjection,
  '@pavadonis/testing/examples/centre': centre,
  '@pavadonis/testing/examples/correction': correction,
  '@pavadonis/testing/examples/ids': ids,
};

/** Runs the code of a text, and then the tests that it registers. */
const run = async (text: string): Promise<void> => {
  tests.length = 0;
  const { code: script } = transformSync(text, { loader: 'ts', format: 'cjs' });
  const body = runInThisContext(`(require, module) => {${script}}`) as (
    require: (name: string) => unknown,
    module: unknown,
  ) => void;
  body((name) => modules[name] ?? load(name), { exports: {} });
  for (const test of tests) await test();
};

describe('the code of the readme', () => {
  it('passes', async () => {
    await run(code);
    expect(tests).toHaveLength(
      TestingProjection.lawsOf({ folds: { centre: TestingProjection.journal.folds.centre } }).length,
    );
  });

  it.each([
    ['what was known before the correction', 'afterEvents(2)', 'afterEvents(1)'],
    ['the rows', 'row.closedOn = on', 'row.openedOn = on'],
  ])('fails when it says otherwise of %s', async (_, said, otherwise) => {
    expect(code).toContain(said);
    await expect(run(code.replace(said, otherwise))).rejects.toThrow();
  });

  it('fails when the read model breaks a law', async () => {
    const broken = code.replace('row.closedOn = on', 'row.closedOn = on; row.number = Math.random()');
    await expect(run(broken.replace(/^deepStrictEqual.*$/m, ''))).rejects.toThrow('not after');
  });
});
