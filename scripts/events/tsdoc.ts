import * as ts from 'typescript';
import type { Sources } from './sources';

/** The first paragraph of a docstring, and what an amount is counted in (`@unit`). */
export interface Doc {
  readonly text: string;
  readonly unit?: string;
}

/** The docstrings of a folder of sources. */
export interface Docs {
  /** The docstring of a constant or a type, by its name. */
  readonly ofName: (name: string) => Doc | undefined;
  /**
   * The docstring of a field or of a key, and those of the values to choose from.
   *
   * The field is one of a codec or a type, the key one of a constant.
   */
  readonly ofField: (owner: string, field: string) => Doc | undefined;
  /** The name of the constant that is a field's codec, where it has one. */
  readonly codecOf: (owner: string, field: string) => string | undefined;
}

const isCallOf = (node: ts.Node, name: string): node is ts.CallExpression =>
  ts.isCallExpression(node) && node.expression.getText().split('.').at(-1) === name;

// the same codec, marked
const unmarked = (codec: ts.Expression): ts.Expression =>
  isCallOf(codec, 'personal') && codec.arguments[0] !== undefined ? codec.arguments[0] : codec;

const initializerOf = (symbol: ts.Symbol): ts.Expression | undefined => {
  const declaration = symbol.valueDeclaration;
  return declaration !== undefined &&
    (ts.isPropertyAssignment(declaration) || ts.isVariableDeclaration(declaration))
    ? declaration.initializer
    : undefined;
};

/** Reads the docstrings of sources. */
export const docsOf = ({ files, program }: Sources): Docs => {
  const checker = program.getTypeChecker();

  const docOf = (symbol: ts.Symbol): Doc | undefined => {
    const [first = ''] = ts.displayPartsToString(symbol.getDocumentationComment(checker)).split(/\n\s*\n/);
    const text = first.replaceAll(/\s*\n\s*/g, ' ').trim();
    const tag = symbol.getJsDocTags(checker).find(({ name }) => name === 'unit');
    if (text === '') return undefined;
    return tag === undefined ? { text } : { text, unit: ts.displayPartsToString(tag.text) };
  };

  const named = new Map<string, ts.Symbol>();
  const find = (node: ts.Node): void => {
    if (ts.isVariableStatement(node)) ts.forEachChild(node.declarationList, find);
    if (!ts.isVariableDeclaration(node) && !ts.isInterfaceDeclaration(node)) return;
    const symbol = checker.getSymbolAtLocation(node.name);
    if (symbol === undefined) return;
    const known = named.get(symbol.name)?.valueDeclaration;
    // a codec comes before a type that has its name
    if (!named.has(symbol.name) || (known === undefined && ts.isVariableDeclaration(node)))
      named.set(symbol.name, symbol);
  };
  for (const file of files) program.getSourceFile(file)?.forEachChild(find);

  const typeOf = (symbol: ts.Symbol): ts.Type =>
    symbol.valueDeclaration === undefined
      ? checker.getDeclaredTypeOfSymbol(symbol)
      : checker.getTypeOfSymbol(symbol);

  // a codec of a record says its fields in two properties; one that refines a record holds that record's codec
  const fieldsOf = (type: ts.Type): readonly ts.Symbol[] => {
    const [required, optional] = [type.getProperty('required'), type.getProperty('optional')];
    if (required !== undefined && optional !== undefined)
      return [required, optional].flatMap((each) => checker.getTypeOfSymbol(each).getProperties());
    const refined = type.getProperty('predicate') && type.getProperty('type');
    return refined === undefined ? type.getProperties() : fieldsOf(checker.getTypeOfSymbol(refined));
  };

  const fieldOf = (owner: string, field: string): ts.Symbol | undefined => {
    const symbol = named.get(owner);
    return symbol && fieldsOf(typeOf(symbol)).find(({ name }) => name === field);
  };

  const resolved = (name: ts.Expression): ts.Symbol | undefined => {
    const symbol = ts.isIdentifier(name) ? checker.getSymbolAtLocation(name) : undefined;
    return symbol && (symbol.flags & ts.SymbolFlags.Alias) !== 0 ? checker.getAliasedSymbol(symbol) : symbol;
  };

  const choicesOf = (codec: ts.Expression | undefined): readonly string[] => {
    if (codec === undefined) return [];
    const [of] = ts.isCallExpression(codec) ? codec.arguments : [];
    if (of !== undefined && (isCallOf(codec, 'personal') || isCallOf(codec, 'readonlyArray')))
      return choicesOf(of);
    if (of !== undefined && isCallOf(codec, 'keyof'))
      return checker
        .getTypeAtLocation(of)
        .getProperties()
        .flatMap((choice) => {
          const doc = docOf(choice);
          return doc === undefined ? [] : [`\`${choice.name}\`: ${doc.text}`];
        });
    const symbol = resolved(codec);
    return symbol === undefined ? [] : choicesOf(initializerOf(symbol));
  };

  const withChoices = (symbol: ts.Symbol | undefined): Doc | undefined => {
    const doc = symbol && docOf(symbol);
    return doc && { ...doc, text: [doc.text, ...choicesOf(initializerOf(symbol))].join(' ') };
  };

  const codecOf = (symbol: ts.Symbol): ts.Symbol | undefined => {
    const initializer = initializerOf(symbol);
    return initializer && resolved(unmarked(initializer));
  };

  return {
    ofName: (name) => withChoices(named.get(name)),
    ofField: (owner, field) => withChoices(fieldOf(owner, field)),
    codecOf: (owner, field) => {
      const symbol = fieldOf(owner, field);
      return symbol && codecOf(symbol)?.name;
    },
  };
};
