import type * as t from 'io-ts';

/** An io-ts codec as far as its structure tells where values lie in values. */
interface Node {
  readonly _tag?: string;
  readonly type?: Node;
  readonly types?: readonly (Node & Pick<t.Mixed, 'is'>)[];
  readonly required?: Readonly<Record<string, Node>>;
  readonly optional?: Readonly<Record<string, Node>>;
  readonly byType?: ReadonlyMap<string, Node>;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

// a field that is there and undefined is one that is absent, as it is in JSON
const ownFields = (value: object, names: readonly string[]): readonly (readonly [string, unknown])[] =>
  names.flatMap((name) => {
    const field = (value as Readonly<Record<string, unknown>>)[name];
    return field === undefined ? [] : [[name, field] as const];
  });

const record = (node: Node, value: object): unknown => {
  const codecs = { ...node.required, ...node.optional };
  const own = Object.keys(value);
  const known = Object.keys(codecs).filter((name) => Object.prototype.propertyIsEnumerable.call(value, name));
  const unknown = own.filter((name) => !Object.hasOwn(codecs, name));
  return Object.fromEntries([
    ...ownFields(value, known).map(([name, field]) => [name, copy(codecs[name] ?? {}, field)] as const),
    // for the codec to refuse
    ...unknown.map((name) => [name, undefined] as const),
  ]);
};

const alternative = ({ types = [] }: Node, value: unknown): unknown => {
  for (const type of types) {
    const copied = copy(type, value);
    if (type.is(copied)) return copied;
  }
  return value;
};

const copy = (node: Node, value: unknown): unknown => {
  switch (node._tag) {
    case 'Closed':
      return isObject(value) ? record(node, value) : value;
    case 'Events': {
      const type = isObject(value) && Object.hasOwn(value, 'type') ? value['type'] : undefined;
      const codec = node.byType?.get(type as string);
      return codec === undefined ? undefined : copy(codec, value);
    }
    case 'ReadonlyArrayType':
      return Array.isArray(value)
        ? Array.from(value as readonly unknown[], (item) => copy(node.type ?? {}, item))
        : value;
    case 'RefinementType':
      return copy(node.type ?? {}, value);
    case 'UnionType':
      return alternative(node, value);
    case undefined:
    default:
      return value;
  }
};

/**
 * Copies the parts of a value that its codec knows, in the codec's own order of fields. The copy has a value's own enumerable
 * fields alone, each read once: no prototype, no `toJSON`, and nothing that somebody changes later. A field that the codec
 * does not know is undefined in the copy, for the codec to refuse.
 */
export const ownCopy = (codec: t.Mixed, value: unknown): unknown => copy(codec as Node, value);
