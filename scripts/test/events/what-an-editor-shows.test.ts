import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as ts from 'typescript';

const root = join(__dirname, '..', '..', '..');
const domain = join(root, 'packages', 'domain', 'src');
const file = join(root, 'a-host.ts');
const source = `
import type { Facts } from '@pavadonis/domain';
import { StatusExtended } from '@pavadonis/domain/client';

export const untilWhen = (event: StatusExtended) => event.until;
export const onWhichDay = (event: StatusExtended) => event.on;
export const asFacts = (facts: Facts<typeof StatusExtended>) => facts.until;
export const permit = StatusExtended.of(JSON.parse(''));
`;

const options: ts.CompilerOptions = {
  module: ts.ModuleKind.Node16,
  moduleResolution: ts.ModuleResolutionKind.Node16,
  target: ts.ScriptTarget.ES2022,
  strict: true,
  lib: ['lib.es2022.d.ts'],
  types: [],
  paths: {
    '@pavadonis/domain': [join(domain, 'index.ts')],
    '@pavadonis/domain/*': [join(domain, '*.ts')],
  },
};

const read = (path: string): string | undefined =>
  path === file ? source : existsSync(path) ? readFileSync(path, 'utf8') : undefined;

const editor = ts.createLanguageService({
  getScriptFileNames: () => [file],
  getScriptVersion: () => '1',
  getScriptSnapshot: (path) => {
    const text = read(path);
    return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
  },
  getCurrentDirectory: () => root,
  getCompilationSettings: () => options,
  getDefaultLibFileName: ts.getDefaultLibFilePath,
  fileExists: (path) => path === file || existsSync(path),
  readFile: read,
});

/** Returns what the editor shows on the last word of a text in the file. */
const shownOn = (text: string): string | undefined => {
  const info = editor.getQuickInfoAtPosition(file, source.indexOf(text) + text.length - 1);
  return info && ts.displayPartsToString(info.documentation);
};

describe('an editor shows', () => {
  it("an event's docstring on its codec", () => {
    expect(shownOn('permit = StatusExtended')).toBe(
      'The permit that goes with alternative status was renewed. The status itself goes on.',
    );
  });

  it("a field's docstring on the field of an event", () => {
    expect(shownOn('event.until')).toBe('The last day of the new permit.');
  });

  it("a field's docstring on the facts of a decision", () => {
    expect(shownOn('facts.until')).toBe('The last day of the new permit.');
  });

  it('the day on which it happened, on the field that every event has', () => {
    expect(shownOn('event.on')).toBe('The day on which it happened.');
  });
});
