import { describe, expect, it } from '@jest/globals';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import * as ts from 'typescript';

interface Entry {
  readonly folder: string;
  readonly name: string;
  readonly source: string;
}

const root = resolve(__dirname, '../..');
const { entries } = createRequire(__filename)('../entries.cjs') as {
  readonly entries: (root: string) => readonly Entry[];
};

// A host imports each stream as a namespace (`* as Client`), and names in there are read with it: `Client.State`.
const isNamespace = ({ name }: Entry): boolean => /^@pavadonis\/domain\/./.test(name);

/** Returns which entries export each name. Re-exports count: a thing has one home. Looks at no third party's package. */
const exportsOf = (all: readonly Entry[]): ReadonlyMap<string, readonly string[]> => {
  const sourceOf = new Map(all.map(({ name, source }) => [name, resolve(root, source)]));
  const options: ts.CompilerOptions = { noLib: true, types: [], target: ts.ScriptTarget.ES2022 };
  const host = ts.createCompilerHost(options);
  host.resolveModuleNameLiterals = (literals, from) =>
    literals.map(({ text }) => {
      const own =
        sourceOf.get(text) ?? (text.startsWith('.') ? resolve(from, '..', `${text}.ts`) : undefined);
      return {
        resolvedModule: own === undefined ? undefined : { resolvedFileName: own, extension: ts.Extension.Ts },
      };
    });
  const program = ts.createProgram([...sourceOf.values()], options, host);
  const checker = program.getTypeChecker();
  const exported = new Map<string, string[]>();
  for (const { name, source } of all) {
    const file = program.getSourceFile(resolve(root, source));
    const module = file && checker.getSymbolAtLocation(file);
    if (module === undefined) throw new Error(`${name} exports nothing`);
    for (const { name: export_ } of checker.getExportsOfModule(module))
      exported.set(export_, [...(exported.get(export_) ?? []), name]);
  }
  return exported;
};

describe('an exported name', () => {
  it('is exported by one entry, so a host need not rename', () => {
    const exported = exportsOf(entries(root).filter((entry) => !isNamespace(entry)));
    const shared = [...exported].filter(([, modules]) => modules.length > 1).map(([name]) => name);
    expect(shared).toEqual([]);
  });
});
