import { describe, expect, it } from '@jest/globals';
import { lawsOf } from '@pavadonis/testing-projection';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { waiting } from '../src/waiting';

const read = (...path: readonly string[]): string => readFileSync(join(__dirname, ...path), 'utf8');
const page = read('..', '..', '..', 'docs', 'read-models.md');

describe('docs/read-models.md', () => {
  it.each(['src/waiting.ts', 'test/waiting.test.ts'])('shows the code of %s', (path) => {
    expect(page).toContain(`\`\`\`ts from=examples/own-read-model/${path}\n${read('..', path)}\`\`\`\n`);
  });

  it('lists every law', () => {
    const listed = [...page.matchAll(/^\| (.*?) +\| .*\|$/gm)].slice(2).map(([, law]) => law);
    expect(listed).toEqual(lawsOf(waiting).map(({ name }) => name));
  });
});
