import type * as t from 'io-ts';
import { functionOf, isObject, type Node, nodes, type Scope, test } from './compile';

/** Copies a value that its codec accepts. Returns false for any other one; it may do so too often, never too seldom. */
export type CopyIfAccepted = (value: unknown) => unknown;

/** The statements that copy a value or return false, and the expression of the copy. */
interface Copying {
  readonly statements: string;
  readonly copy: string;
}

/** Thrown from within, where a codec has a part of which nothing is known. */
class UnknownCodec extends Error {}

const LEAVES: readonly (string | undefined)[] = ['StringType', 'BooleanType', 'LiteralType', 'KeyofType'];

const leafOf = (node: Node): Node => (node._tag === 'RefinementType' ? leafOf(node.type ?? {}) : node);

const leaf = (node: Node, name: string, scope: Scope): Copying => {
  const { _tag } = leafOf(node);
  const statements = test(node, name, scope);
  if (LEAVES.includes(_tag)) return { statements, copy: name };
  if (_tag !== 'NumberType') throw new UnknownCodec();
  // JSON writes null for what is no number, and has no negative zero
  return { statements: `${statements} if (!Number.isFinite(${name})) return false;`, copy: `${name} + 0` };
};

// Of an object without a prototype of its own all fields are the object's, if they are as many as it has.
const record = (node: Node, name: string, scope: Scope): Copying => {
  const [copy, count, each, prototype] = [scope.fresh(), scope.fresh(), scope.fresh(), scope.fresh()];
  const field = (key: string): string => `${name}[${JSON.stringify(key)}]`;
  const required = nodes(node.required).map(([key, of]) => {
    const value = scope.fresh();
    const copying = copied(of, value, scope);
    return {
      statements: `const ${value} = ${field(key)}; ${copying.statements}`,
      entry: `${JSON.stringify(key)}: ${copying.copy}`,
    };
  });
  const optional = nodes(node.optional).map(([key, of]) => {
    const value = scope.fresh();
    const { statements, copy: its } = copied(of, value, scope);
    const add = `${count}++; ${statements} ${copy}[${JSON.stringify(key)}] = ${its};`;
    return `const ${value} = ${field(key)}; if (${value} !== undefined) { ${add} }`;
  });
  const statements = [
    `if (!(${isObject(name)})) return false;`,
    `const ${prototype} = Object.getPrototypeOf(${name});`,
    `if (${prototype} !== Object.prototype && ${prototype} !== null) return false;`,
    ...required.map((each) => each.statements),
    `let ${count} = ${String(required.length)};`,
    `const ${copy} = { ${required.map(({ entry }) => entry).join(', ')} };`,
    ...optional,
    `for (const ${each} in ${name}) ${count}--;`,
    `if (${count} !== 0) return false;`,
  ];
  return { statements: statements.join('\n'), copy };
};

const list = (of: Node, name: string, scope: Scope): Copying => {
  const [copy, index, item] = [scope.fresh(), scope.fresh(), scope.fresh()];
  const { statements, copy: its } = copied(of, item, scope);
  const each = `const ${item} = ${name}[${index}]; ${statements} ${copy}.push(${its});`;
  return {
    statements: `if (!Array.isArray(${name})) return false; const ${copy} = [];
for (let ${index} = 0; ${index} < ${name}.length; ${index}++) { ${each} }`,
    copy,
  };
};

const alternatives = ({ types = [] }: Node, name: string, scope: Scope): Copying => {
  const isText = (node: Node): boolean => LEAVES.includes(leafOf(node)._tag);
  if (types.every(isText)) return { statements: test({ _tag: 'UnionType', types }, name, scope), copy: name };
  // false, which says that a copy is none, could otherwise be one
  if (types.some(isText)) throw new UnknownCodec();
  const copy = scope.fresh();
  const tries = types.map(
    (each) => `if (${copy} === false) ${copy} = ${scope.outside(compile(each))}(${name});`,
  );
  return {
    statements: `let ${copy} = false; ${tries.join(' ')} if (${copy} === false) return false;`,
    copy,
  };
};

const copied = (node: Node, name: string, scope: Scope): Copying => {
  switch (node._tag) {
    case 'Closed':
      return record(node, name, scope);
    case 'ReadonlyArrayType':
      return list(node.type ?? {}, name, scope);
    case 'UnionType':
      return alternatives(node, name, scope);
    case undefined:
    default:
      return leaf(node, name, scope);
  }
};

const compile = (codec: Node): CopyIfAccepted =>
  functionOf((scope) => {
    const { statements, copy } = copied(codec, 'value', scope);
    return `${statements} return ${copy};`;
  });

/**
 * Compiles a codec of records once into a function that copies what it accepts, in the codec's own order of fields. The JSON of
 * such a copy is read as the same copy. Returns nothing where code may not be made from texts, and for a codec with a part of
 * which that is not known.
 */
export const compileCopy = (codec: t.Mixed): CopyIfAccepted | undefined => {
  try {
    return compile(codec as Node);
  } catch (error) {
    if (error instanceof UnknownCodec || error instanceof EvalError) return undefined;
    throw error;
  }
};
