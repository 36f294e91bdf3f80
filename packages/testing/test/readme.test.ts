import { describe, expect, it } from '@jest/globals';
import { transformSync } from 'esbuild';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import * as Domain from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import * as Testing from '@pavadonis/testing';
import * as client from '@pavadonis/testing/examples/client';
import * as work from '@pavadonis/testing/examples/work';

const readme = readFileSync(join(__dirname, '..', 'README.md'), 'utf8');
const code = /```ts\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';

const modules: Readonly<Record<string, unknown>> = {
  '@pavadonis/domain': Domain,
  '@pavadonis/domain/client': Client,
  '@pavadonis/testing': Testing,
  '@pavadonis/testing/examples/client': client,
  '@pavadonis/testing/examples/work': work,
};
const load = createRequire(__filename);

const run = (text: string): void => {
  runInNewContext(transformSync(text, { loader: 'ts', format: 'cjs' }).code, {
    require: (name: string): unknown => modules[name] ?? load(name),
    module: { exports: {} },
  });
};

describe('the code of the readme', () => {
  it('passes', () => {
    expect(() => run(code)).not.toThrow();
  });

  it.each([
    ['what is recorded', '.records(planGoalSet())', '.recordsNothing()'],
    ['what is already so', '.recordsNothing()', '.records(planGoalSet())'],
    ['any history', 'at + 1', 'at'],
  ])('fails when it says otherwise of %s', (_, said, otherwise) => {
    expect(code).toContain(said);
    expect(() => run(code.replace(said, otherwise))).toThrow();
  });
});
