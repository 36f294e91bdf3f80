import { join } from 'node:path';
import type * as ts from 'typescript';
import type { Sources } from './sources';

/** An entry whose exports a host calls, and the name by which a host imports it; empty where names stand alone. */
export interface Entry {
  readonly file: string;
  readonly namespace: string;
}

/** Reads which decisions record each type of event, from the types that the decisions return. */
export const decisionsIn = (
  { folder, program }: Sources,
  entries: readonly Entry[],
): ReadonlyMap<string, readonly string[]> => {
  const checker = program.getTypeChecker();

  // `(facts) => (state) => Decision<Refusal, Event>`
  const decidedBy = (type: ts.Type): ts.Type | undefined => {
    if (type.aliasSymbol?.name === 'Decision') return type.aliasTypeArguments?.[1];
    const [signature] = type.getCallSignatures();
    return signature && decidedBy(signature.getReturnType());
  };

  const literalsOf = (type: ts.Type): readonly string[] => {
    if (type.isUnion()) return type.types.flatMap(literalsOf);
    return type.isStringLiteral() ? [type.value] : [];
  };

  const typesOf = (event: ts.Type): readonly string[] => {
    if (event.isUnion()) return event.types.flatMap(typesOf);
    const type = event.getProperty('type');
    return type === undefined ? [] : literalsOf(checker.getTypeOfSymbol(type));
  };

  const recorded = entries.flatMap(({ file, namespace }) => {
    const source = program.getSourceFile(join(folder, file));
    const module = source && checker.getSymbolAtLocation(source);
    if (source === undefined || module === undefined) throw new TypeError(`${file} exports nothing`);
    return checker.getExportsOfModule(module).flatMap((symbol) => {
      const decided = decidedBy(checker.getTypeOfSymbolAtLocation(symbol, source));
      const name = namespace === '' ? symbol.name : `${namespace}.${symbol.name}`;
      return decided === undefined ? [] : typesOf(decided).map((type) => [type, name] as const);
    });
  });

  const decisions = new Map<string, readonly string[]>();
  for (const [type, name] of recorded) decisions.set(type, [...(decisions.get(type) ?? []), name]);
  return decisions;
};
