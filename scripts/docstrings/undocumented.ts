import { relative, resolve } from 'node:path';
import * as ts from 'typescript';
import { compilerOptions } from '../compiler-options';

/** An entry of a package: the name by which others import it, and its source. */
export interface Entry {
  readonly name: string;
  readonly source: string;
}

const libraries = new Map<string, ts.SourceFile>();

/**
 * Reads the sources of packages as the compiler does, and what JavaScript itself brings once for all programs. Of what other
 * packages from npm bring it reads nothing, which is more than all sources: no name of ours takes its docstring from there.
 */
const hostOf = (options: ts.CompilerOptions, sourceOf: ReadonlyMap<string, string>): ts.CompilerHost => {
  const host = ts.createCompilerHost(options);
  const ours = (name: string, from: string): string | undefined =>
    name.startsWith('.') ? resolve(from, '..', `${name}.ts`) : sourceOf.get(name);
  return {
    ...host,
    resolveModuleNameLiterals: (literals, from) =>
      literals.map(({ text }) => {
        const resolvedFileName = ours(text, from);
        const extension = ts.Extension.Ts;
        return {
          resolvedModule: resolvedFileName === undefined ? undefined : { resolvedFileName, extension },
        };
      }),
    getSourceFile: (path, ...asked) => {
      const known = libraries.get(path);
      if (known !== undefined) return known;
      const file = host.getSourceFile(path, ...asked);
      if (file !== undefined && path.includes('/node_modules/')) libraries.set(path, file);
      return file;
    },
  };
};

const isPublic = (member: ts.ClassElement): boolean =>
  member.name !== undefined &&
  !ts.isPrivateIdentifier(member.name) &&
  (ts.getCombinedModifierFlags(member) & ts.ModifierFlags.Private) === 0;

// a field on the line of its `{` belongs to a form that is explained as a whole, such as one of a union
const hasLineOfItsOwn = (node: ts.Node): boolean => {
  const { text } = node.getSourceFile();
  const start = node.getStart();
  return text.slice(text.lastIndexOf('\n', start - 1) + 1, start).trim() === '';
};

// every tag says the same: which form of a union it is
const isField = (node: ts.Node): node is ts.PropertySignature | ts.MethodSignature =>
  (ts.isPropertySignature(node) || ts.isMethodSignature(node)) &&
  node.name.getText() !== '_tag' &&
  hasLineOfItsOwn(node);

const fieldsBelow = (node: ts.Node): readonly ts.Node[] => {
  const found: ts.Node[] = [];
  ts.forEachChild(node, (child) => {
    if (isField(child)) found.push(child.name);
    found.push(...fieldsBelow(child));
  });
  return found;
};

const partsOf = (declaration: ts.Declaration): readonly ts.Node[] => {
  if (ts.isClassDeclaration(declaration))
    return declaration.members.filter(isPublic).flatMap(({ name }) => name ?? []);
  return ts.isInterfaceDeclaration(declaration) || ts.isTypeAliasDeclaration(declaration)
    ? fieldsBelow(declaration)
    : [];
};

/**
 * Returns the exported names of packages, and the fields and public members of those, that an editor shows without a
 * docstring on hover.
 */
export const undocumented = (entries: readonly Entry[]): readonly string[] => {
  const sourceOf = new Map(entries.map(({ name, source }) => [name, source]));
  const program = ts.createProgram(
    [...sourceOf.values()],
    compilerOptions,
    hostOf(compilerOptions, sourceOf),
  );
  const checker = program.getTypeChecker();

  const isBare = (symbol: ts.Symbol | undefined): boolean =>
    symbol !== undefined && ts.displayPartsToString(symbol.getDocumentationComment(checker)).trim() === '';

  const exported = (source: string): readonly ts.Symbol[] => {
    const file = program.getSourceFile(source);
    const module = file && checker.getSymbolAtLocation(file);
    if (module === undefined) throw new TypeError(`${source} exports nothing`);
    return checker
      .getExportsOfModule(module)
      .map((each) => ((each.flags & ts.SymbolFlags.Alias) === 0 ? each : checker.getAliasedSymbol(each)));
  };

  const bareIn = (symbol: ts.Symbol): readonly string[] => {
    const declarations = (symbol.declarations ?? []).filter(
      (each) => !each.getSourceFile().fileName.includes('node_modules'),
    );
    const parts = declarations
      .flatMap(partsOf)
      .filter((name) => isBare(checker.getSymbolAtLocation(name)))
      .map((name) => `${symbol.name}.${name.getText()}`);
    const bare = declarations.length > 0 && isBare(symbol) ? [symbol.name, ...parts] : parts;
    const file = declarations[0]?.getSourceFile().fileName ?? '';
    return bare.map((name) => `${relative(process.cwd(), file)}: ${name}`);
  };

  return [...new Set(entries.flatMap(({ source }) => exported(source)))].flatMap(bareIn);
};
