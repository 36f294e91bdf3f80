import { describe, expect, it } from '@jest/globals';
import { transformSync } from 'esbuild';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import * as Domain from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import * as Testing from '@pavadonis/testing';
import * as plan from '@pavadonis/testing/examples/plan';
import * as registration from '@pavadonis/testing/examples/registration';
import * as service from '@pavadonis/testing/examples/service';
import * as random from '@pavadonis/testing/random';

const readme = readFileSync(join(__dirname, '..', 'README.md'), 'utf8');
const code = /```ts\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';

const modules: Readonly<Record<string, unknown>> = {
  '@pavadonis/domain': Domain,
  '@pavadonis/domain/client': Client,
  '@pavadonis/testing': Testing,
  '@pavadonis/testing/random': random,
  '@pavadonis/testing/examples/plan': plan,
  '@pavadonis/testing/examples/registration': registration,
  '@pavadonis/testing/examples/service': service,
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
