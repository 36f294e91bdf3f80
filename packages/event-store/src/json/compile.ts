import type * as t from 'io-ts';

/** Says of a value whether decoding would succeed and answer the very same value. It may say no too often, never yes. */
export type Accepts = (value: unknown) => boolean;

/** An io-ts codec as far as its structure tells what it accepts. */
export interface Node {
  readonly _tag?: string;
  readonly value?: unknown;
  readonly keys?: Readonly<Record<string, unknown>>;
  readonly type?: Node;
  readonly types?: readonly Node[];
  readonly predicate?: (value: unknown) => boolean;
  readonly required?: Readonly<Record<string, Node>>;
  readonly optional?: Readonly<Record<string, Node>>;
  readonly byType?: ReadonlyMap<string, Node>;
}

/** The parts of a function under construction: what it needs from outside, and names nobody else uses. */
export interface Scope {
  readonly outside: (value: unknown) => string;
  readonly fresh: () => string;
}

export const isObject = (name: string): string =>
  `typeof ${name} === 'object' && ${name} !== null && !Array.isArray(${name})`;

const oneOf = (name: string, values: readonly unknown[]): string =>
  `if (${values.map((value) => `${name} !== ${JSON.stringify(value)}`).join(' && ')}) return false;`;

// Texts that JSON.parse made are compared character by character. Their length is at hand, and mostly leaves one to compare.
const oneOfTexts = (name: string, texts: readonly string[]): string => {
  const cases = [...new Set(texts.map(({ length }) => length))].map((length) => {
    const alike = texts.filter((text) => text.length === length);
    return `case ${String(length)}: ${oneOf(name, alike)} break;`;
  });
  return `if (typeof ${name} !== 'string') return false; switch (${name}.length) { ${cases.join(' ')} default: return false; }`;
};

export const nodes = (fields: Node['required']): readonly (readonly [string, Node])[] =>
  Object.entries(fields ?? {});

// A record of known fields: each is tested, and their number must be that of all fields there are.
const record = (node: Node, name: string, scope: Scope): string => {
  const count = scope.fresh();
  const each = scope.fresh();
  const field = (key: string): string => `${name}[${JSON.stringify(key)}]`;
  const required = nodes(node.required).map(([key, of]) => {
    const value = scope.fresh();
    return `const ${value} = ${field(key)}; ${test(of, value, scope)}`;
  });
  const optional = nodes(node.optional).map(([key, of]) => {
    const value = scope.fresh();
    return `const ${value} = ${field(key)}; if (${value} !== undefined) { ${count}++; ${test(of, value, scope)} }`;
  });
  return [
    `if (!(${isObject(name)})) return false;`,
    `let ${count} = ${String(required.length)};`,
    ...required,
    ...optional,
    `for (const ${each} in ${name}) ${count}--;`,
    `if (${count} !== 0) return false;`,
  ].join('\n');
};

const array = (of: Node, name: string, scope: Scope): string => {
  const [index, item] = [scope.fresh(), scope.fresh()];
  return `if (!Array.isArray(${name})) return false;
for (let ${index} = 0; ${index} < ${name}.length; ${index}++) { const ${item} = ${name}[${index}]; ${test(of, item, scope)} }`;
};

// A codec of which nothing is known is asked itself.
const opaque = (node: Node, name: string, scope: Scope): string => {
  const [codec, read] = [scope.outside(node), scope.fresh()];
  return `const ${read} = ${codec}.decode(${name}); if (${read}._tag === 'Left' || ${read}.right !== ${name}) return false;`;
};

/** Returns the statements that return false unless the value of that name is accepted. */
export const test = (node: Node, name: string, scope: Scope): string => {
  switch (node._tag) {
    case 'StringType':
      return `if (typeof ${name} !== 'string') return false;`;
    case 'NumberType':
      return `if (typeof ${name} !== 'number') return false;`;
    case 'BooleanType':
      return `if (typeof ${name} !== 'boolean') return false;`;
    case 'LiteralType':
      return oneOf(name, [node.value]);
    case 'KeyofType':
      return oneOfTexts(name, Object.keys(node.keys ?? {}));
    case 'RefinementType':
      return `${test(node.type ?? {}, name, scope)} if (!${scope.outside(node.predicate)}(${name})) return false;`;
    case 'ReadonlyArrayType':
      return array(node.type ?? {}, name, scope);
    case 'UnionType':
      return `if (!(${(node.types ?? []).map((each) => `${scope.outside(compile(each))}(${name})`).join(' || ')})) return false;`;
    case 'Closed':
      return record(node, name, scope);
    case undefined:
    default:
      return opaque(node, name, scope);
  }
};

/**
 * Makes a function of a value out of the statements of its body, of which `value` is the value. Throws an `EvalError` where
 * code may not be made from texts (a content security policy without `unsafe-eval`).
 */
export const functionOf = (bodyIn: (scope: Scope) => string): ((value: unknown) => unknown) => {
  const outer: unknown[] = [];
  let names = 0;
  const body = bodyIn({
    outside: (value) => {
      const known = outer.indexOf(value);
      return `outside[${String(known === -1 ? outer.push(value) - 1 : known)}]`;
    },
    fresh: () => `v${String(names++)}`,
  });
  const consts = outer.map((_, index) => `const o${String(index)} = outside[${String(index)}];`).join(' ');
  const source = `${consts} return (value) => { ${body.replaceAll(/outside\[(\d+)\]/g, 'o$1')} }`;
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- made of the codec's structure alone, no text from outside
  return (new Function('outside', source) as (outside: readonly unknown[]) => (value: unknown) => unknown)(
    outer,
  );
};

const compile = (codec: Node): Accepts =>
  functionOf((scope) => `${test(codec, 'value', scope)} return true;`) as Accepts;

const testOf = (codec: t.Mixed): Accepts => {
  try {
    return compile(codec as Node);
  } catch (error) {
    if (error instanceof EvalError) return codec.is;
    throw error;
  }
};

const made = new WeakMap<t.Mixed, Accepts>();

/**
 * Compiles a codec once into a fast test that says whether the codec would accept a value unchanged.
 *
 * In every other case the codec itself decides, and says what is wrong. Where code may not be made from texts (a
 * content security policy without `unsafe-eval`), the test is the codec's own.
 */
export const compileTest = (codec: t.Mixed): Accepts => {
  const accepts = made.get(codec) ?? testOf(codec);
  made.set(codec, accepts);
  return accepts;
};
