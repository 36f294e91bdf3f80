import fc from 'fast-check';

/** A codec, as far as its structure tells what values it has. */
interface Node {
  readonly _tag?: string;
  readonly name?: string;
  readonly value?: unknown;
  readonly keys?: Readonly<Record<string, unknown>>;
  readonly type?: Node | string;
  readonly types?: readonly Node[];
  readonly required?: Readonly<Record<string, Node>>;
  readonly optional?: Readonly<Record<string, Node>>;
  readonly byType?: ReadonlyMap<string, Node>;
}

/** The random values of codecs that are known by name alone, such as dates; `Id` are those of ids without their own. */
export type Known = Readonly<Record<string, fc.Arbitrary<unknown>>>;

const nodesOf = (known: Known, nodes: Node['required'] = {}): Record<string, fc.Arbitrary<unknown>> =>
  Object.fromEntries(Object.entries(nodes).map(([key, node]) => [key, ofNode(known, node)]));

const ofNode = (known: Known, node: Node): fc.Arbitrary<unknown> => {
  const name = node.name ?? '';
  const named = known[name] ?? (name.endsWith('Id') ? known['Id'] : undefined);
  if (named !== undefined) return named;
  switch (node._tag) {
    case 'LiteralType':
      return fc.constant(node.value);
    case 'KeyofType':
      return fc.constantFrom(...Object.keys(node.keys ?? {}));
    case 'BooleanType':
      return fc.boolean();
    case 'ReadonlyArrayType':
      return fc.array(ofNode(known, node.type as Node), { maxLength: 3 });
    case 'UnionType':
      return fc.oneof(...(node.types ?? []).map((each) => ofNode(known, each)));
    case 'Events':
      return fc.oneof(...[...(node.byType?.values() ?? [])].map((each) => ofNode(known, each)));
    case 'Closed': {
      const required = nodesOf(known, node.required);
      return fc.record(
        { ...required, ...nodesOf(known, node.optional) },
        { requiredKeys: Object.keys(required), noNullPrototype: true },
      );
    }
    case undefined:
    default:
      throw new TypeError(`no random values known for ${name === '' ? 'a codec without a name' : name}`);
  }
};

/** Random values of a codec, found from its structure: an event that joins the catalogue is in every property at once. */
export const randomOf = <C extends { readonly _A: unknown }>(codec: C, known: Known): fc.Arbitrary<C['_A']> =>
  ofNode(known, codec as Node);
