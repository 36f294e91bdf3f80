import { describe, expect, it } from '@jest/globals';
import type { Decision } from '@pavadonis/domain';
import * as Domain from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { transformSync } from 'esbuild';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';

const readme = readFileSync(join(__dirname, '..', '..', '..', 'README.md'), 'utf8');
const code = /```ts\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';

/** As the README writes outcomes: events by their type, a refusal by its tag and the names of its facts. */
const written = (outcome: Decision<{ readonly _tag: string }, { readonly type: string }>): string => {
  if (outcome._tag === 'Right') return `Right([${outcome.right.map(({ type }) => type).join(', ')}])`;
  const { _tag, ...facts } = outcome.left;
  return `Left({ ${[`_tag: '${_tag}'`, ...Object.keys(facts)].join(', ')} })`;
};

describe('the code on the first screen', () => {
  const promised = [...code.matchAll(/^(\w+\(.*\));? \/\/ (.+)$/gm)].map(([, , outcome]) => outcome);

  it('shows the three possible outcomes', () => {
    expect(promised.map((outcome) => outcome?.slice(0, 9))).toEqual(['Right([Pl', 'Right([])', 'Left({ _t']);
  });

  it('does what it says', () => {
    const outcomes: string[] = [];
    const observed = code.replace(/^(setPlanGoal\(.*\)); \/\/.*$/gm, 'observe($1);');
    const modules: Readonly<Record<string, unknown>> = {
      '@pavadonis/domain': Domain,
      '@pavadonis/domain/client': Client,
    };
    runInNewContext(transformSync(observed, { loader: 'ts', format: 'cjs' }).code, {
      require: (name: string) => modules[name],
      module: { exports: {} },
      observe: (outcome: Parameters<typeof written>[0]) => outcomes.push(written(outcome)),
    });
    expect(outcomes).toEqual(promised);
  });
});
