import { isPersonal } from '@pavadonis/domain';

/** The form of a field's values, read from the structure of its codec. */
type Shape =
  | { readonly _tag: 'Literal'; readonly value: string | number }
  | { readonly _tag: 'Choice'; readonly values: readonly string[] }
  | { readonly _tag: 'Boolean' }
  | { readonly _tag: 'Value'; readonly name: string }
  | { readonly _tag: 'List'; readonly of: Form; readonly name?: string }
  | { readonly _tag: 'Record'; readonly name: string; readonly fields: readonly Field[] }
  | { readonly _tag: 'OneOf'; readonly forms: readonly Form[] }
  | { readonly _tag: 'Events'; readonly forms: readonly Versioned[] };

export type Form = Shape & { readonly personal: boolean };

/** One version of one event. */
export interface Versioned {
  readonly type: string;
  readonly version: number;
}

export interface Field {
  readonly name: string;
  readonly required: boolean;
  readonly form: Form;
}

/** An io-ts codec as far as its structure tells what it accepts. */
interface Node {
  readonly name: string;
  readonly _tag?: string;
  readonly value?: unknown;
  readonly keys?: object;
  readonly type?: Node | string;
  readonly types?: readonly Node[];
  readonly required?: Readonly<Record<string, Node>>;
  readonly optional?: Readonly<Record<string, Node>>;
  readonly byType?: ReadonlyMap<string, { readonly version: number }>;
}

const unknown = (node: Node): never => {
  throw new TypeError(`nothing is known of the codec ${node.name}`);
};

const fieldsFrom = (nodes: Node['required'], required: boolean): readonly Field[] =>
  Object.entries(nodes ?? {}).map(([name, node]) => ({ name, required, form: formOf(node) }));

/** The fields of a record: the required ones, then those that may be absent. */
export const fieldsOf = (node: Node): readonly Field[] => [
  ...fieldsFrom(node.required, true),
  ...fieldsFrom(node.optional, false),
];

const refined = (node: Node): Shape => {
  if (typeof node.type !== 'object') return unknown(node);
  const { _tag } = node.type;
  if (_tag === 'StringType' || _tag === 'NumberType') return { _tag: 'Value', name: node.name };
  const inner = shapeOf(node.type);
  return inner._tag === 'List' || inner._tag === 'Record' ? { ...inner, name: node.name } : unknown(node);
};

const shapeOf = (node: Node): Shape => {
  switch (node._tag) {
    case 'LiteralType':
      return typeof node.value === 'string' || typeof node.value === 'number'
        ? { _tag: 'Literal', value: node.value }
        : unknown(node);
    case 'KeyofType':
      return { _tag: 'Choice', values: Object.keys(node.keys ?? {}) };
    case 'BooleanType':
      return { _tag: 'Boolean' };
    case 'RefinementType':
      return refined(node);
    case 'ReadonlyArrayType':
      return typeof node.type === 'object' ? { _tag: 'List', of: formOf(node.type) } : unknown(node);
    case 'UnionType':
      return { _tag: 'OneOf', forms: (node.types ?? []).map(formOf) };
    case 'Closed':
      return { _tag: 'Record', name: node.name, fields: fieldsOf(node) };
    case 'Events':
      return {
        _tag: 'Events',
        forms: [...(node.byType ?? [])].map(([type, { version }]) => ({ type, version })),
      };
    case undefined:
    default:
      return unknown(node);
  }
};

const formOf = (node: Node): Form => ({ ...shapeOf(node), personal: isPersonal(node) });
